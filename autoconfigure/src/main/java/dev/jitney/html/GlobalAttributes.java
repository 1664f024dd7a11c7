package dev.jitney.html;

/**
 * Attributes that every element has.
 *
 * <p>
 * Static values are checked at once; computed ones are evaluated on the server, and null
 * removes the attribute.
 *
 * @since 0.1
 */
public sealed interface GlobalAttributes extends Capability permits Element {

	/** Sets {@code id}: the element's name, unique in the document. */
	default Element id(String value) {
		return with(new Attribute.Static("id", value));
	}

	default Element id(Value<?> value) {
		return with(new Attribute.Computed("id", value));
	}

	default <S> Element id(Getter<S, ?> value) {
		return with(new Attribute.Computed("id", StateValue.of(value)));
	}

	/** Sets {@code title}: advice that the browser shows as a tooltip. */
	default Element title(String value) {
		return with(new Attribute.Static("title", value));
	}

	default Element title(Value<?> value) {
		return with(new Attribute.Computed("title", value));
	}

	default <S> Element title(Getter<S, ?> value) {
		return with(new Attribute.Computed("title", StateValue.of(value)));
	}

	/** Sets {@code lang}: language of the text, such as {@code "de"}. */
	default Element lang(String value) {
		return with(new Attribute.Static("lang", value));
	}

	default Element lang(Value<?> value) {
		return with(new Attribute.Computed("lang", value));
	}

	default <S> Element lang(Getter<S, ?> value) {
		return with(new Attribute.Computed("lang", StateValue.of(value)));
	}

	/**
	 * Sets {@code dir}: direction of the text: {@code ltr}, {@code rtl} or {@code auto}.
	 */
	default Element dir(String value) {
		return with(new Attribute.Static("dir", value));
	}

	default Element dir(Value<?> value) {
		return with(new Attribute.Computed("dir", value));
	}

	default <S> Element dir(Getter<S, ?> value) {
		return with(new Attribute.Computed("dir", StateValue.of(value)));
	}

	/** Sets {@code role}: what the element is to assistive technology. */
	default Element role(String value) {
		return with(new Attribute.Static("role", value));
	}

	default Element role(Value<?> value) {
		return with(new Attribute.Computed("role", value));
	}

	default <S> Element role(Getter<S, ?> value) {
		return with(new Attribute.Computed("role", StateValue.of(value)));
	}

	/**
	 * Sets {@code hidden}: not shown; {@code "until-found"} shows it when the browser's
	 * search finds it.
	 */
	default Element hidden() {
		return with(new Attribute.Static("hidden", true));
	}

	default Element hidden(String value) {
		return with(new Attribute.Static("hidden", value));
	}

	default Element hidden(Value<?> value) {
		return with(new Attribute.Computed("hidden", value));
	}

	default <S> Element hidden(Getter<S, ?> value) {
		return with(new Attribute.Computed("hidden", StateValue.of(value)));
	}

	/**
	 * Sets {@code tabindex}: place in the order of keyboard focus: 0 for the natural one,
	 * -1 for none.
	 */
	default Element tabindex(int value) {
		return with(new Attribute.Static("tabindex", value));
	}

	default Element tabindex(Value<? extends Number> value) {
		return with(new Attribute.Computed("tabindex", value));
	}

	default <S> Element tabindex(Getter<S, ? extends Number> value) {
		return with(new Attribute.Computed("tabindex", StateValue.of(value)));
	}

	/** Sets {@code accesskey}: key that focuses or activates the element. */
	default Element accesskey(String value) {
		return with(new Attribute.Static("accesskey", value));
	}

	default Element accesskey(Value<?> value) {
		return with(new Attribute.Computed("accesskey", value));
	}

	default <S> Element accesskey(Getter<S, ?> value) {
		return with(new Attribute.Computed("accesskey", StateValue.of(value)));
	}

	/** Sets {@code autofocus}: takes the focus when it appears. */
	default Element autofocus() {
		return with(new Attribute.Static("autofocus", true));
	}

	default Element autofocus(boolean value) {
		return with(new Attribute.Static("autofocus", value));
	}

	default Element autofocus(Value<Boolean> value) {
		return with(new Attribute.Computed("autofocus", value));
	}

	default <S> Element autofocus(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("autofocus", StateValue.of(value)));
	}

	/** Sets {@code contenteditable}: whether the user can edit the text. */
	default Element contenteditable(boolean value) {
		return with(new Attribute.Static("contenteditable", String.valueOf(value)));
	}

	default Element contenteditable(Value<Boolean> value) {
		return with(new Attribute.Computed("contenteditable", value));
	}

	default <S> Element contenteditable(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("contenteditable", StateValue.of(value)));
	}

	/** Sets {@code draggable}: whether the user can drag the element. */
	default Element draggable(boolean value) {
		return with(new Attribute.Static("draggable", String.valueOf(value)));
	}

	default Element draggable(Value<Boolean> value) {
		return with(new Attribute.Computed("draggable", value));
	}

	default <S> Element draggable(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("draggable", StateValue.of(value)));
	}

	/** Sets {@code spellcheck}: whether the browser checks spelling. */
	default Element spellcheck(boolean value) {
		return with(new Attribute.Static("spellcheck", String.valueOf(value)));
	}

	default Element spellcheck(Value<Boolean> value) {
		return with(new Attribute.Computed("spellcheck", value));
	}

	default <S> Element spellcheck(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("spellcheck", StateValue.of(value)));
	}

	/**
	 * Sets {@code translate}: whether machines should translate the text: {@code yes} or
	 * {@code no}.
	 */
	default Element translate(String value) {
		return with(new Attribute.Static("translate", value));
	}

	default Element translate(Value<?> value) {
		return with(new Attribute.Computed("translate", value));
	}

	default <S> Element translate(Getter<S, ?> value) {
		return with(new Attribute.Computed("translate", StateValue.of(value)));
	}

	/** Sets {@code inert}: not focusable, clickable or found by search. */
	default Element inert() {
		return with(new Attribute.Static("inert", true));
	}

	default Element inert(boolean value) {
		return with(new Attribute.Static("inert", value));
	}

	default Element inert(Value<Boolean> value) {
		return with(new Attribute.Computed("inert", value));
	}

	default <S> Element inert(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("inert", StateValue.of(value)));
	}

	/**
	 * Sets {@code inputmode}: kind of keyboard on a touch device, such as
	 * {@code "numeric"}.
	 */
	default Element inputmode(String value) {
		return with(new Attribute.Static("inputmode", value));
	}

	default Element inputmode(Value<?> value) {
		return with(new Attribute.Computed("inputmode", value));
	}

	default <S> Element inputmode(Getter<S, ?> value) {
		return with(new Attribute.Computed("inputmode", StateValue.of(value)));
	}

	/**
	 * Sets {@code enterkeyhint}: label of the Enter key on a touch device, such as
	 * {@code "send"}.
	 */
	default Element enterkeyhint(String value) {
		return with(new Attribute.Static("enterkeyhint", value));
	}

	default Element enterkeyhint(Value<?> value) {
		return with(new Attribute.Computed("enterkeyhint", value));
	}

	default <S> Element enterkeyhint(Getter<S, ?> value) {
		return with(new Attribute.Computed("enterkeyhint", StateValue.of(value)));
	}

	/**
	 * Sets {@code autocapitalize}: capital letters on a touch device: {@code none},
	 * {@code sentences}, {@code words}, {@code characters}.
	 */
	default Element autocapitalize(String value) {
		return with(new Attribute.Static("autocapitalize", value));
	}

	default Element autocapitalize(Value<?> value) {
		return with(new Attribute.Computed("autocapitalize", value));
	}

	default <S> Element autocapitalize(Getter<S, ?> value) {
		return with(new Attribute.Computed("autocapitalize", StateValue.of(value)));
	}

	/** Sets {@code autocorrect}: automatic correction: {@code on} or {@code off}. */
	default Element autocorrect(String value) {
		return with(new Attribute.Static("autocorrect", value));
	}

	default Element autocorrect(Value<?> value) {
		return with(new Attribute.Computed("autocorrect", value));
	}

	default <S> Element autocorrect(Getter<S, ?> value) {
		return with(new Attribute.Computed("autocorrect", StateValue.of(value)));
	}

	/**
	 * Sets {@code popover}: shown above the page when asked for: {@code auto},
	 * {@code manual} or {@code hint}.
	 */
	default Element popover() {
		return with(new Attribute.Static("popover", true));
	}

	default Element popover(String value) {
		return with(new Attribute.Static("popover", value));
	}

	default Element popover(Value<?> value) {
		return with(new Attribute.Computed("popover", value));
	}

	default <S> Element popover(Getter<S, ?> value) {
		return with(new Attribute.Computed("popover", StateValue.of(value)));
	}

	/** Sets {@code slot}: the slot of a surrounding custom element it goes to. */
	default Element slot(String value) {
		return with(new Attribute.Static("slot", value));
	}

	default Element slot(Value<?> value) {
		return with(new Attribute.Computed("slot", value));
	}

	default <S> Element slot(Getter<S, ?> value) {
		return with(new Attribute.Computed("slot", StateValue.of(value)));
	}

	/** Sets {@code part}: names by which a page styles parts of a custom element. */
	default Element part(String value) {
		return with(new Attribute.Static("part", value));
	}

	default Element part(Value<?> value) {
		return with(new Attribute.Computed("part", value));
	}

	default <S> Element part(Getter<S, ?> value) {
		return with(new Attribute.Computed("part", StateValue.of(value)));
	}

	/** Sets {@code itemscope}: the element describes an item, in microdata. */
	default Element itemscope() {
		return with(new Attribute.Static("itemscope", true));
	}

	default Element itemscope(boolean value) {
		return with(new Attribute.Static("itemscope", value));
	}

	default Element itemscope(Value<Boolean> value) {
		return with(new Attribute.Computed("itemscope", value));
	}

	default <S> Element itemscope(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("itemscope", StateValue.of(value)));
	}

	/** Sets {@code itemtype}: the item's vocabulary, in microdata. */
	default Element itemtype(String value) {
		return with(new Attribute.Static("itemtype", value));
	}

	default Element itemtype(Value<?> value) {
		return with(new Attribute.Computed("itemtype", value));
	}

	default <S> Element itemtype(Getter<S, ?> value) {
		return with(new Attribute.Computed("itemtype", StateValue.of(value)));
	}

	/** Sets {@code itemid}: the item's global name, in microdata. */
	default Element itemid(String value) {
		return with(new Attribute.Static("itemid", value));
	}

	default Element itemid(Value<?> value) {
		return with(new Attribute.Computed("itemid", value));
	}

	default <S> Element itemid(Getter<S, ?> value) {
		return with(new Attribute.Computed("itemid", StateValue.of(value)));
	}

	/** Sets {@code itemprop}: the item's property, in microdata. */
	default Element itemprop(String value) {
		return with(new Attribute.Static("itemprop", value));
	}

	default Element itemprop(Value<?> value) {
		return with(new Attribute.Computed("itemprop", value));
	}

	default <S> Element itemprop(Getter<S, ?> value) {
		return with(new Attribute.Computed("itemprop", StateValue.of(value)));
	}

	/**
	 * Sets {@code itemref}: ids of elements that describe the item further, in microdata.
	 */
	default Element itemref(String value) {
		return with(new Attribute.Static("itemref", value));
	}

	default Element itemref(Value<?> value) {
		return with(new Attribute.Computed("itemref", value));
	}

	default <S> Element itemref(Getter<S, ?> value) {
		return with(new Attribute.Computed("itemref", StateValue.of(value)));
	}

}
