package dev.jitney.state.codec;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** Compares single values that were stored as one type and are read as another. */
final class Scalars {

	/** Longer numbers are not written out. */
	private static final int MAX_SCALE = 400;

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E[+-]?\\d+)?");

	/** A number with a fraction. */
	private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,400}\\.\\d{1,400}(E-?\\d{1,3})?");

	private Scalars() {
	}

	/** Returns a value as text. */
	static String text(JsonNode value) {
		if (value.isString()) {
			return value.stringValue();
		}
		return value.isNumber() ? value.decimalValue().toString() : value.asString();
	}

	/** Returns the text that a codec reads: a whole number has no fraction. */
	static String read(KeyCodec codec, String text) {
		boolean fraction = codec.isWholeNumber() && text.length() <= MAX_SCALE
				&& (text.indexOf('.') > 0 || text.indexOf('E') > 0);
		return fraction ? plain(new BigDecimal(text)) : text;
	}

	/** Whether a value is the same after it was read and written. */
	static boolean isSame(JsonNode old, String stored, String written) {
		if (stored.equals(written)) {
			return true;
		}
		if (old.isNumber()) {
			return NUMBER.matcher(written).matches() && new BigDecimal(stored).compareTo(new BigDecimal(written)) == 0;
		}
		return old.isString() && DECIMAL.matcher(written).matches() && plain(new BigDecimal(written)).equals(stored);
	}

	private static String plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (Math.abs((long) stripped.scale()) <= MAX_SCALE) ? stripped.toPlainString() : number.toString();
	}

}
