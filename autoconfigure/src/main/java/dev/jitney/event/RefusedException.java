package dev.jitney.event;

import java.io.Serial;

/**
 * Something was refused. The message is shown to the client: it names what was wrong with
 * the request and nothing else.
 *
 * @since 0.1
 */
public class RefusedException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final Refusal reason;

	public RefusedException(Refusal reason, String message) {
		super(message);
		this.reason = reason;
	}

	public Refusal reason() {
		return this.reason;
	}

	/** Returns the outcome of the event that was refused. */
	public Outcome.Refused outcome() {
		return new Outcome.Refused(this.reason, String.valueOf(getMessage()));
	}

}
