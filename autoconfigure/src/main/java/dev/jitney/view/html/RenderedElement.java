package dev.jitney.view.html;

import java.util.List;

import dev.jitney.compile.Node;
import dev.jitney.compile.Template;
import dev.jitney.view.View;

/**
 * An element of a page as it is shown, and where in the page's template it comes from.
 * Immutable.
 *
 * @param node the node of the template; the same object each time the page is rendered
 * @param prefix stands before the ids of the node's handlers
 * @param rowKeys keys of the enclosing rows, outermost first
 */
public record RenderedElement(Node.ElementNode node, String prefix, List<String> rowKeys) {

	/**
	 * Returns the elements of a page in the order in which {@link HtmlRenderer} writes
	 * their start tags.
	 * @throws IllegalArgumentException if the view was not made from the template
	 */
	public static List<RenderedElement> of(Template template, View view) {
		return new ElementWalk().walk(template, view);
	}

}
