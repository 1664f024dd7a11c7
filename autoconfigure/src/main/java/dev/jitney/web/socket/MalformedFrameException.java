package dev.jitney.web.socket;

import org.jspecify.annotations.Nullable;

/** A frame that is not of the protocol. */
public final class MalformedFrameException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MalformedFrameException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
