package dev.jitney.html;

/**
 * Attributes of forms, of buttons that submit or command, and of labels.
 *
 * <p>
 * Static values are checked at once; computed ones are evaluated on the server, and null
 * removes the attribute.
 *
 * @since 0.1
 */
public sealed interface FormAttributes extends Capability permits Element {

	/** Sets {@code action}: where the form goes with JavaScript off. */
	default Element action(String value) {
		return with(new Attribute.Static("action", value));
	}

	default Element action(Value<?> value) {
		return with(new Attribute.Computed("action", value));
	}

	default <S> Element action(Getter<S, ?> value) {
		return with(new Attribute.Computed("action", StateValue.of(value)));
	}

	/**
	 * Sets {@code method}: how it goes there: {@code get}, {@code post} or
	 * {@code dialog}.
	 */
	default Element method(String value) {
		return with(new Attribute.Static("method", value));
	}

	default Element method(Value<?> value) {
		return with(new Attribute.Computed("method", value));
	}

	default <S> Element method(Getter<S, ?> value) {
		return with(new Attribute.Computed("method", StateValue.of(value)));
	}

	/** Sets {@code enctype}: how it is encoded. */
	default Element enctype(String value) {
		return with(new Attribute.Static("enctype", value));
	}

	default Element enctype(Value<?> value) {
		return with(new Attribute.Computed("enctype", value));
	}

	default <S> Element enctype(Getter<S, ?> value) {
		return with(new Attribute.Computed("enctype", StateValue.of(value)));
	}

	/** Sets {@code accept-charset}: character encodings of the form. */
	default Element acceptCharset(String value) {
		return with(new Attribute.Static("accept-charset", value));
	}

	default Element acceptCharset(Value<?> value) {
		return with(new Attribute.Computed("accept-charset", value));
	}

	default <S> Element acceptCharset(Getter<S, ?> value) {
		return with(new Attribute.Computed("accept-charset", StateValue.of(value)));
	}

	/** Sets {@code novalidate}: the browser checks nothing before it submits. */
	default Element novalidate() {
		return with(new Attribute.Static("novalidate", true));
	}

	default Element novalidate(boolean value) {
		return with(new Attribute.Static("novalidate", value));
	}

	default Element novalidate(Value<Boolean> value) {
		return with(new Attribute.Computed("novalidate", value));
	}

	default <S> Element novalidate(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("novalidate", StateValue.of(value)));
	}

	/** Sets {@code form}: id of the form that the control belongs to. */
	default Element form(String value) {
		return with(new Attribute.Static("form", value));
	}

	default Element form(Value<?> value) {
		return with(new Attribute.Computed("form", value));
	}

	default <S> Element form(Getter<S, ?> value) {
		return with(new Attribute.Computed("form", StateValue.of(value)));
	}

	/** Sets {@code formaction}: where the form goes by this button. */
	default Element formaction(String value) {
		return with(new Attribute.Static("formaction", value));
	}

	default Element formaction(Value<?> value) {
		return with(new Attribute.Computed("formaction", value));
	}

	default <S> Element formaction(Getter<S, ?> value) {
		return with(new Attribute.Computed("formaction", StateValue.of(value)));
	}

	/** Sets {@code formmethod}: how it goes by this button. */
	default Element formmethod(String value) {
		return with(new Attribute.Static("formmethod", value));
	}

	default Element formmethod(Value<?> value) {
		return with(new Attribute.Computed("formmethod", value));
	}

	default <S> Element formmethod(Getter<S, ?> value) {
		return with(new Attribute.Computed("formmethod", StateValue.of(value)));
	}

	/** Sets {@code formenctype}: how it is encoded by this button. */
	default Element formenctype(String value) {
		return with(new Attribute.Static("formenctype", value));
	}

	default Element formenctype(Value<?> value) {
		return with(new Attribute.Computed("formenctype", value));
	}

	default <S> Element formenctype(Getter<S, ?> value) {
		return with(new Attribute.Computed("formenctype", StateValue.of(value)));
	}

	/**
	 * Sets {@code formnovalidate}: the browser checks nothing before this button submits.
	 */
	default Element formnovalidate() {
		return with(new Attribute.Static("formnovalidate", true));
	}

	default Element formnovalidate(boolean value) {
		return with(new Attribute.Static("formnovalidate", value));
	}

	default Element formnovalidate(Value<Boolean> value) {
		return with(new Attribute.Computed("formnovalidate", value));
	}

	default <S> Element formnovalidate(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("formnovalidate", StateValue.of(value)));
	}

	/** Sets {@code formtarget}: where the answer opens by this button. */
	default Element formtarget(String value) {
		return with(new Attribute.Static("formtarget", value));
	}

	default Element formtarget(Value<?> value) {
		return with(new Attribute.Computed("formtarget", value));
	}

	default <S> Element formtarget(Getter<S, ?> value) {
		return with(new Attribute.Computed("formtarget", StateValue.of(value)));
	}

	/** Sets {@code for}: id of the control that the label or output belongs to. */
	default Element htmlFor(String value) {
		return with(new Attribute.Static("for", value));
	}

	default Element htmlFor(Value<?> value) {
		return with(new Attribute.Computed("for", value));
	}

	default <S> Element htmlFor(Getter<S, ?> value) {
		return with(new Attribute.Computed("for", StateValue.of(value)));
	}

	/** Sets {@code label}: name of an option, a group of options or a track. */
	default Element label(String value) {
		return with(new Attribute.Static("label", value));
	}

	default Element label(Value<?> value) {
		return with(new Attribute.Computed("label", value));
	}

	default <S> Element label(Getter<S, ?> value) {
		return with(new Attribute.Computed("label", StateValue.of(value)));
	}

	/** Sets {@code popovertarget}: id of the popover that the button controls. */
	default Element popovertarget(String value) {
		return with(new Attribute.Static("popovertarget", value));
	}

	default Element popovertarget(Value<?> value) {
		return with(new Attribute.Computed("popovertarget", value));
	}

	default <S> Element popovertarget(Getter<S, ?> value) {
		return with(new Attribute.Computed("popovertarget", StateValue.of(value)));
	}

	/**
	 * Sets {@code popovertargetaction}: what it does with it: {@code show}, {@code hide}
	 * or {@code toggle}.
	 */
	default Element popovertargetaction(String value) {
		return with(new Attribute.Static("popovertargetaction", value));
	}

	default Element popovertargetaction(Value<?> value) {
		return with(new Attribute.Computed("popovertargetaction", value));
	}

	default <S> Element popovertargetaction(Getter<S, ?> value) {
		return with(new Attribute.Computed("popovertargetaction", StateValue.of(value)));
	}

	/**
	 * Sets {@code command}: what the button tells another element, such as
	 * {@code "show-modal"}.
	 */
	default Element command(String value) {
		return with(new Attribute.Static("command", value));
	}

	default Element command(Value<?> value) {
		return with(new Attribute.Computed("command", value));
	}

	default <S> Element command(Getter<S, ?> value) {
		return with(new Attribute.Computed("command", StateValue.of(value)));
	}

	/** Sets {@code commandfor}: id of the element that the button commands. */
	default Element commandfor(String value) {
		return with(new Attribute.Static("commandfor", value));
	}

	default Element commandfor(Value<?> value) {
		return with(new Attribute.Computed("commandfor", value));
	}

	default <S> Element commandfor(Getter<S, ?> value) {
		return with(new Attribute.Computed("commandfor", StateValue.of(value)));
	}

	/** Sets {@code open}: whether details or a dialog stand open. */
	default Element open() {
		return with(new Attribute.Static("open", true));
	}

	default Element open(boolean value) {
		return with(new Attribute.Static("open", value));
	}

	default Element open(Value<Boolean> value) {
		return with(new Attribute.Computed("open", value));
	}

	default <S> Element open(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("open", StateValue.of(value)));
	}

}
