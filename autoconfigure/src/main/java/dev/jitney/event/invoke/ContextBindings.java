package dev.jitney.event.invoke;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;

import dev.jitney.event.ContextScope;
import dev.jitney.event.EventContext;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Everything that is bound to a thread while application code runs for an event: the
 * {@link EventContext} itself first, then each {@link ContextBinding} in order.
 */
public final class ContextBindings {

	private static final Log logger = LogFactory.getLog(ContextBindings.class);

	private final List<ContextBinding> bindings;

	public ContextBindings(Collection<? extends ContextBinding> bindings) {
		this.bindings = List.copyOf(bindings);
	}

	/**
	 * Binds everything to the current thread, or nothing if one of them fails.
	 * @throws dev.jitney.event.EventInterruptedException if the event was given up
	 */
	public ContextScope open(EventContext context) {
		Deque<ContextScope> scopes = new ArrayDeque<>(this.bindings.size() + 1);
		try {
			scopes.push(context.open());
			for (ContextBinding binding : this.bindings) {
				scopes.push(binding.bind(context));
			}
		}
		catch (RuntimeException | Error ex) {
			close(scopes);
			throw ex;
		}
		return () -> close(scopes);
	}

	private static void close(Deque<ContextScope> scopes) {
		for (ContextScope scope : scopes) {
			try {
				scope.close();
			}
			catch (RuntimeException ex) {
				logger.warn("A context binding does not restore what was bound before: " + scope, ex);
			}
		}
	}

	/** Calls something with everything bound. */
	@SuppressWarnings("try")
	public <T> T call(EventContext context, Callable<T> work) throws Exception {
		try (ContextScope scope = open(context)) {
			return work.call();
		}
	}

}
