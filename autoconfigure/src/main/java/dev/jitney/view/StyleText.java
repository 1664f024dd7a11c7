package dev.jitney.view;

/**
 * Values of CSS properties. The browser runtime sets properties one by one, where a value
 * cannot reach beyond its own; in a style attribute it could, so there such a value is
 * left out, as the browser would leave it out.
 */
final class StyleText {

	private StyleText() {
	}

	/** Whether a value ends where it seems to end: quotes and brackets are closed, nothing follows. */
	static boolean isSelfContained(String value) {
		int brackets = 0;
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c == '"' || c == '\'') {
				i = stringEnd(value, i);
			}
			else if (c == '(') {
				brackets++;
			}
			else if (c == ')') {
				brackets--;
			}
			if (i < 0 || brackets < 0 || isForbidden(value, i, brackets)) {
				return false;
			}
		}
		return brackets == 0 && !value.isBlank();
	}

	private static boolean isForbidden(String value, int index, int brackets) {
		char c = value.charAt(index);
		boolean comment = c == '/' && value.startsWith("/*", index);
		return comment || "\\{}[]<".indexOf(c) >= 0 || (brackets == 0 && (c == ';' || c == '!'));
	}

	/** Returns the index of the closing quote, or -1. */
	private static int stringEnd(String value, int start) {
		char quote = value.charAt(start);
		for (int i = start + 1; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c == quote) {
				return i;
			}
			if (c == '\\') {
				i++;
			}
			else if (c == '\n' || c == '\r' || c == '\f') {
				return -1;
			}
		}
		return -1;
	}

}
