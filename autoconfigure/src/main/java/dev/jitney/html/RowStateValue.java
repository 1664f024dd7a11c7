package dev.jitney.html;

/**
 * A method of a state that takes the row. {@link MethodReference#owner()} is the state
 * class.
 */
public record RowStateValue<T>(Row<?> row, MethodReference method, RowGetter<?, ?, T> getter) implements Value<T> {

}
