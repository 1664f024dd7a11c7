package dev.jitney.html;

import java.util.function.Function;

/**
 * A symbol for the row that an {@link Each} body shows; compared by identity. Methods
 * make values of it: of the row alone ({@code todo.text(Todo::title)}) or of a state and
 * the row ({@code todo.is(Todos::isEditing)}). It has no content while the page is
 * compiled.
 *
 * @param <R> type of the row
 * @since 0.1
 */
@SuppressWarnings("overloads")
public final class Row<R> {

	/** Shows a value of the row as text. */
	public <T> Component text(Getter<R, T> getter) {
		return new TextValue(get(getter));
	}

	/** Shows what a state says of the row as text. */
	public <S, T> Component text(RowGetter<S, R, T> getter) {
		return new TextValue(get(getter));
	}

	/** Returns a value of the row, for an attribute, a condition or a bound argument. */
	public <T> Value<T> get(Getter<R, T> getter) {
		return new RowValue<>(this, MethodReference.of(getter), getter);
	}

	/**
	 * Returns what a state says of the row, for an attribute, a condition or a bound
	 * argument.
	 */
	public <S, T> Value<T> get(RowGetter<S, R, T> getter) {
		return new RowStateValue<>(this, MethodReference.of(getter), getter);
	}

	/** Returns a condition on the row. */
	public Value<Boolean> is(Getter<R, Boolean> getter) {
		return get(getter);
	}

	/** Returns a condition on a state and the row. */
	public <S> Value<Boolean> is(RowGetter<S, R, Boolean> getter) {
		return get(getter);
	}

	/** Shows the rows within the row, each under a key that is unique among them. */
	public <E, K> Component each(Getter<R, ? extends Iterable<? extends E>> items, Getter<E, K> key,
			Function<Row<E>, ? extends Component> body) {
		return Each.of(get(items), key, body);
	}

	/**
	 * Shows the rows that a state has for the row, each under a key that is unique among
	 * them.
	 */
	public <S, E, K> Component each(RowGetter<S, R, ? extends Iterable<? extends E>> items, Getter<E, K> key,
			Function<Row<E>, ? extends Component> body) {
		return Each.of(get(items), key, body);
	}

	@Override
	public String toString() {
		return Symbol.of("row");
	}

}
