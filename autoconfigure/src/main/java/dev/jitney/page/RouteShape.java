package dev.jitney.page;

import java.util.regex.Pattern;

/**
 * Brings routes that match the same paths to the same form: variables lose their names.
 */
final class RouteShape {

	private static final Pattern ANY_SEGMENT = Pattern.compile("(?<=/)\\*(?=/|$)");

	private RouteShape() {
	}

	/** Returns {@code /post/{}} for {@code /post/{id}}. */
	static String of(String pattern) {
		StringBuilder shape = new StringBuilder();
		int position = 0;
		while (position < pattern.length()) {
			if (pattern.charAt(position) == '{') {
				int end = closingBrace(pattern, position);
				shape.append(variable(pattern.substring(position + 1, end)));
				position = end + 1;
			}
			else {
				shape.append(pattern.charAt(position++));
			}
		}
		return ANY_SEGMENT.matcher(shape).replaceAll("{}");
	}

	private static String variable(String declaration) {
		int expression = declaration.indexOf(':');
		if (expression >= 0) {
			return "{" + declaration.substring(expression) + "}";
		}
		return declaration.startsWith("*") ? "**" : "{}";
	}

	private static int closingBrace(String pattern, int opening) {
		int depth = 0;
		for (int position = opening; position < pattern.length(); position++) {
			char next = pattern.charAt(position);
			depth += (next == '{') ? 1 : (next == '}') ? -1 : 0;
			if (depth == 0) {
				return position;
			}
		}
		return pattern.length();
	}

}
