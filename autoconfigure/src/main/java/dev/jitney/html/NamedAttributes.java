package dev.jitney.html;

/**
 * Attributes by name: {@code aria-…}, {@code data-…} and any other.
 *
 * <p>
 * Static values are checked at once; computed ones are evaluated on the server, and null
 * removes the attribute.
 *
 * @since 0.1
 */
public sealed interface NamedAttributes extends Capability permits Element {

	/**
	 * Sets an accessibility attribute by the part of its name after {@code aria-}:
	 * {@code aria("label", "Close")}. A boolean is written as {@code true} or
	 * {@code false}.
	 */
	default Element aria(String name, String value) {
		return with(new Attribute.Static("aria-" + name, value));
	}

	default Element aria(String name, boolean value) {
		return with(new Attribute.Static("aria-" + name, String.valueOf(value)));
	}

	default Element aria(String name, int value) {
		return with(new Attribute.Static("aria-" + name, value));
	}

	default Element aria(String name, Value<?> value) {
		return with(new Attribute.Computed("aria-" + name, value));
	}

	default <S> Element aria(String name, Getter<S, ?> value) {
		return with(new Attribute.Computed("aria-" + name, StateValue.of(value)));
	}

	/**
	 * Sets an attribute for scripts and styles by the part of its name after
	 * {@code data-}: {@code data("user-id", User::id)}.
	 */
	default Element data(String name, String value) {
		return with(new Attribute.Static("data-" + name, value));
	}

	default Element data(String name, boolean value) {
		return with(new Attribute.Static("data-" + name, String.valueOf(value)));
	}

	default Element data(String name, int value) {
		return with(new Attribute.Static("data-" + name, value));
	}

	default Element data(String name, Value<?> value) {
		return with(new Attribute.Computed("data-" + name, value));
	}

	default <S> Element data(String name, Getter<S, ?> value) {
		return with(new Attribute.Computed("data-" + name, StateValue.of(value)));
	}

	/**
	 * Sets any attribute that has no method of its own. A boolean is written as the bare
	 * name, or not at all.
	 */
	default Element attr(String name, String value) {
		return with(new Attribute.Static(AttributeName.free(name), value));
	}

	default Element attr(String name, boolean value) {
		return with(new Attribute.Static(AttributeName.free(name), value));
	}

	default Element attr(String name, int value) {
		return with(new Attribute.Static(AttributeName.free(name), value));
	}

	default Element attr(String name, Value<?> value) {
		return with(new Attribute.Computed(AttributeName.free(name), value));
	}

	default <S> Element attr(String name, Getter<S, ?> value) {
		return with(new Attribute.Computed(AttributeName.free(name), StateValue.of(value)));
	}

}
