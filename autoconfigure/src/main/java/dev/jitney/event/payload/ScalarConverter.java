package dev.jitney.event.payload;

import java.math.BigDecimal;
import java.math.BigInteger;

import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.ClassUtils;
import org.springframework.util.NumberUtils;

/** Converts one value that is not blank. */
final class ScalarConverter {

	private static final int DIGITS = 400;

	private final ConversionService conversionService;

	ScalarConverter(ConversionService conversionService) {
		this.conversionService = conversionService;
	}

	boolean supports(Class<?> target) {
		return target != Object.class && this.conversionService.canConvert(String.class, target);
	}

	@Nullable Object convert(JsonNode node, Class<?> target) {
		Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(target);
		if (type == Boolean.class) {
			return bool(node);
		}
		if (isNumber(type)) {
			return number(node, type.asSubclass(Number.class));
		}
		if (!node.isString()) {
			throw refused("A text is expected");
		}
		if (type == String.class || type == CharSequence.class) {
			return node.stringValue();
		}
		if (type.isEnum()) {
			return constant(node.stringValue(), type);
		}
		return other(node.stringValue(), type);
	}

	private static boolean isNumber(Class<?> type) {
		boolean primitive = ClassUtils.isPrimitiveWrapper(type) && Number.class.isAssignableFrom(type);
		return primitive || type == BigDecimal.class || type == BigInteger.class;
	}

	private static Boolean bool(JsonNode node) {
		if (node.isBoolean()) {
			return node.booleanValue();
		}
		if (node.isString() && (node.stringValue().equals("true") || node.stringValue().equals("false"))) {
			return Boolean.valueOf(node.stringValue());
		}
		throw refused("true or false is expected");
	}

	private static Number number(JsonNode node, Class<? extends Number> type) {
		BigDecimal number = decimal(node);
		try {
			if (type == BigDecimal.class) {
				return number;
			}
			if (type == Double.class || type == Float.class) {
				return finite(NumberUtils.convertNumberToTargetClass(number, type));
			}
			return NumberUtils.convertNumberToTargetClass(number.toBigIntegerExact(), type);
		}
		catch (ArithmeticException | IllegalArgumentException ex) {
			throw refused("A number that fits " + type.getSimpleName() + " is expected");
		}
	}

	private static BigDecimal decimal(JsonNode node) {
		try {
			if (!node.isNumber() && !node.isString()) {
				throw refused("A number is expected");
			}
			String text = node.isString() ? node.stringValue().strip() : node.asString();
			BigDecimal number = (text.length() <= DIGITS) ? new BigDecimal(text) : null;
			if (number != null && Math.abs((long) number.scale()) <= DIGITS) {
				return number;
			}
			throw refused("The number has too many digits");
		}
		catch (NumberFormatException ex) {
			throw refused("A number is expected");
		}
	}

	private static Number finite(Number number) {
		if (!Double.isFinite(number.doubleValue())) {
			throw new ArithmeticException("Not finite");
		}
		return number;
	}

	private static Object constant(String name, Class<?> type) {
		for (Object constant : type.getEnumConstants()) {
			if (((Enum<?>) constant).name().equals(name)) {
				return constant;
			}
		}
		throw refused("One of the possible values is expected");
	}

	private @Nullable Object other(String text, Class<?> type) {
		try {
			return this.conversionService.convert(text, type);
		}
		catch (ConversionException ex) {
			throw refused("A value of type " + type.getSimpleName() + " is expected");
		}
	}

	private static RefusedException refused(String message) {
		return new RefusedException(Refusal.PAYLOAD_TYPE, message);
	}

}
