package dev.jitney.page;

import java.io.Serial;

/**
 * A page method, or the constructor of its layout, that threw. The message names the page
 * and the line of the application at which it happened; the cause is what was thrown.
 *
 * @since 0.1
 */
public class PageMethodException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String page;

	PageMethodException(PageDefinition page, String place, Throwable cause) {
		super("Page '%s' cannot be described: %s (at %s)".formatted(page.name(), description(cause), place), cause);
		this.page = page.name();
	}

	private static String description(Throwable cause) {
		String message = cause.getMessage();
		return (message != null && !message.isBlank()) ? message : cause.getClass().getName();
	}

	/** Returns the page's name: its pattern, for a page with a route. */
	public String page() {
		return this.page;
	}

}
