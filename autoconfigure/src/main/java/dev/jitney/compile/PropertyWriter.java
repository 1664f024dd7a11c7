package dev.jitney.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

import dev.jitney.html.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Writes the properties of an element, with calls into the browser runtime around them.
 */
final class PropertyWriter {

	/**
	 * Preact sets these as properties, which take any text for true; a name that is no
	 * property makes it an attribute.
	 */
	private static final Set<String> NEVER_PROPERTIES = Set.of("autocorrect", "draggable", "spellcheck", "translate");

	/** Returns an object literal, possibly wrapped, or {@code null} for none. */
	String write(Node.ElementNode element, @Nullable String key, ModuleWriter.Keys keys) {
		List<String> entries = new ArrayList<>();
		if (key != null) {
			entries.add("key: " + key);
		}
		element.attributes().forEach((attribute) -> entries.add(attribute(attribute)));
		if (element.markup() != null) {
			entries.add("dangerouslySetInnerHTML: { __html: " + JsValue.part(element.markup()) + " }");
		}
		boolean wrapped = !element.listeners().isEmpty() || element.control() != null;
		if (entries.isEmpty() && !wrapped) {
			return "null";
		}
		String properties = entries.isEmpty() ? "{}" : "{ " + String.join(", ", entries) + " }";
		for (Node.Listener listener : element.listeners()) {
			properties = "c.on(" + properties + ", " + JsText.string(listener.event()) + ", " + call(listener, keys)
					+ ")";
		}
		return (element.control() != null) ? control(element.control(), properties, keys) : properties;
	}

	private static String attribute(AttributeNode attribute) {
		if (attribute instanceof AttributeNode.Static fixed) {
			String value = JsText.string(fixed.value());
			return name(fixed.name()) + ": " + (fixed.url() ? "c.url(" + value + ")" : value);
		}
		if (attribute instanceof AttributeNode.Bare bare) {
			return bare.name().equals("autofocus") ? "ref: c.focus" : name(bare.name()) + ": true";
		}
		if (attribute instanceof AttributeNode.Computed computed) {
			String value = JsValue.slot(computed.slot());
			boolean url = computed.slot().kind() == Slot.Kind.URL;
			return name(computed.name()) + ": " + (url ? "c.url(" + value + ")" : value);
		}
		return (attribute instanceof AttributeNode.Classes classes) ? classes(classes)
				: styles((AttributeNode.Styles) attribute);
	}

	private static String name(String attribute) {
		return JsText
			.propertyName(NEVER_PROPERTIES.contains(attribute) ? attribute.toUpperCase(Locale.ROOT) : attribute);
	}

	private static String classes(AttributeNode.Classes classes) {
		String names = JsText.string(String.join(" ", classes.names()));
		if (classes.conditional().isEmpty() && classes.computed().isEmpty()) {
			return "class: " + names;
		}
		StringJoiner call = new StringJoiner(", ", "class: c.cls(", ")").add(names);
		classes.conditional()
			.forEach((conditional) -> call
				.add(JsValue.slot(conditional.condition()) + " && " + JsText.string(conditional.name())));
		classes.computed().forEach((slot) -> call.add(JsValue.slot(slot)));
		return call.toString();
	}

	private static String styles(AttributeNode.Styles styles) {
		StringJoiner object = new StringJoiner(", ", "style: { ", " }");
		styles.declarations()
			.forEach((declaration) -> object
				.add(JsText.propertyName(declaration.property()) + ": " + JsValue.part(declaration.value())));
		return object.toString();
	}

	private static String control(Node.Control control, String properties, ModuleWriter.Keys keys) {
		String arguments = "(" + properties + ", " + JsText.string(control.property()) + ", "
				+ JsValue.slot(control.slot());
		Node.Listener setter = control.setter();
		if (setter == null) {
			return "c.control" + arguments + ")";
		}
		String options = options(setter);
		return "c.bind" + arguments + ", " + JsText.string(setter.handlerId()) + ", " + keys + ", "
				+ (control.live() ? 1 : 0) + (options.isEmpty() ? "" : ", " + options) + ")";
	}

	private static String call(Node.Listener listener, ModuleWriter.Keys keys) {
		String options = options(listener);
		return JsText.string(listener.handlerId()) + ", " + keys + (options.isEmpty() ? "" : ", " + options);
	}

	private static String options(Node.Listener listener) {
		Trigger.Modifiers modifiers = listener.modifiers();
		List<String> options = new ArrayList<>();
		if (listener.payload() != null) {
			options.add("p: " + JsText.string(listener.payload().wireName()));
		}
		if (modifiers.prevent()) {
			options.add("prevent: 1");
		}
		if (modifiers.stop()) {
			options.add("stop: 1");
		}
		if (!modifiers.keys().isEmpty()) {
			options.add("keys: [" + String.join(", ", modifiers.keys().stream().map(JsText::string).toList()) + "]");
		}
		if (modifiers.debounceMillis() > 0) {
			options.add("debounce: " + modifiers.debounceMillis());
		}
		if (modifiers.throttleMillis() > 0) {
			options.add("throttle: " + modifiers.throttleMillis());
		}
		if (modifiers.reset()) {
			options.add("reset: 1");
		}
		return options.isEmpty() ? "" : "{ " + String.join(", ", options) + " }";
	}

}
