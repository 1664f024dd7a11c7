package dev.jitney.html;

import java.util.Set;

/**
 * One attribute of an element, in the order the page author gave it.
 *
 * @since 0.1
 */
public sealed interface Attribute {

	/**
	 * Returns whether a boolean value of that attribute is written as {@code true} or
	 * {@code false}, where other attributes have the bare name or nothing. Null removes
	 * both kinds.
	 */
	static boolean writesBooleans(String name) {
		return name.startsWith("aria-") || name.startsWith("data-")
				|| Set.of("contenteditable", "draggable", "spellcheck").contains(name);
	}

	/**
	 * An attribute whose value is known; {@code true} renders the bare name,
	 * {@code false} nothing.
	 */
	record Static(String name, Object value) implements Attribute {

	}

	/**
	 * An attribute computed on the server; null removes it, and so does {@code false}
	 * unless the attribute {@linkplain #writesBooleans writes booleans}.
	 */
	record Computed(String name, Value<?> value) implements Attribute {

	}

	/** A class name that is always there. */
	record ClassName(String name) implements Attribute {

	}

	/** A class name that is there while the condition holds. */
	record ClassWhen(String name, Value<Boolean> condition) implements Attribute {

	}

	/** Class names computed on the server, separated by spaces. */
	record ClassValue(Value<?> names) implements Attribute {

	}

	/** A CSS property; a {@link Constant} for a static one. */
	record Style(String property, Value<?> value) implements Attribute {

	}

	/**
	 * A two-way binding of a control.
	 *
	 * @param property the DOM property: {@code value} or {@code checked}
	 * @param setter a handler that takes the payload, after bound arguments if there are
	 * any
	 * @param live whether each key is sent, rather than the state of the control with the
	 * next event
	 */
	record Bind(String property, Value<?> value, Trigger setter, boolean live) implements Attribute {

		public Bind {
			if (!property.equals("value") && !property.equals("checked")) {
				throw MarkupException.here("A control is bound by value or checked, not by " + property);
			}
		}

	}

	/** Markup that is not escaped; the only way to raw HTML. */
	record UnescapedHtml(Value<?> markup) implements Attribute {

	}

}
