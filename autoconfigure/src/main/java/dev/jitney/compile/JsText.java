package dev.jitney.compile;

import java.util.regex.Pattern;

/** JavaScript literals. */
final class JsText {

	private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

	private JsText() {
	}

	/**
	 * Returns a string literal; characters that end a line or a script in some parser are
	 * escaped.
	 */
	static String string(String text) {
		StringBuilder js = new StringBuilder(text.length() + 2).append('"');
		for (int i = 0; i < text.length(); i++) {
			append(js, text.charAt(i));
		}
		return js.append('"').toString();
	}

	private static void append(StringBuilder js, char c) {
		switch (c) {
			case '"' -> js.append("\\\"");
			case '\\' -> js.append("\\\\");
			case '\n' -> js.append("\\n");
			case '\r' -> js.append("\\r");
			case '\t' -> js.append("\\t");
			default -> {
				if (c < ' ' || c == '<' || c == 0x7f || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
					js.append("\\u").append(String.format("%04x", (int) c));
				}
				else {
					js.append(c);
				}
			}
		}
	}

	/** Returns a property name as it stands in an object literal. */
	static String propertyName(String name) {
		return IDENTIFIER.matcher(name).matches() ? name : string(name);
	}

	/** Returns the access to a property: {@code v.a} or {@code v["a-b"]}. */
	static String property(String object, String name) {
		return IDENTIFIER.matcher(name).matches() ? object + "." + name : object + "[" + string(name) + "]";
	}

}
