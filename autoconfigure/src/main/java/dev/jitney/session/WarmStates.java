package dev.jitney.session;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.jitney.state.StateToken;
import dev.jitney.state.StoredState;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * Instances of large states as the last event of their tab left them, beside the stored
 * form that they stand for, so that the next event need not decode it. Whoever takes one
 * has it alone: an event that fails does not bring it back. Those that were not used for
 * longest make room. Safe for use by several threads.
 */
final class WarmStates {

	/** Below this, decoding costs less than it does to keep the instance. */
	private static final int SMALLEST = 1024;

	private static final float LOAD_FACTOR = 0.75f;

	private final Map<StateToken<?>, Warm> states = new LinkedHashMap<>(16, LOAD_FACTOR, true);

	private final long budget;

	private long bytes;

	/**
	 * @param budget how large the stored forms may be together
	 */
	WarmStates(DataSize budget) {
		this.budget = budget.toBytes();
	}

	/** Removes an instance and returns it if it stands for the stored form, else null. */
	@Nullable Object take(StateToken<?> token, StoredState stored) {
		if (stored.bytes().length < SMALLEST) {
			return null;
		}
		Warm warm;
		synchronized (this) {
			warm = remove(token);
		}
		return (warm != null && warm.stored().equals(stored)) ? warm.instance() : null;
	}

	/** Keeps an instance that nobody else uses any more. */
	synchronized void keep(StateToken<?> token, StoredState stored, Object instance) {
		remove(token);
		int size = stored.bytes().length;
		if (size < SMALLEST || size > this.budget) {
			return;
		}
		this.states.put(token, new Warm(stored, instance));
		this.bytes += size;
		Iterator<Warm> eldest = this.states.values().iterator();
		while (this.bytes > this.budget) {
			this.bytes -= eldest.next().stored().bytes().length;
			eldest.remove();
		}
	}

	private @Nullable Warm remove(StateToken<?> token) {
		Warm warm = this.states.remove(token);
		if (warm != null) {
			this.bytes -= warm.stored().bytes().length;
		}
		return warm;
	}

	private record Warm(StoredState stored, Object instance) {

	}

}
