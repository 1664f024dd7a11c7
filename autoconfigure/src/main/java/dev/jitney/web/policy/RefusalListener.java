package dev.jitney.web.policy;

import dev.jitney.event.Refusal;

/**
 * Told of everything that is refused before it becomes an event. Called on event loops:
 * must be quick and must not throw.
 */
@FunctionalInterface
public interface RefusalListener {

	/**
	 * Something was refused.
	 * @param reason why, from a small set that serves as a metric tag
	 * @param detail what an operator needs to judge or to correct it; may hold text of
	 * the client
	 */
	void refused(Refusal reason, String detail);

}
