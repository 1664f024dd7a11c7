package dev.jitney.event.payload;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.ClassUtils;
import org.springframework.validation.Validator;

/**
 * Turns what a browser sends with an event into the type that the handler declares. The
 * client has no say in which type that is. A text that is blank becomes null for every
 * type but {@code String}; a primitive cannot be null. Records are filled like forms and
 * validated; lists, sets and arrays take one value as well as many. Everything else that
 * does not fit is refused with {@link RefusedException}. Formats follow the locale of the
 * calling thread. Safe for any thread; may block if the application's converters do.
 *
 * @since 0.1
 */
public final class PayloadConverter {

	private final ScalarConverter scalars;

	private final FormConverter forms;

	private final PayloadLimits limits;

	/**
	 * Creates a converter.
	 * @param conversionService the application's conversions and formats
	 * @param validator validates records, or null for none
	 * @param limits how much a payload may hold
	 */
	public PayloadConverter(ConversionService conversionService, @Nullable Validator validator, PayloadLimits limits) {
		this.scalars = new ScalarConverter(conversionService);
		this.forms = new FormConverter(conversionService, validator);
		this.limits = limits;
	}

	/**
	 * Whether payloads can be converted to the type at all: a text, number, boolean, enum
	 * or other type that the conversion service knows, a record, JSON as it is, or a
	 * list, set or array of these.
	 */
	public boolean supports(ResolvableType type) {
		Class<?> target = type.resolve(Object.class);
		if (isMany(target)) {
			return supports(elementOf(type));
		}
		return target == JsonNode.class || target.isRecord() || this.scalars.supports(target);
	}

	/**
	 * Converts a payload.
	 * @param payload what the browser sent, or null for nothing
	 * @param type what the handler declares
	 * @throws RefusedException if the payload is too large or does not fit
	 */
	public Payload convert(@Nullable JsonNode payload, ResolvableType type) {
		JsonNode present = (payload == null || payload.isNull() || payload.isMissingNode()) ? null : payload;
		if (present != null) {
			this.limits.check(present);
		}
		Class<?> target = type.resolve(Object.class);
		if (present != null && isForm(present, target)) {
			return this.forms.convert(present, type);
		}
		return new Payload(value(present, type, target), null);
	}

	private @Nullable Object value(@Nullable JsonNode node, ResolvableType type, Class<?> target) {
		if (target == JsonNode.class) {
			return node;
		}
		if (isMany(target)) {
			return many(node, type, target);
		}
		if (node == null || isBlank(node, target)) {
			if (target.isPrimitive()) {
				throw refused("A value is required");
			}
			return null;
		}
		return isForm(node, target) ? element(node, type) : this.scalars.convert(node, target);
	}

	private boolean isForm(JsonNode node, Class<?> target) {
		return target.isRecord() && (node.isContainer() || !this.scalars.supports(target));
	}

	private Object element(JsonNode node, ResolvableType type) {
		Payload form = this.forms.convert(node, type);
		if (!form.isValid() || form.value() == null) {
			throw refused("An element of the list is not valid");
		}
		return form.value();
	}

	private Object many(@Nullable JsonNode node, ResolvableType type, Class<?> target) {
		ResolvableType elementType = elementOf(type);
		Class<?> elementTarget = elementType.resolve(Object.class);
		List<@Nullable Object> values = new ArrayList<>();
		if (node != null && node.isArray()) {
			for (JsonNode element : node) {
				values.add(value(element, elementType, elementTarget));
			}
		}
		else if (node != null) {
			values.add(value(node, elementType, elementTarget));
		}
		return collect(values, target, elementTarget);
	}

	private static Object collect(List<@Nullable Object> values, Class<?> target, Class<?> elementTarget) {
		if (target.isArray()) {
			Object array = Array.newInstance(elementTarget, values.size());
			for (int i = 0; i < values.size(); i++) {
				Array.set(array, i, values.get(i));
			}
			return array;
		}
		return (target == Set.class) ? new LinkedHashSet<>(values) : values;
	}

	private static boolean isMany(Class<?> target) {
		return target.isArray() || target == List.class || target == Set.class || target == Collection.class
				|| target == Iterable.class;
	}

	private static ResolvableType elementOf(ResolvableType type) {
		return type.isArray() ? type.getComponentType() : type.getGeneric();
	}

	private static boolean isBlank(JsonNode node, Class<?> target) {
		return node.isNull() || (target != String.class && !ClassUtils.isAssignable(CharSequence.class, target)
				&& node.isString() && node.stringValue().isBlank());
	}

	private static RefusedException refused(String message) {
		return new RefusedException(Refusal.PAYLOAD_TYPE, message);
	}

}
