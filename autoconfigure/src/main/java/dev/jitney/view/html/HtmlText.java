package dev.jitney.view.html;

import org.jspecify.annotations.Nullable;

/** Escapes what goes into HTML. */
final class HtmlText {

	private HtmlText() {
	}

	/** Appends text that stands between tags. */
	static void appendText(StringBuilder html, String text) {
		append(html, text, false);
	}

	/** Appends text that stands between double quotes. */
	static void appendAttribute(StringBuilder html, String text) {
		append(html, text, true);
	}

	private static void append(StringBuilder html, String text, boolean quoted) {
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			String entity = entity(text.charAt(i), quoted);
			if (entity != null) {
				html.append(text, start, i).append(entity);
				start = i + 1;
			}
		}
		html.append(text, start, text.length());
	}

	private static @Nullable String entity(char c, boolean quoted) {
		return switch (c) {
			case '&' -> "&amp;";
			case '<' -> "&lt;";
			case '>' -> "&gt;";
			case '"' -> quoted ? "&quot;" : null;
			// a browser reads a bare one as a line feed
			case '\r' -> "&#13;";
			case 0 -> "\ufffd";
			default -> null;
		};
	}

}
