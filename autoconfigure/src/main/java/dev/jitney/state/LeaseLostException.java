package dev.jitney.state;

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

}
