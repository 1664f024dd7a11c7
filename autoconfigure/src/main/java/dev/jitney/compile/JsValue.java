package dev.jitney.compile;

import java.util.List;
import java.util.stream.Collectors;

/** How a module reads the view. */
final class JsValue {

	private JsValue() {
	}

	/** Returns the variable that holds a frame: the template's own view, or a row's. */
	static String frame(int frame) {
		return (frame == 0) ? "v" : "r" + frame;
	}

	static String slot(Slot slot) {
		return JsText.property(frame(slot.frame()), slot.key());
	}

	/** Returns a String as a literal, or a Slot as a read of the view. */
	static String part(Object part) {
		return (part instanceof Slot slot) ? slot(slot) : JsText.string(part.toString());
	}

	/**
	 * Returns a run of text. Where it may be empty it is null then: Preact makes a node
	 * of empty text, but no HTML can hold one, and hydration would take another in its
	 * place.
	 */
	static String text(List<Object> parts) {
		String text = parts.stream().map(JsValue::part).collect(Collectors.joining(" + "));
		return parts.stream().allMatch(Slot.class::isInstance) ? text + " || null" : text;
	}

}
