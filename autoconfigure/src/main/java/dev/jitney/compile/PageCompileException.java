package dev.jitney.compile;

import dev.jitney.html.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A page that cannot be compiled. The message names the page, says what is wrong and what
 * to write instead.
 *
 * @since 0.1
 */
public class PageCompileException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable SourceLocation location;

	public PageCompileException(String message, @Nullable SourceLocation location) {
		super((location != null) ? message + " (at " + location + ")" : message);
		this.location = location;
	}

	private PageCompileException(String message, PageCompileException cause) {
		super(message, cause);
		this.location = cause.location;
	}

	/** Returns the same exception, naming the page method too. */
	PageCompileException in(String pageMethod) {
		return new PageCompileException("The page " + pageMethod + " does not compile: " + getMessage(), this);
	}

	/** Returns where the page author wrote it, or null if that is not known. */
	public @Nullable SourceLocation location() {
		return this.location;
	}

}
