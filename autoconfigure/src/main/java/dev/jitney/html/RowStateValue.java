package dev.jitney.html;

/**
 * A method of a state that takes the row. {@link MethodReference#owner()} is the state
 * class.
 *
 * @since 0.1
 */
public record RowStateValue<T>(Row<?> row, MethodReference method, RowGetter<?, ?, T> getter) implements Value<T> {

	@Override
	public String toString() {
		return Symbol.of("value " + this.method);
	}

}
