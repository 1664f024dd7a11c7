package dev.jitney.view.html;

/**
 * Reads the value of one CSS property. The browser runtime sets properties one by one,
 * where a value cannot reach beyond its own; in a style attribute it could, so there such
 * a value is left out, as the browser would leave it out. Used by one thread, once.
 */
final class StyleText {

	private final String value;

	private final StringBuilder open = new StringBuilder();

	private int position;

	private StyleText(String value) {
		this.value = value;
	}

	/**
	 * Whether a value ends where it seems to end: quotes and brackets are closed, and no
	 * other declaration, comment or escape is in it.
	 */
	static boolean isSelfContained(String value) {
		return !value.isBlank() && new StyleText(value).isSelfContained();
	}

	private boolean isSelfContained() {
		while (this.position < this.value.length()) {
			if (!passToken()) {
				return false;
			}
		}
		return this.open.isEmpty();
	}

	private boolean passToken() {
		char c = this.value.charAt(this.position);
		if (c == '"' || c == '\'') {
			return passString(c);
		}
		if (this.value.regionMatches(true, this.position, "url(", 0, 4)) {
			return passUrl();
		}
		if (c == ')' || c == ']') {
			return close(c);
		}
		if (c == '(' || c == '[') {
			this.open.append(c);
		}
		else if ("\\{}<".indexOf(c) >= 0 || this.value.startsWith("/*", this.position)
				|| (this.open.isEmpty() && (c == ';' || c == '!'))) {
			return false;
		}
		this.position++;
		return true;
	}

	private boolean close(char bracket) {
		int last = this.open.length() - 1;
		if (last < 0 || this.open.charAt(last) != ((bracket == ')') ? '(' : '[')) {
			return false;
		}
		this.open.setLength(last);
		this.position++;
		return true;
	}

	private boolean passString(char quote) {
		for (int i = this.position + 1; i < this.value.length(); i++) {
			char c = this.value.charAt(i);
			if (c == quote) {
				this.position = i + 1;
				return true;
			}
			if (c == '\\' || c == '\n' || c == '\r' || c == '\f') {
				return false;
			}
		}
		return false;
	}

	/** Passes a URL; one that is not quoted is a token of its own, with other rules. */
	private boolean passUrl() {
		this.position += 4;
		char first = (this.position < this.value.length()) ? this.value.charAt(this.position) : ')';
		if (first == '"' || first == '\'') {
			this.open.append('(');
			return true;
		}
		for (; this.position < this.value.length(); this.position++) {
			char c = this.value.charAt(this.position);
			if (c == ')') {
				this.position++;
				return true;
			}
			if (c <= ' ' || "\"'(\\<".indexOf(c) >= 0) {
				return false;
			}
		}
		return false;
	}

}
