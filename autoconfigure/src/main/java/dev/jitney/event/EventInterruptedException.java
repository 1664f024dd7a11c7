package dev.jitney.event;

import java.io.Serial;

/**
 * The event was cancelled or ran into its time-out while it did interruptible work, or
 * its node died. What it changed must be dropped.
 */
public class EventInterruptedException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient Outcome outcome;

	/**
	 * Creates an exception.
	 * @param outcome what the event has to end in
	 */
	public EventInterruptedException(Outcome outcome) {
		super("Interrupted: " + outcome);
		this.outcome = outcome;
	}

	/** Returns what the event has to end in. */
	public Outcome outcome() {
		return this.outcome;
	}

}
