package dev.jitney.html;

/**
 * Attributes of tables, lists and of words with a meaning.
 *
 * <p>
 * Static values are checked at once; computed ones are evaluated on the server, and null
 * removes the attribute.
 *
 * @since 0.1
 */
public sealed interface TextAttributes extends Capability permits Element {

	/** Sets {@code colspan}: columns that the cell fills. */
	default Element colspan(int value) {
		return with(new Attribute.Static("colspan", value));
	}

	default Element colspan(Value<? extends Number> value) {
		return with(new Attribute.Computed("colspan", value));
	}

	default <S> Element colspan(Getter<S, ? extends Number> value) {
		return with(new Attribute.Computed("colspan", StateValue.of(value)));
	}

	/** Sets {@code rowspan}: rows that the cell fills. */
	default Element rowspan(int value) {
		return with(new Attribute.Static("rowspan", value));
	}

	default Element rowspan(Value<? extends Number> value) {
		return with(new Attribute.Computed("rowspan", value));
	}

	default <S> Element rowspan(Getter<S, ? extends Number> value) {
		return with(new Attribute.Computed("rowspan", StateValue.of(value)));
	}

	/** Sets {@code headers}: ids of the header cells for this one. */
	default Element headers(String value) {
		return with(new Attribute.Static("headers", value));
	}

	default Element headers(Value<?> value) {
		return with(new Attribute.Computed("headers", value));
	}

	default <S> Element headers(Getter<S, ?> value) {
		return with(new Attribute.Computed("headers", StateValue.of(value)));
	}

	/**
	 * Sets {@code scope}: what the header cell is for: {@code row}, {@code col},
	 * {@code rowgroup}, {@code colgroup}.
	 */
	default Element scope(String value) {
		return with(new Attribute.Static("scope", value));
	}

	default Element scope(Value<?> value) {
		return with(new Attribute.Computed("scope", value));
	}

	default <S> Element scope(Getter<S, ?> value) {
		return with(new Attribute.Computed("scope", StateValue.of(value)));
	}

	/** Sets {@code abbr}: short form of the header cell. */
	default Element abbr(String value) {
		return with(new Attribute.Static("abbr", value));
	}

	default Element abbr(Value<?> value) {
		return with(new Attribute.Computed("abbr", value));
	}

	default <S> Element abbr(Getter<S, ?> value) {
		return with(new Attribute.Computed("abbr", StateValue.of(value)));
	}

	/** Sets {@code span}: columns that the element stands for. */
	default Element span(int value) {
		return with(new Attribute.Static("span", value));
	}

	default Element span(Value<? extends Number> value) {
		return with(new Attribute.Computed("span", value));
	}

	default <S> Element span(Getter<S, ? extends Number> value) {
		return with(new Attribute.Computed("span", StateValue.of(value)));
	}

	/** Sets {@code start}: number of the first item. */
	default Element start(int value) {
		return with(new Attribute.Static("start", value));
	}

	default Element start(Value<? extends Number> value) {
		return with(new Attribute.Computed("start", value));
	}

	default <S> Element start(Getter<S, ? extends Number> value) {
		return with(new Attribute.Computed("start", StateValue.of(value)));
	}

	/** Sets {@code reversed}: counts down. */
	default Element reversed() {
		return with(new Attribute.Static("reversed", true));
	}

	default Element reversed(boolean value) {
		return with(new Attribute.Static("reversed", value));
	}

	default Element reversed(Value<Boolean> value) {
		return with(new Attribute.Computed("reversed", value));
	}

	default <S> Element reversed(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("reversed", StateValue.of(value)));
	}

	/** Sets {@code datetime}: time or date in a form for machines. */
	default Element datetime(String value) {
		return with(new Attribute.Static("datetime", value));
	}

	default Element datetime(Value<?> value) {
		return with(new Attribute.Computed("datetime", value));
	}

	default <S> Element datetime(Getter<S, ?> value) {
		return with(new Attribute.Computed("datetime", StateValue.of(value)));
	}

}
