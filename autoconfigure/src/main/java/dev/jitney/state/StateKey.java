package dev.jitney.state;

import org.springframework.util.Assert;

/**
 * Which of an owner's states.
 *
 * @param type binary name of the state class; a name, so that nothing is loaded and a
 * reloaded class finds its state
 * @param instance key of the instance, empty if there is only one
 * @since 0.1
 */
public record StateKey(String type, String instance) {

	public StateKey {
		Assert.hasText(type, "A state key needs the name of a state class");
		Assert.notNull(instance, () -> "The instance of " + type + " is null; use \"\" if there is only one");
	}

	/** Returns the key of the only instance. */
	public static StateKey of(Class<?> type) {
		return new StateKey(type.getName(), "");
	}

	@Override
	public String toString() {
		return this.instance.isEmpty() ? this.type : this.type + "[" + this.instance + "]";
	}

}
