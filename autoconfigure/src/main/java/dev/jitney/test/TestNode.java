package dev.jitney.test;

import dev.jitney.event.EventProcessor;
import dev.jitney.session.TabSessions;
import org.jspecify.annotations.Nullable;

/**
 * A node of the application.
 *
 * @param states the store as the node sees it, or null if it is the application's own and
 * the node cannot be killed
 */
record TestNode(TabSessions sessions, EventProcessor processor, @Nullable TestStates states) {

	boolean isKilled() {
		return this.states != null && this.states.isKilled();
	}

	/** Whether nothing runs or waits. */
	boolean isQuiet() {
		return this.processor.activeLanes() == 0;
	}

}
