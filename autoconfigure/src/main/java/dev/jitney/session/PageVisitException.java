package dev.jitney.session;

import dev.jitney.event.Location;
import dev.jitney.event.Outcome;

/** A page could not be painted. */
public class PageVisitException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Outcome outcome;

	PageVisitException(Location location, Outcome outcome) {
		super("The page " + location.route() + " could not be painted at " + location.path() + ": "
				+ StoredOutcome.message(outcome));
		this.outcome = outcome;
	}

	/** Returns how the attempt ended. */
	public Outcome outcome() {
		return this.outcome;
	}

}
