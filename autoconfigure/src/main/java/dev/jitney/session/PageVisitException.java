package dev.jitney.session;

import dev.jitney.event.Location;
import dev.jitney.event.Outcome;
import org.jspecify.annotations.Nullable;


/** A page could not be painted. */
public class PageVisitException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Outcome outcome;

	private PageVisitException(Location location, Outcome outcome, @Nullable Throwable cause) {
		super("The page " + location.route() + " could not be painted at " + location.path() + ": "
				+ StoredOutcome.message(outcome), cause);
		this.outcome = outcome;
	}

	/**
	 * Returns what the request fails with: the exception of an on-load handler itself if
	 * it names an HTTP status, as a {@code ResponseStatusException} does.
	 */
	static Throwable of(Location location, Outcome outcome, @Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (FailureStatus.isNamedBy(cause)) {
				return cause;
			}
		}
		return new PageVisitException(location, outcome, failure);
	}

	/** Returns how the attempt ended. */
	public Outcome outcome() {
		return this.outcome;
	}

}
