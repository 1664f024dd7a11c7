package dev.jitney.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names an attribute may have. */
final class AttributeName {

	private static final Pattern VALID = Pattern.compile("[A-Za-z_][A-Za-z0-9_:.-]*");

	private static final Pattern DATA = Pattern.compile("data-[a-z0-9_.-]+");

	/**
	 * Attributes of SVG whose names have capital letters; no DOM property that takes
	 * markup is among them.
	 */
	private static final Set<String> MIXED_CASE = Set.of("attributeName", "baseFrequency", "calcMode", "clipPathUnits",
			"diffuseConstant", "edgeMode", "filterUnits", "gradientTransform", "gradientUnits", "keyPoints",
			"keySplines", "keyTimes", "lengthAdjust", "markerHeight", "markerUnits", "markerWidth", "maskContentUnits",
			"maskUnits", "numOctaves", "pathLength", "patternContentUnits", "patternTransform", "patternUnits",
			"preserveAspectRatio", "primitiveUnits", "refX", "refY", "repeatCount", "repeatDur", "specularConstant",
			"specularExponent", "spreadMethod", "startOffset", "stdDeviation", "surfaceScale", "tableValues", "targetX",
			"targetY", "textLength", "viewBox", "xChannelSelector", "yChannelSelector");

	private static final Set<String> ARIA = Set.of("activedescendant", "atomic", "autocomplete", "braillelabel",
			"brailleroledescription", "busy", "checked", "colcount", "colindex", "colindextext", "colspan", "controls",
			"current", "describedby", "description", "details", "disabled", "dropeffect", "errormessage", "expanded",
			"flowto", "grabbed", "haspopup", "hidden", "invalid", "keyshortcuts", "label", "labelledby", "level",
			"live", "modal", "multiline", "multiselectable", "orientation", "owns", "placeholder", "posinset",
			"pressed", "readonly", "relevant", "required", "roledescription", "rowcount", "rowindex", "rowindextext",
			"rowspan", "selected", "setsize", "sort", "valuemax", "valuemin", "valuenow", "valuetext");

	/**
	 * Names that mean something else to the browser runtime, in lower case, with what to
	 * write instead.
	 */
	private static final Map<String, String> REFUSED = refused();

	private static final Map<String, String> WITH_METHOD = Map.of("value", ".value(…), or .bind(…) for a control",
			"checked", ".checked(…), or .bind(…) for a checkbox");

	private AttributeName() {
	}

	private static Map<String, String> refused() {
		Map<String, String> refused = new HashMap<>();
		refused.put("class", "write .cls(\"big\")");
		refused.put("classname", "write .cls(\"big\")");
		refused.put("style", "write .style(\"color\", \"red\")");
		refused.put("key", "the key of a row is the second argument of each");
		refused.put("ref", "focus an element with .autofocus() or a focus event");
		refused.put("children", "give children to the element's method");
		refused.put("srcdoc", "serve the frame's document from a URL and write .src(\"/frame\")");
		refused.put("htmlfor", "write .htmlFor(\"id\")");
		for (String property : List.of("innerhtml", "outerhtml", "dangerouslysetinnerhtml", "innertext",
				"textcontent")) {
			refused.put(property, "give text to the element's method, or call .unescapedHtml(…)");
		}
		return Map.copyOf(refused);
	}

	/** Returns the name if it may be given to {@code attr}. */
	static String free(String name) {
		String method = WITH_METHOD.get(name);
		if (method != null) {
			throw MarkupException.here("The attribute " + name + " has a method of its own; write " + method);
		}
		return name;
	}

	/** Checks the name of an attribute, wherever it comes from. */
	static void check(String name) {
		Symbol.refuseIn(name);
		if (!VALID.matcher(name).matches()) {
			throw MarkupException
				.here("\"" + name + "\" is not the name of an attribute; use letters, digits and hyphens");
		}
		String lower = name.toLowerCase(Locale.ROOT);
		if (lower.startsWith("on")) {
			throw MarkupException
				.here("The attribute " + name + " would hold script, which a page never does; write .on(\""
						+ lower.substring(2) + "\", Todos::add) or the trigger's own method");
		}
		if (REFUSED.containsKey(lower)) {
			throw MarkupException.here("The attribute " + name + " cannot be set by name; " + REFUSED.get(lower));
		}
		if (!name.equals(lower) && !MIXED_CASE.contains(name)) {
			throw MarkupException
				.here("The attribute " + name + " has capital letters, which HTML has not; write " + hyphenated(name));
		}
		checkPrefix(name);
	}

	private static void checkPrefix(String name) {
		if (name.startsWith("aria-") && !ARIA.contains(name.substring("aria-".length()))) {
			throw MarkupException.here("There is no attribute " + name + "; write one of WAI-ARIA, such as"
					+ " aria(\"label\", …) or aria(\"expanded\", …)");
		}
		if (name.startsWith("data-") && !DATA.matcher(name).matches()) {
			throw MarkupException.here("\"" + name + "\" is not the name of a data attribute; use lower-case letters,"
					+ " digits and hyphens");
		}
	}

	private static String hyphenated(String name) {
		return name.startsWith("data-") ? name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)
				: name.toLowerCase(Locale.ROOT);
	}

}
