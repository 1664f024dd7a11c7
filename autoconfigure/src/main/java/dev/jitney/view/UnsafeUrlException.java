package dev.jitney.view;

import dev.jitney.html.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A value is a URL that a page may not show. A slot leaves it out; as the key of a state
 * or an argument of a handler it has no meaning, so there it fails the event.
 */
final class UnsafeUrlException extends ValueException {

	private static final long serialVersionUID = 1L;

	UnsafeUrlException(String slot, String problem, @Nullable SourceLocation location) {
		super(slot, problem, location);
	}

	/** There may be one for each row, and nobody looks at where it was thrown. */
	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
