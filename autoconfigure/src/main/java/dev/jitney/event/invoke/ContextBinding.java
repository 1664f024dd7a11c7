package dev.jitney.event.invoke;

import dev.jitney.event.ContextScope;
import dev.jitney.event.EventContext;

/**
 * Binds something of an event to the thread while application code runs: handlers and the
 * methods whose values a page shows. A bean of the application is used too.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ContextBinding {

	/**
	 * Binds it to the current thread.
	 * @return restores, on the same thread, what was bound before
	 */
	ContextScope bind(EventContext context);

}
