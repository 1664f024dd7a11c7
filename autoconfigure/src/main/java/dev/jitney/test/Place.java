package dev.jitney.test;

import java.util.List;

import dev.jitney.compile.Node;
import dev.jitney.view.html.RenderedElement;
import org.jspecify.annotations.Nullable;

/**
 * Where an element stands, however often the page is rendered: what makes a browser keep
 * its DOM node. Immutable.
 */
final class Place {

	private final Node.ElementNode node;

	private final String prefix;

	private final List<String> rowKeys;

	private Place(RenderedElement element) {
		this.node = element.node();
		this.prefix = element.prefix();
		this.rowKeys = element.rowKeys();
	}

	static Place of(RenderedElement element) {
		return new Place(element);
	}

	@Override
	@SuppressWarnings("ReferenceEquality")
	public boolean equals(@Nullable Object other) {
		return other instanceof Place place && this.node == place.node && this.prefix.equals(place.prefix)
				&& this.rowKeys.equals(place.rowKeys);
	}

	@Override
	public int hashCode() {
		return 31 * System.identityHashCode(this.node) + this.rowKeys.hashCode();
	}

}
