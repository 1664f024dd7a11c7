package dev.jitney.autoconfigure;

/**
 * States cannot be kept where {@code jitney.state.store} says. Thrown at start.
 *
 * @since 0.1
 */
public final class StateStoreException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	StateStoreException(String problem, String action) {
		super("States are to be kept in Redis, because jitney.state.store says so, but " + problem);
		this.action = action;
	}

	/** Returns what to change. */
	public String action() {
		return this.action;
	}

}
