package dev.jitney.html;

import java.util.function.Function;

/** Splits class names that are written together. */
final class ClassNames {

	private ClassNames() {
	}

	/** Adds one attribute for each of the names. */
	static Element add(Capability element, String names, Function<String, Attribute> attribute) {
		Symbol.refuseIn(names);
		if (names.isBlank()) {
			throw MarkupException.here("cls has no class name; write one, or leave the call out");
		}
		Element changed = null;
		for (String name : names.strip().split("\\s+")) {
			Capability target = (changed != null) ? changed : element;
			changed = target.with(attribute.apply(name));
		}
		return (changed != null) ? changed : (Element) element;
	}

}
