package dev.jitney.html;

/** A function of a row alone. */
public record RowValue<T>(Row<?> row, MethodReference method, Getter<?, T> getter) implements Value<T> {

}
