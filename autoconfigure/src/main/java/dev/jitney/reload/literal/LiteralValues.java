package dev.jitney.reload.literal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What literals mean, by chapter 3.10 of the Java Language Specification. */
final class LiteralValues {

	private static final String QUOTES = "\"\"\"";

	private static final Pattern ESCAPE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})|\\\\.", Pattern.DOTALL);

	private static final String SPECIAL = "\"'\\";

	private static final int HEXADECIMAL = 16;

	private static final int OCTAL = 8;

	/** The number that may stand after a minus only. */
	private static final String LARGEST_INT = "2147483648";

	private static final String LARGEST_LONG = "9223372036854775808";

	private LiteralValues() {
	}

	/**
	 * Returns the value, or null if the literal is wrong or its end is a matter of
	 * Unicode escapes.
	 */
	static @Nullable Object of(LiteralKind kind, String text) {
		try {
			return switch (kind) {
				case STRING -> decoded(text.substring(1, text.length() - 1)).translateEscapes();
				case TEXT_BLOCK -> block(decoded(text));
				case CHARACTER -> character(decoded(text.substring(1, text.length() - 1)).translateEscapes());
				case BOOLEAN -> Boolean.valueOf(text);
				case INT -> integer(text.replace("_", ""));
				case LONG -> integral(text.substring(0, text.length() - 1).replace("_", ""));
				case FLOAT -> Float.valueOf(text.replace("_", ""));
				case DOUBLE -> Double.valueOf(text.replace("_", ""));
			};
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** Replaces Unicode escapes, those of what would not stand for itself excepted. */
	private static String decoded(String text) {
		return ESCAPE.matcher(text).replaceAll((match) -> {
			String digits = match.group(1);
			if (digits == null) {
				return Matcher.quoteReplacement(match.group());
			}
			char character = (char) Integer.parseInt(digits, HEXADECIMAL);
			if (character < ' ' || SPECIAL.indexOf(character) >= 0) {
				throw new IllegalArgumentException(match.group());
			}
			return Matcher.quoteReplacement(String.valueOf(character));
		});
	}

	private static String block(String text) {
		int begin = text.indexOf('\n') + 1;
		return text.substring(begin, text.length() - QUOTES.length())
			.replace("\r\n", "\n")
			.stripIndent()
			.translateEscapes();
	}

	private static @Nullable Character character(String text) {
		return (text.length() == 1) ? text.charAt(0) : null;
	}

	private static Integer integer(String text) {
		int radix = radix(text);
		if (radix == 10) {
			return text.equals(LARGEST_INT) ? Integer.MIN_VALUE : Integer.parseInt(text);
		}
		return Integer.parseUnsignedInt(digits(text, radix), radix);
	}

	private static Long integral(String text) {
		int radix = radix(text);
		if (radix == 10) {
			return text.equals(LARGEST_LONG) ? Long.MIN_VALUE : Long.parseLong(text);
		}
		return Long.parseUnsignedLong(digits(text, radix), radix);
	}

	private static int radix(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		if (lower.startsWith("0x")) {
			return HEXADECIMAL;
		}
		if (lower.startsWith("0b")) {
			return 2;
		}
		return (lower.length() > 1 && lower.startsWith("0")) ? OCTAL : 10;
	}

	private static String digits(String text, int radix) {
		return text.substring((radix == OCTAL) ? 1 : 2);
	}

	/** Returns the value with a minus before it, or null if it can have none. */
	static @Nullable Object negated(@Nullable Object value) {
		if (value instanceof Integer number) {
			return -number;
		}
		if (value instanceof Long number) {
			return -number;
		}
		if (value instanceof Float number) {
			return -number;
		}
		return (value instanceof Double number) ? -number : null;
	}

}
