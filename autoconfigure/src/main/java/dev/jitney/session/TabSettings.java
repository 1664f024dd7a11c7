package dev.jitney.session;

import java.time.Duration;

import dev.jitney.event.Outcome;
import dev.jitney.state.OwnerId;

/**
 * How the session layer behaves.
 *
 * @param firstPaint how long a page waits for its on-load handlers
 * @param eventTimeout how long a handler may run
 * @param tabsPerSession how many tabs of one browser may be connected
 * @param provisionalTabsPerSession how many painted pages of one browser are kept that it
 * has not connected to
 * @param development whether to check states and values after each event and to tell the
 * browser what went wrong
 * @param provisional how long the record of a painted page lives whose browser has not
 * connected
 * @param background limits of background work
 * @param lifetimes how long the records of owners live after their last use
 */
public record TabSettings(Duration firstPaint, Duration eventTimeout, int tabsPerSession, int provisionalTabsPerSession,
		boolean development, Duration provisional, Background background, Lifetimes lifetimes) {

	/**
	 * Returns what the user is told of a failure: what it was while developing, nothing
	 * in particular otherwise.
	 */
	Outcome failure(Throwable failure) {
		return new Outcome.Failed(this.development ? String.valueOf(failure.getMessage())
				: "Something went wrong; what you did was not saved");
	}

	/**
	 * Limits of background work.
	 *
	 * @param linger how long it goes on while its tab has no connection
	 * @param perTab how much of it may go on for a tab at the same time
	 */
	public record Background(Duration linger, int perTab) {

	}

	/** How long an owner's record lives after its last use. */
	@FunctionalInterface
	public interface Lifetimes {

		Duration of(OwnerId owner);

	}

}
