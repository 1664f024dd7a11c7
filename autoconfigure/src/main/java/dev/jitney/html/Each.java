package dev.jitney.html;

/**
 * One copy of the body for each row of a list. The body was built once, from a symbolic
 * {@link Row}.
 *
 * @param items the list: a state value, or a value of an enclosing row
 * @param key the row's key, unique within the list; a value of {@code row}
 * @param row the symbol that values of the body refer to
 * @param body what is shown per row
 * @param location where the page author wrote it
 */
public record Each(Value<? extends Iterable<?>> items, RowValue<?> key, Row<?> row, Component body,
		SourceLocation location) implements Component {

}
