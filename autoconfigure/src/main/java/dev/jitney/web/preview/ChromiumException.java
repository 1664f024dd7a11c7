package dev.jitney.web.preview;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/** A Chromium that was asked for a picture has none to show. */
final class ChromiumException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	ChromiumException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
