package dev.jitney.compile;

import java.util.Set;

import dev.jitney.html.Attribute;
import dev.jitney.html.Element;
import dev.jitney.html.KeyPress;
import dev.jitney.html.PointerPress;
import dev.jitney.html.Trigger;
import org.jspecify.annotations.Nullable;

/** Decides which part of a DOM event travels, from the type that the handler takes. */
final class PayloadKinds {

	private static final Set<String> BOOLEANS = Set.of("boolean", "java.lang.Boolean");

	private PayloadKinds() {
	}

	static @Nullable PayloadKind of(Trigger trigger, @Nullable String type, Element element) {
		if (type == null) {
			return null;
		}
		if (type.equals(KeyPress.class.getName())) {
			return PayloadKind.KEY;
		}
		if (type.equals(PointerPress.class.getName())) {
			return PayloadKind.POINTER;
		}
		if (trigger.event().equals("submit")) {
			return form(type, trigger);
		}
		return (BOOLEANS.contains(type) && isCheckable(element)) ? PayloadKind.CHECKED : PayloadKind.VALUE;
	}

	private static PayloadKind form(String type, Trigger trigger) {
		if (type.startsWith("java.lang.") || BOOLEANS.contains(type)) {
			throw new PageCompileException("A submitted form cannot become a " + type + "; let "
					+ trigger.method().name() + " take a record with one component per named control",
					trigger.method().location());
		}
		return PayloadKind.FORM;
	}

	private static boolean isCheckable(Element element) {
		return element.attributes()
			.stream()
			.anyMatch((attribute) -> attribute instanceof Attribute.Static fixed && fixed.name().equals("type")
					&& (fixed.value().equals("checkbox") || fixed.value().equals("radio")));
	}

}
