package dev.jitney.html;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One copy of the body for each row of a list. The body was built once, from a symbolic
 * {@link Row}.
 *
 * @param items the list: a state value, or a value of an enclosing row
 * @param key the row's key, unique within the list; a value of {@code row}
 * @param row the symbol that values of the body refer to
 * @param body what is shown per row
 * @param location where the page author wrote it
 * @since 0.1
 */
public record Each(Value<? extends Iterable<?>> items, RowValue<?> key, Row<?> row, Component body,
		SourceLocation location) implements Component {

	public Each {
		body = Children.place(body);
	}

	static <R, K> Each of(Value<? extends Iterable<?>> items, @Nullable Getter<R, K> key,
			Function<Row<R>, ? extends Component> body) {
		if (key == null) {
			throw MarkupException.here("each has no key; name a method of the row that tells rows apart:"
					+ " each(Todos::items, Todo::id, todo -> …)");
		}
		Row<R> row = new Row<>();
		RowValue<K> keyOfRow = new RowValue<>(row, MethodReference.of(key), key);
		return new Each(items, keyOfRow, row, body.apply(row), SourceLocation.caller());
	}

}
