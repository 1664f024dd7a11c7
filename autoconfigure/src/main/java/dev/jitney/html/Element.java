package dev.jitney.html;

import java.util.List;

/** An HTML element: immutable, each fluent method returns a changed copy. */
public final class Element implements Component {

	public String tag() {
		throw new IllegalStateException();
	}

	public List<Attribute> attributes() {
		throw new IllegalStateException();
	}

	public List<Component> children() {
		throw new IllegalStateException();
	}

	public List<Trigger> triggers() {
		throw new IllegalStateException();
	}

	/**
	 * Handlers that run when the page is loaded; allowed on the page's outermost element
	 * only.
	 */
	public List<Trigger> loads() {
		throw new IllegalStateException();
	}

	public SourceLocation location() {
		throw new IllegalStateException();
	}

}
