package dev.jitney.html;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What may stand as a constant in a page: it has one text, the same on every node and
 * after every restart.
 */
final class Literal {

	private static final Set<Class<?>> TYPES = Set.of(String.class, Boolean.class, Character.class, Byte.class,
			Short.class, Integer.class, Long.class, Float.class, Double.class, BigInteger.class, BigDecimal.class,
			UUID.class);

	private Literal() {
	}

	static boolean is(Object value) {
		return TYPES.contains(value.getClass()) || value instanceof Enum || value instanceof TemporalAccessor
				|| value instanceof TemporalAmount || value instanceof ZoneId;
	}

	/**
	 * Returns the constant itself if it may stand in a page.
	 * @param role what the constant is, for the message: {@code "The key of with"}
	 */
	static <T> T require(@Nullable T value, String role) {
		if (value == null) {
			throw MarkupException.here(role + " is null; write a constant, or a value of a state");
		}
		if (value instanceof String text) {
			Symbol.refuseIn(text);
		}
		if (!is(value)) {
			throw MarkupException.here(role + " is a " + value.getClass().getName() + ", which is not a constant; use a"
					+ " string, number, boolean, enum, UUID or java.time value, or a method of a state");
		}
		return value;
	}

	/** Returns the value, or a {@link Constant} of anything that is not one. */
	static Value<?> valueOf(@Nullable Object argument, String role) {
		return (argument instanceof Value<?> value) ? value : new Constant<>(require(argument, role));
	}

}
