package dev.jitney.event.invoke;

import dev.jitney.event.ContextScope;
import dev.jitney.event.EventContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Adds {@value #TAB} and {@value #EVENT} to the log lines that an event causes. Needs
 * SLF4J.
 */
public final class LoggingBinding implements ContextBinding {

	/** MDC key of the tab's id. */
	public static final String TAB = "jitney.tab";

	/** MDC key of the event's id. */
	public static final String EVENT = "jitney.event";

	@Override
	public ContextScope bind(EventContext context) {
		String tab = MDC.get(TAB);
		String event = MDC.get(EVENT);
		MDC.put(TAB, context.tab().value());
		if (!context.isRoot()) {
			MDC.put(EVENT, context.id().value());
		}
		return () -> {
			restore(TAB, tab);
			restore(EVENT, event);
		};
	}

	private static void restore(String key, @Nullable String previous) {
		if (previous != null) {
			MDC.put(key, previous);
		}
		else {
			MDC.remove(key);
		}
	}

}
