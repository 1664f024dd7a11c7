package dev.jitney.web.document;

import org.springframework.web.util.HtmlUtils;

/** Makes text fit to stand in HTML. */
final class HtmlText {

	private HtmlText() {
	}

	/** Returns text for an attribute in double quotes, or between tags. */
	static String attribute(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
