package dev.jitney.html;

/**
 * What stays around the pages that name it: compiled once, kept in the browser over a
 * navigation. A layout has a constructor without arguments and, like a page method, sees
 * no request, no user and no data.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Layout {

	/**
	 * Returns the layout's markup.
	 * @param content the page's own component, to be placed exactly once
	 */
	Component around(Component content);

}
