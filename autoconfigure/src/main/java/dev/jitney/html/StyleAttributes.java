package dev.jitney.html;

/**
 * Class names and style properties. Class names add up; a style property is given once.
 *
 * @since 0.1
 */
public sealed interface StyleAttributes extends Capability permits Element {

	/** Adds class names, separated by spaces. */
	default Element cls(String names) {
		return ClassNames.add(this, names, Attribute.ClassName::new);
	}

	/** Adds class names that are there while the condition holds. */
	default Element cls(String names, Value<Boolean> condition) {
		return ClassNames.add(this, names, (name) -> new Attribute.ClassWhen(name, condition));
	}

	/** Adds class names that are there while the condition holds. */
	default <S> Element cls(String names, Getter<S, Boolean> condition) {
		return cls(names, StateValue.of(condition));
	}

	/**
	 * Adds class names that the value yields, separated by spaces; null and blank add
	 * none.
	 */
	default Element cls(Value<?> names) {
		return with(new Attribute.ClassValue(names));
	}

	/**
	 * Adds class names that the method yields, separated by spaces; null and blank add
	 * none.
	 */
	default <S> Element cls(Getter<S, ?> names) {
		return cls(StateValue.of(names));
	}

	/** Sets a CSS property by its CSS name: {@code style("max-width", "40rem")}. */
	default Element style(String property, String value) {
		return with(new Attribute.Style(property, new Constant<>(value)));
	}

	/** Sets a CSS property; null leaves it out. */
	default Element style(String property, Value<?> value) {
		return with(new Attribute.Style(property, value));
	}

	/** Sets a CSS property; null leaves it out. */
	default <S> Element style(String property, Getter<S, ?> value) {
		return with(new Attribute.Style(property, StateValue.of(value)));
	}

}
