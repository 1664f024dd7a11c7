package dev.jitney.autoconfigure;

import java.time.Duration;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/** What the values of properties have to be. */
final class PropertyRules {

	private PropertyRules() {
	}

	/** Rejects a duration below a millisecond, which would be over before it begins. */
	static void positive(String property, Duration value) {
		if (value.toMillis() < 1) {
			throw invalid(property, value, "Set it to 1ms or more");
		}
	}

	/** Rejects a duration below zero. */
	static void notNegative(String property, Duration value) {
		if (value.isNegative()) {
			throw invalid(property, value, "Set it to 0 or more");
		}
	}

	/** Rejects a size below zero. */
	static void notNegative(String property, DataSize value) {
		if (value.isNegative()) {
			throw new InvalidJitneyPropertyException(property, value, "which is less than nothing",
					"Set it to 0 or more");
		}
	}

	/** Rejects a duration that is too short to be of use. */
	static void atLeast(String property, Duration value, Duration least) {
		if (value.compareTo(least) < 0) {
			throw invalid(property, value, "Set it to " + DurationStyle.SIMPLE.print(least) + " or more");
		}
	}

	/** Rejects text that cannot be part of a key in Redis. */
	static void word(String property, String value) {
		if (value.isBlank() || value.contains("{") || value.contains("}")) {
			throw new InvalidJitneyPropertyException(property, "\"" + value + "\"", "which is blank or has braces",
					"Set it to a word");
		}
	}

	/** Writes a duration as properties have it. */
	static String print(Duration value) {
		return DurationStyle.SIMPLE.print(value);
	}

	private static InvalidJitneyPropertyException invalid(String property, Duration value, String action) {
		return new InvalidJitneyPropertyException(property, print(value), "which is too short", action);
	}

	/** Rejects a number that would let nothing through. */
	static void atLeastOne(String property, int value) {
		if (value < 1) {
			throw new InvalidJitneyPropertyException(property, value, "which would refuse everything",
					"Set it to 1 or more");
		}
	}

	/** Rejects a size that no frame fits into, or that is no array's. */
	static void between(String property, DataSize value, DataSize least, DataSize most) {
		if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
			throw new InvalidJitneyPropertyException(property, value, "which is not between " + least + " and " + most,
					"Set it to a size between these");
		}
	}

}
