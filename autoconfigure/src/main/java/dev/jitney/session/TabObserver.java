package dev.jitney.session;

import java.time.Duration;

import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;

/**
 * Told what happens to tabs, for meters and logs. Called on the threads that do the work;
 * must be quick and must not throw.
 */
public interface TabObserver {

	/** An observer that looks away. */
	TabObserver NONE = new TabObserver() {
	};

	/** An event ended. @param handler {@code State.method} */
	default void eventEnded(String handler, Outcome outcome, Duration duration) {
	}

	/** A delta or a whole view was made. */
	default void viewMade(boolean whole) {
	}

	/** A frame was sent. */
	default void frameSent(int bytes) {
	}

	/** Something was refused. */
	default void refused(Refusal reason) {
	}

	/** A tab connected. @param resumed whether it was known */
	default void connected(boolean resumed) {
	}

}
