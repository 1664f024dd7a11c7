package dev.jitney.session;

import java.util.concurrent.Callable;

import dev.jitney.state.StateToken;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an update inside of another one: whoever holds a lock takes no second one.
 * Knows those that are made beside or outside of events. Safe for use by several threads.
 */
final class UpdateGuard {

	// two applications in one JVM know nothing of each other, so it is not static
	@SuppressWarnings("ThreadLocalUsage")
	private final ThreadLocal<StateToken<?>> updating = new ThreadLocal<>();

	/** Calls the function of an update on this thread. */
	<T extends @Nullable Object> T call(StateToken<?> token, Callable<T> change) throws Exception {
		requireNone(token);
		this.updating.set(token);
		try {
			return change.call();
		}
		finally {
			this.updating.remove();
		}
	}

	/**
	 * Checks that an update may begin.
	 * @throws IllegalStateException if this thread is inside of one
	 */
	void requireNone(StateToken<?> token) {
		StateToken<?> outer = this.updating.get();
		if (outer != null) {
			throw new IllegalStateException("The update of " + token + " is inside the update of " + outer
					+ "; end that first and hand over what it returned");
		}
	}

}
