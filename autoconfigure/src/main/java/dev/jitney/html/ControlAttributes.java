package dev.jitney.html;

/**
 * Attributes of one form control.
 *
 * <p>
 * Static values are checked at once; computed ones are evaluated on the server, and null
 * removes the attribute.
 *
 * @since 0.1
 */
public sealed interface ControlAttributes extends Capability permits Element {

	/** Sets {@code type}: kind of control, such as {@code "checkbox"}. */
	default Element type(String value) {
		return with(new Attribute.Static("type", value));
	}

	default Element type(Value<?> value) {
		return with(new Attribute.Computed("type", value));
	}

	default <S> Element type(Getter<S, ?> value) {
		return with(new Attribute.Computed("type", StateValue.of(value)));
	}

	/**
	 * Sets {@code name}: name under which the control is submitted; a component of the
	 * record that the handler of submit takes.
	 */
	default Element name(String value) {
		return with(new Attribute.Static("name", value));
	}

	default Element name(Value<?> value) {
		return with(new Attribute.Computed("name", value));
	}

	default <S> Element name(Getter<S, ?> value) {
		return with(new Attribute.Computed("name", StateValue.of(value)));
	}

	/**
	 * Sets {@code value}: what the control shows; use {@code bind} if the user can change
	 * it.
	 */
	default Element value(String value) {
		return with(new Attribute.Static("value", value));
	}

	default Element value(Enum<?> value) {
		return with(new Attribute.Static("value", value.name()));
	}

	default Element value(int value) {
		return with(new Attribute.Static("value", value));
	}

	default Element value(Value<?> value) {
		return with(new Attribute.Computed("value", value));
	}

	default <S> Element value(Getter<S, ?> value) {
		return with(new Attribute.Computed("value", StateValue.of(value)));
	}

	/**
	 * Sets {@code checked}: whether a checkbox or radio button is on; use {@code bind} if
	 * the state should follow it.
	 */
	default Element checked() {
		return with(new Attribute.Static("checked", true));
	}

	default Element checked(boolean value) {
		return with(new Attribute.Static("checked", value));
	}

	default Element checked(Value<Boolean> value) {
		return with(new Attribute.Computed("checked", value));
	}

	default <S> Element checked(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("checked", StateValue.of(value)));
	}

	/** Sets {@code selected}: whether the option is the one chosen at first. */
	default Element selected() {
		return with(new Attribute.Static("selected", true));
	}

	default Element selected(boolean value) {
		return with(new Attribute.Static("selected", value));
	}

	default Element selected(Value<Boolean> value) {
		return with(new Attribute.Computed("selected", value));
	}

	default <S> Element selected(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("selected", StateValue.of(value)));
	}

	/**
	 * Sets {@code disabled}: switched off; the server refuses handlers of the element
	 * too.
	 */
	default Element disabled() {
		return with(new Attribute.Static("disabled", true));
	}

	default Element disabled(boolean value) {
		return with(new Attribute.Static("disabled", value));
	}

	default Element disabled(Value<Boolean> value) {
		return with(new Attribute.Computed("disabled", value));
	}

	default <S> Element disabled(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("disabled", StateValue.of(value)));
	}

	/** Sets {@code readonly}: shown, but the user cannot change it. */
	default Element readonly() {
		return with(new Attribute.Static("readonly", true));
	}

	default Element readonly(boolean value) {
		return with(new Attribute.Static("readonly", value));
	}

	default Element readonly(Value<Boolean> value) {
		return with(new Attribute.Computed("readonly", value));
	}

	default <S> Element readonly(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("readonly", StateValue.of(value)));
	}

	/** Sets {@code required}: must be filled in. */
	default Element required() {
		return with(new Attribute.Static("required", true));
	}

	default Element required(boolean value) {
		return with(new Attribute.Static("required", value));
	}

	default Element required(Value<Boolean> value) {
		return with(new Attribute.Computed("required", value));
	}

	default <S> Element required(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("required", StateValue.of(value)));
	}

	/** Sets {@code multiple}: takes several values. */
	default Element multiple() {
		return with(new Attribute.Static("multiple", true));
	}

	default Element multiple(boolean value) {
		return with(new Attribute.Static("multiple", value));
	}

	default Element multiple(Value<Boolean> value) {
		return with(new Attribute.Computed("multiple", value));
	}

	default <S> Element multiple(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("multiple", StateValue.of(value)));
	}

	/** Sets {@code placeholder}: hint that stands in an empty control. */
	default Element placeholder(String value) {
		return with(new Attribute.Static("placeholder", value));
	}

	default Element placeholder(Value<?> value) {
		return with(new Attribute.Computed("placeholder", value));
	}

	default <S> Element placeholder(Getter<S, ?> value) {
		return with(new Attribute.Computed("placeholder", StateValue.of(value)));
	}

	/**
	 * Sets {@code autocomplete}: what the browser may fill in, such as {@code "email"}.
	 */
	default Element autocomplete(String value) {
		return with(new Attribute.Static("autocomplete", value));
	}

	default Element autocomplete(Value<?> value) {
		return with(new Attribute.Computed("autocomplete", value));
	}

	default <S> Element autocomplete(Getter<S, ?> value) {
		return with(new Attribute.Computed("autocomplete", StateValue.of(value)));
	}

	/** Sets {@code pattern}: regular expression that the value has to match. */
	default Element pattern(String value) {
		return with(new Attribute.Static("pattern", value));
	}

	default Element pattern(Value<?> value) {
		return with(new Attribute.Computed("pattern", value));
	}

	default <S> Element pattern(Getter<S, ?> value) {
		return with(new Attribute.Computed("pattern", StateValue.of(value)));
	}

	/** Sets {@code min}: least value. */
	default Element min(String value) {
		return with(new Attribute.Static("min", value));
	}

	default Element min(int value) {
		return with(new Attribute.Static("min", value));
	}

	default Element min(Value<?> value) {
		return with(new Attribute.Computed("min", value));
	}

	default <S> Element min(Getter<S, ?> value) {
		return with(new Attribute.Computed("min", StateValue.of(value)));
	}

	/** Sets {@code max}: greatest value. */
	default Element max(String value) {
		return with(new Attribute.Static("max", value));
	}

	default Element max(int value) {
		return with(new Attribute.Static("max", value));
	}

	default Element max(Value<?> value) {
		return with(new Attribute.Computed("max", value));
	}

	default <S> Element max(Getter<S, ?> value) {
		return with(new Attribute.Computed("max", StateValue.of(value)));
	}

	/** Sets {@code step}: distance between values, or {@code "any"}. */
	default Element step(String value) {
		return with(new Attribute.Static("step", value));
	}

	default Element step(int value) {
		return with(new Attribute.Static("step", value));
	}

	default Element step(Value<?> value) {
		return with(new Attribute.Computed("step", value));
	}

	default <S> Element step(Getter<S, ?> value) {
		return with(new Attribute.Computed("step", StateValue.of(value)));
	}

	/** Sets {@code minlength}: least number of characters. */
	default Element minlength(int value) {
		return with(new Attribute.Static("minlength", value));
	}

	default Element minlength(Value<? extends Number> value) {
		return with(new Attribute.Computed("minlength", value));
	}

	default <S> Element minlength(Getter<S, ? extends Number> value) {
		return with(new Attribute.Computed("minlength", StateValue.of(value)));
	}

	/** Sets {@code maxlength}: greatest number of characters. */
	default Element maxlength(int value) {
		return with(new Attribute.Static("maxlength", value));
	}

	default Element maxlength(Value<? extends Number> value) {
		return with(new Attribute.Computed("maxlength", value));
	}

	default <S> Element maxlength(Getter<S, ? extends Number> value) {
		return with(new Attribute.Computed("maxlength", StateValue.of(value)));
	}

	/** Sets {@code size}: width in characters, or height of a list in rows. */
	default Element size(int value) {
		return with(new Attribute.Static("size", value));
	}

	default Element size(Value<? extends Number> value) {
		return with(new Attribute.Computed("size", value));
	}

	default <S> Element size(Getter<S, ? extends Number> value) {
		return with(new Attribute.Computed("size", StateValue.of(value)));
	}

	/** Sets {@code rows}: height in lines. */
	default Element rows(int value) {
		return with(new Attribute.Static("rows", value));
	}

	default Element rows(Value<? extends Number> value) {
		return with(new Attribute.Computed("rows", value));
	}

	default <S> Element rows(Getter<S, ? extends Number> value) {
		return with(new Attribute.Computed("rows", StateValue.of(value)));
	}

	/** Sets {@code cols}: width in characters. */
	default Element cols(int value) {
		return with(new Attribute.Static("cols", value));
	}

	default Element cols(Value<? extends Number> value) {
		return with(new Attribute.Computed("cols", value));
	}

	default <S> Element cols(Getter<S, ? extends Number> value) {
		return with(new Attribute.Computed("cols", StateValue.of(value)));
	}

	/**
	 * Sets {@code wrap}: whether line breaks made by wrapping are submitted: {@code soft}
	 * or {@code hard}.
	 */
	default Element wrap(String value) {
		return with(new Attribute.Static("wrap", value));
	}

	default Element wrap(Value<?> value) {
		return with(new Attribute.Computed("wrap", value));
	}

	default <S> Element wrap(Getter<S, ?> value) {
		return with(new Attribute.Computed("wrap", StateValue.of(value)));
	}

	/** Sets {@code list}: id of the datalist with suggestions. */
	default Element list(String value) {
		return with(new Attribute.Static("list", value));
	}

	default Element list(Value<?> value) {
		return with(new Attribute.Computed("list", value));
	}

	default <S> Element list(Getter<S, ?> value) {
		return with(new Attribute.Computed("list", StateValue.of(value)));
	}

	/** Sets {@code accept}: kinds of file that may be chosen. */
	default Element accept(String value) {
		return with(new Attribute.Static("accept", value));
	}

	default Element accept(Value<?> value) {
		return with(new Attribute.Computed("accept", value));
	}

	default <S> Element accept(Getter<S, ?> value) {
		return with(new Attribute.Computed("accept", StateValue.of(value)));
	}

	/**
	 * Sets {@code capture}: camera to take the file from: {@code user} or
	 * {@code environment}.
	 */
	default Element capture(String value) {
		return with(new Attribute.Static("capture", value));
	}

	default Element capture(Value<?> value) {
		return with(new Attribute.Computed("capture", value));
	}

	default <S> Element capture(Getter<S, ?> value) {
		return with(new Attribute.Computed("capture", StateValue.of(value)));
	}

	/** Sets {@code dirname}: name under which the direction of the text is submitted. */
	default Element dirname(String value) {
		return with(new Attribute.Static("dirname", value));
	}

	default Element dirname(Value<?> value) {
		return with(new Attribute.Computed("dirname", value));
	}

	default <S> Element dirname(Getter<S, ?> value) {
		return with(new Attribute.Computed("dirname", StateValue.of(value)));
	}

	/** Sets {@code low}: where the low part of a meter ends. */
	default Element low(String value) {
		return with(new Attribute.Static("low", value));
	}

	default Element low(int value) {
		return with(new Attribute.Static("low", value));
	}

	default Element low(Value<?> value) {
		return with(new Attribute.Computed("low", value));
	}

	default <S> Element low(Getter<S, ?> value) {
		return with(new Attribute.Computed("low", StateValue.of(value)));
	}

	/** Sets {@code high}: where the high part of a meter begins. */
	default Element high(String value) {
		return with(new Attribute.Static("high", value));
	}

	default Element high(int value) {
		return with(new Attribute.Static("high", value));
	}

	default Element high(Value<?> value) {
		return with(new Attribute.Computed("high", value));
	}

	default <S> Element high(Getter<S, ?> value) {
		return with(new Attribute.Computed("high", StateValue.of(value)));
	}

	/** Sets {@code optimum}: the best value of a meter. */
	default Element optimum(String value) {
		return with(new Attribute.Static("optimum", value));
	}

	default Element optimum(int value) {
		return with(new Attribute.Static("optimum", value));
	}

	default Element optimum(Value<?> value) {
		return with(new Attribute.Computed("optimum", value));
	}

	default <S> Element optimum(Getter<S, ?> value) {
		return with(new Attribute.Computed("optimum", StateValue.of(value)));
	}

}
