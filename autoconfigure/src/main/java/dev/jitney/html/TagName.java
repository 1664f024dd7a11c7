package dev.jitney.html;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which elements a page may have. */
final class TagName {

	private static final Pattern VALID = Pattern.compile("[a-z][A-Za-z0-9-]*");

	private static final String SCRIPT = "a page has none: behaviour belongs into handlers, and the rest into an ES module"
			+ " of the application, called by an event";

	private static final String DOCUMENT = "Jitney writes it; use documentTitle, documentMeta or a layout";

	private static final String TEXT = "its content would be plain text to the browser; write what it should show"
			+ " directly";

	private static final Map<String, String> REFUSED = Map.ofEntries(Map.entry("script", SCRIPT),
			Map.entry("style", "write a stylesheet and use cls(…), or style(\"color\", …) on an element"),
			Map.entry("template", "use memo or fragment"), Map.entry("html", DOCUMENT), Map.entry("head", DOCUMENT),
			Map.entry("body", DOCUMENT), Map.entry("meta", DOCUMENT), Map.entry("base", DOCUMENT),
			Map.entry("link", "add the stylesheet to the application's document"), Map.entry("frame", "use iframe()"),
			Map.entry("frameset", "use iframe()"), Map.entry("noscript", TEXT), Map.entry("noembed", TEXT),
			Map.entry("noframes", TEXT), Map.entry("plaintext", TEXT), Map.entry("xmp", TEXT),
			Map.entry("listing", TEXT), Map.entry("image", "use img()"));

	private TagName() {
	}

	/** Returns the name if a page may have such an element. */
	static String require(String tag) {
		Symbol.refuseIn(tag);
		if (!VALID.matcher(tag).matches()) {
			throw MarkupException
				.here("\"" + tag + "\" is not the name of an element; use lower-case letters, digits and hyphens");
		}
		String reason = REFUSED.get(tag.toLowerCase(Locale.ROOT));
		if (reason != null) {
			throw MarkupException.here("The element <" + tag + "> cannot stand in a page; " + reason);
		}
		return tag;
	}

}
