package dev.jitney.html;

/**
 * Attributes of links, and of elements that open or quote other documents.
 *
 * <p>
 * Static values are checked at once; computed ones are evaluated on the server, and null
 * removes the attribute. URLs that can run code are refused; a leading slash means the
 * application's base path.
 *
 * @since 0.1
 */
public sealed interface LinkAttributes extends Capability permits Element {

	/** Sets {@code href}: where the link leads. */
	default Element href(String value) {
		return with(new Attribute.Static("href", value));
	}

	default Element href(Value<?> value) {
		return with(new Attribute.Computed("href", value));
	}

	default <S> Element href(Getter<S, ?> value) {
		return with(new Attribute.Computed("href", StateValue.of(value)));
	}

	/** Sets {@code target}: where it opens, such as {@code "_blank"}. */
	default Element target(String value) {
		return with(new Attribute.Static("target", value));
	}

	default Element target(Value<?> value) {
		return with(new Attribute.Computed("target", value));
	}

	default <S> Element target(Getter<S, ?> value) {
		return with(new Attribute.Computed("target", StateValue.of(value)));
	}

	/**
	 * Sets {@code rel}: what the other document is to this one, such as
	 * {@code "nofollow"}.
	 */
	default Element rel(String value) {
		return with(new Attribute.Static("rel", value));
	}

	default Element rel(Value<?> value) {
		return with(new Attribute.Computed("rel", value));
	}

	default <S> Element rel(Getter<S, ?> value) {
		return with(new Attribute.Computed("rel", StateValue.of(value)));
	}

	/**
	 * Sets {@code download}: saves the target instead of opening it, under that name if
	 * there is one.
	 */
	default Element download() {
		return with(new Attribute.Static("download", true));
	}

	default Element download(String value) {
		return with(new Attribute.Static("download", value));
	}

	default Element download(Value<?> value) {
		return with(new Attribute.Computed("download", value));
	}

	default <S> Element download(Getter<S, ?> value) {
		return with(new Attribute.Computed("download", StateValue.of(value)));
	}

	/** Sets {@code hreflang}: language of the target. */
	default Element hreflang(String value) {
		return with(new Attribute.Static("hreflang", value));
	}

	default Element hreflang(Value<?> value) {
		return with(new Attribute.Computed("hreflang", value));
	}

	default <S> Element hreflang(Getter<S, ?> value) {
		return with(new Attribute.Computed("hreflang", StateValue.of(value)));
	}

	/** Sets {@code ping}: URLs that are told when the link is followed. */
	default Element ping(String value) {
		return with(new Attribute.Static("ping", value));
	}

	default Element ping(Value<?> value) {
		return with(new Attribute.Computed("ping", value));
	}

	default <S> Element ping(Getter<S, ?> value) {
		return with(new Attribute.Computed("ping", StateValue.of(value)));
	}

	/**
	 * Sets {@code referrerpolicy}: how much the target learns of where the user comes
	 * from.
	 */
	default Element referrerpolicy(String value) {
		return with(new Attribute.Static("referrerpolicy", value));
	}

	default Element referrerpolicy(Value<?> value) {
		return with(new Attribute.Computed("referrerpolicy", value));
	}

	default <S> Element referrerpolicy(Getter<S, ?> value) {
		return with(new Attribute.Computed("referrerpolicy", StateValue.of(value)));
	}

	/** Sets {@code cite}: URL of a quotation's or an edit's source. */
	default Element cite(String value) {
		return with(new Attribute.Static("cite", value));
	}

	default Element cite(Value<?> value) {
		return with(new Attribute.Computed("cite", value));
	}

	default <S> Element cite(Getter<S, ?> value) {
		return with(new Attribute.Computed("cite", StateValue.of(value)));
	}

}
