package dev.jitney.page;

import java.io.Serial;

import dev.jitney.html.SourceLocation;

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

	private final transient SourceLocation location;

	PageMethodException(PageDefinition page, SourceLocation location, Throwable cause) {
		super("Page '%s' cannot be described: %s (at %s)".formatted(page.name(), description(cause), location), cause);
		this.page = page.name();
		this.location = location;
	}

	private static String description(Throwable cause) {
		String message = cause.getMessage();
		return (message != null && !message.isBlank()) ? message : cause.getClass().getName();
	}

	/** Returns the page's name: its pattern, for a page with a route. */
	public String page() {
		return this.page;
	}

	/** Returns where in the application's code it happened. */
	public SourceLocation location() {
		return this.location;
	}

}
