package dev.jitney.test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * Something that happens to an element.
 *
 * @param type name of the DOM event, such as {@code click}
 * @param key the key, for those of the keyboard; else null
 * @param submitter the button that submits a form, or null
 */
record DomEvent(String type, Element target, @Nullable String key, @Nullable Element submitter) {

	private static final Set<String> DO_NOT_BUBBLE = Set.of("focus", "blur", "mouseenter", "mouseleave", "pointerenter",
			"pointerleave");

	static DomEvent of(String type, Element target) {
		return new DomEvent(type, target, null, null);
	}

	static DomEvent key(String type, Element target, String key) {
		return new DomEvent(type, target, key, null);
	}

	static DomEvent submit(Element form, @Nullable Element submitter) {
		return new DomEvent("submit", form, null, submitter);
	}

	boolean bubbles() {
		return !DO_NOT_BUBBLE.contains(this.type);
	}

	/** Returns what the runtime sends of a key press. */
	Map<String, Object> keyPayload() {
		String name = (this.key != null) ? this.key : "";
		Map<String, Object> payload = new LinkedHashMap<>();
		payload.put("key", name);
		payload.put("code", code(name));
		putModifiers(payload);
		payload.put("repeat", false);
		return payload;
	}

	private static String code(String key) {
		if (key.length() == 1 && Character.isLetter(key.charAt(0))) {
			return "Key" + Character.toUpperCase(key.charAt(0));
		}
		if (key.length() == 1 && Character.isDigit(key.charAt(0))) {
			return "Digit" + key;
		}
		return key.equals(" ") ? "Space" : key;
	}

	/** Returns what the runtime sends of a pointer, which is nowhere in particular. */
	Map<String, Object> pointerPayload() {
		Map<String, Object> payload = new LinkedHashMap<>();
		payload.put("x", 0);
		payload.put("y", 0);
		payload.put("button", 0);
		payload.put("buttons", 0);
		putModifiers(payload);
		return payload;
	}

	private static void putModifiers(Map<String, Object> payload) {
		payload.put("alt", false);
		payload.put("ctrl", false);
		payload.put("meta", false);
		payload.put("shift", false);
	}

}
