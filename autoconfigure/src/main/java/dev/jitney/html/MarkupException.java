package dev.jitney.html;

/**
 * A page author broke a rule of markup. The message says what is wrong, what to write
 * instead, and where: it ends with Java class, method and line. Thrown while the page
 * method runs, so at start or compile, never on a user's request.
 *
 * @since 0.1
 */
public final class MarkupException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient SourceLocation location;

	MarkupException(String message, SourceLocation location) {
		super(message + " (at " + location + ")");
		this.location = location;
	}

	/** Makes the exception for the place from which this package was called. */
	static MarkupException here(String message) {
		return new MarkupException(message, SourceLocation.caller());
	}

	/** Returns where the page author wrote it. */
	public SourceLocation location() {
		return this.location;
	}

}
