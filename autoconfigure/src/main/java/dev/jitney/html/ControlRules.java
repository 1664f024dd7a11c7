package dev.jitney.html;

import java.util.Optional;
import java.util.Set;

/** What form controls and their bindings have to keep to. */
final class ControlRules {

	private static final Set<String> CONTROLS = Set.of("input", "select", "textarea");

	private static final Set<String> UNBOUND_TYPES = Set.of("button", "file", "hidden", "image", "radio", "reset",
			"submit");

	private static final String VALUE = "value";

	private static final String CHECKED = "checked";

	private ControlRules() {
	}

	/** Makes a binding; a boolean is bound to whether the control is checked. */
	static Attribute bind(Value<?> value, Trigger setter, boolean live) {
		boolean checked = Boolean.class.getName().equals(setter.payload());
		return new Attribute.Bind(checked ? CHECKED : VALUE, value, setter, live);
	}

	static void checkBind(Element element, Attribute.Bind bind) {
		if (!CONTROLS.contains(element.tag())) {
			throw MarkupException.here("bind needs a control that the user can change (input, select, textarea), not <"
					+ element.tag() + ">; show the value with text(…) and change it with a trigger");
		}
		if (binding(element).isPresent()) {
			throw MarkupException.here("The <" + element.tag() + "> is bound twice; keep one bind or bindLive");
		}
		if (AttributeRules.named(element, bind.property()).isPresent()) {
			throw valueAndBind(bind.property());
		}
	}

	/** Refuses a value or checked attribute where a binding sets it. */
	static void checkNotBound(Element element, String name) {
		if (binding(element).filter((bind) -> bind.property().equals(name)).isPresent()) {
			throw valueAndBind(name);
		}
		if (name.equals(VALUE) && element.tag().equals("textarea") && !element.children().isEmpty()) {
			throw MarkupException.here("The textarea has both a text and a value; keep one of them");
		}
	}

	private static MarkupException valueAndBind(String name) {
		return MarkupException.here("bind sets what the control shows, and so does " + name + "(…); keep bind if the"
				+ " state follows the control, else the other");
	}

	/** Checks an element that is complete, because it is given its place. */
	static void check(Element element) {
		binding(element).ifPresent((bind) -> check(element, bind));
	}

	private static void check(Element element, Attribute.Bind bind) {
		if (element.tag().equals("textarea") && !element.children().isEmpty()) {
			throw fail(element, "The textarea has both a text and a binding; keep the binding");
		}
		if (element.tag().equals("select") && AttributeRules.named(element, "multiple").isPresent()) {
			throw fail(element,
					"A select of several values has no single value to bind; write .selected(…) on each option"
							+ " and .onChange(Todos::choose) on the select");
		}
		String type = staticType(element);
		if (!element.tag().equals("input") || type.isEmpty()) {
			return;
		}
		if (UNBOUND_TYPES.contains(type)) {
			throw fail(element,
					"An input of type " + type + " has no value to bind; " + (type.equals("radio")
							? "write .checked(…) and .onChange(Todos::choose, Choice.FIRST) on each radio button"
							: "use a trigger such as onClick or onChange"));
		}
		boolean checkbox = type.equals("checkbox");
		if (checkbox != bind.property().equals(CHECKED)) {
			String setter = bind.setter().method().name();
			throw fail(element,
					checkbox ? "A checkbox is bound to a boolean; let " + setter + " take one"
							: "An input bound to a boolean is a checkbox; write .type(\"checkbox\"), or let " + setter
									+ " take what the input holds");
		}
	}

	/**
	 * Returns the type as it is written; {@code text} if there is none, and an empty
	 * string if it is computed.
	 */
	private static String staticType(Element element) {
		Optional<Attribute> type = AttributeRules.named(element, "type");
		if (type.isEmpty()) {
			return "text";
		}
		return (type.get() instanceof Attribute.Static fixed) ? String.valueOf(fixed.value()) : "";
	}

	private static Optional<Attribute.Bind> binding(Element element) {
		return element.attributes()
			.stream()
			.filter(Attribute.Bind.class::isInstance)
			.map(Attribute.Bind.class::cast)
			.findFirst();
	}

	private static MarkupException fail(Element element, String message) {
		return new MarkupException(message, element.location());
	}

}
