package dev.jitney.session;

import dev.jitney.event.Location;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.session.page.FailureStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A page could not be painted. */
public class PageVisitException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Outcome outcome;

	private PageVisitException(Location location, Outcome outcome, @Nullable Throwable cause) {
		super("The page " + location.route() + " could not be painted at " + location.path() + ": " + outcome.message(),
				cause);
		this.outcome = outcome;
	}

	/**
	 * Returns what the request fails with: the exception of an on-load handler itself if
	 * it names an HTTP status, as a {@code ResponseStatusException} does. A page that
	 * another node, or this one later, would paint is unavailable.
	 */
	static Throwable of(Location location, Outcome outcome, @Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (FailureStatus.isNamedBy(cause)) {
				return cause;
			}
		}
		PageVisitException exception = new PageVisitException(location, outcome, failure);
		return isForNow(outcome)
				? new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, outcome.message(), exception) : exception;
	}

	private static boolean isForNow(Outcome outcome) {
		return outcome instanceof Outcome.Interrupted || (outcome instanceof Outcome.Refused refused
				&& (refused.reason() == Refusal.STOPPED || refused.reason() == Refusal.QUEUE_FULL));
	}

	/** Returns how the attempt ended. */
	public Outcome outcome() {
		return this.outcome;
	}

}
