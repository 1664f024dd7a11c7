package dev.jitney.html;

import org.jspecify.annotations.Nullable;

/**
 * How rows, values and elements look as strings. They have no content while the page is
 * compiled, so a string made from one is a mistake, and the mark shows it.
 */
final class Symbol {

	private static final String MARK = "\u27EAjitney:";

	private static final String END = "\u27EB";

	private Symbol() {
	}

	static String of(String what) {
		return MARK + what + END;
	}

	/** Returns the text itself, unless a symbol was put into it. */
	static String refuseIn(@Nullable String text) {
		if (text == null) {
			throw MarkupException.here("A text is null; write a string, or text(Todos::name) for what a state knows");
		}
		int start = text.indexOf(MARK);
		if (start < 0) {
			return text;
		}
		int from = start + MARK.length();
		int end = text.indexOf(END, from);
		String what = text.substring(from, (end < 0) ? text.length() : end);
		throw MarkupException.here("The " + what + " was made part of a string, but has no content while the page is"
				+ " compiled; give it to the page as a child or a value of its own: p(text(\"Hello \"), text(Todos::name))");
	}

}
