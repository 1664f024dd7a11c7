package dev.jitney.state;

import org.jspecify.annotations.Nullable;

/**
 * The lock on an owner was lost before its record could be written; nothing was written.
 *
 * @since 0.1
 */
public class LeaseLostException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public LeaseLostException(OwnerId owner) {
		super("The lock on " + owner + " is no longer held; nothing was written");
	}

	/** Returns the loss because of which something failed, be it deep down, or null. */
	public static @Nullable LeaseLostException causeOf(Throwable failure) {
		Throwable cause = failure;
		while (cause != null && !(cause instanceof LeaseLostException)) {
			cause = (cause.getCause() != cause) ? cause.getCause() : null;
		}
		return (LeaseLostException) cause;
	}

}
