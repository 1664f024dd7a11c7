package dev.jitney.html;

/**
 * A method of a state. {@link MethodReference#owner()} is the state class.
 *
 * @since 0.1
 */
public record StateValue<T>(MethodReference method, Getter<?, T> getter) implements Value<T> {

	static <T> StateValue<T> of(Getter<?, T> getter) {
		return new StateValue<>(MethodReference.of(getter), getter);
	}

	@Override
	public String toString() {
		return Symbol.of("value " + this.method);
	}

}
