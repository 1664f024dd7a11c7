package dev.jitney.event;

/**
 * What a running event can do before it ends. The session layer supplies it to the
 * context it hands to a handler; each method fails with {@link IllegalStateException}
 * when the event has ended.
 */
public interface EventEffects {

	/**
	 * Commits what the event changed so far and sends the delta, then the events emitted
	 * since the last flush. Blocks until the commit is done.
	 */
	void flush();

	/** Notes an event for the next flush or, without one, the end of the handler. */
	void emit(Event event);

}
