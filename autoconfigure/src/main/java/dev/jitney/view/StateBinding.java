package dev.jitney.view;

import org.jspecify.annotations.Nullable;

/**
 * The instance of a state class that values at some place refer to. It is asked for once,
 * and only when needed. Used by one thread.
 */
final class StateBinding {

	private final EvaluationContext context;

	private final String stateType;

	private final @Nullable String instance;

	private final boolean sameInstance;

	private @Nullable Object state;

	private @Nullable Boolean unchanged;

	/**
	 * Creates a binding.
	 * @param instance the key that an enclosing with gave, or null
	 * @param sameInstance whether that key is what it was when the previous view was made
	 */
	StateBinding(EvaluationContext context, String stateType, @Nullable String instance, boolean sameInstance) {
		this.context = context;
		this.stateType = stateType;
		this.instance = instance;
		this.sameInstance = sameInstance;
	}

	@Nullable String instance() {
		return this.instance;
	}

	Object state() {
		if (this.state == null) {
			this.state = this.context.state(this.stateType, this.instance);
		}
		return this.state;
	}

	/** Whether values of it are what they were in the previous view. */
	boolean isUnchanged() {
		if (this.unchanged == null) {
			this.unchanged = this.sameInstance && this.context.unchanged(this.stateType, this.instance);
		}
		return this.unchanged;
	}

}
