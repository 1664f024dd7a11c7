package dev.jitney.html;

/**
 * Something an author may put where a component is expected, though it is not one of the
 * compiler's building blocks. Every place that takes components replaces it by
 * {@link #component()}.
 */
public sealed interface Shorthand extends Component permits Message, Cases {

	/** Returns the building block that it stands for. */
	Component component();

}
