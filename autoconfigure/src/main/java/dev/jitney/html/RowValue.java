package dev.jitney.html;

/**
 * A function of a row alone.
 *
 * @since 0.1
 */
public record RowValue<T>(Row<?> row, MethodReference method, Getter<?, T> getter) implements Value<T> {

	@Override
	public String toString() {
		return Symbol.of("value " + this.method);
	}

}
