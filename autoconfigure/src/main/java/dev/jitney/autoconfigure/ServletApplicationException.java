package dev.jitney.autoconfigure;

import java.util.List;

/**
 * An application with pages is a servlet application, in which Jitney cannot serve them.
 * Thrown at start.
 *
 * @since 0.1
 */
public final class ServletApplicationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final List<String> pages;

	ServletApplicationException(List<String> pages) {
		super("Pages need a reactive web application, and this one is a servlet application: " + pages);
		this.pages = List.copyOf(pages);
	}

	/** Returns the page methods that would never be shown. */
	public List<String> pages() {
		return this.pages;
	}

}
