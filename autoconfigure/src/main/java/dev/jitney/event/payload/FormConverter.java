package dev.jitney.event.payload;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.BeanInstantiationException;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.ClassUtils;
import org.springframework.validation.DataBinder;
import org.springframework.validation.Validator;

/**
 * Fills and validates records, as Spring does for a request's parameters: by the names of
 * their components, nested ones as {@code address.street} and {@code items[0].name}.
 */
final class FormConverter {

	private final ConversionService conversionService;

	private final @Nullable Validator validator;

	FormConverter(ConversionService conversionService, @Nullable Validator validator) {
		this.conversionService = conversionService;
		this.validator = validator;
	}

	Payload convert(JsonNode form, ResolvableType type) {
		if (!form.isObject()) {
			throw new RefusedException(Refusal.PAYLOAD_TYPE, "The fields of a form are expected");
		}
		Class<?> target = type.resolve(Object.class);
		DataBinder binder = new DataBinder(null, ClassUtils.getShortNameAsProperty(target));
		binder.setTargetType(type);
		binder.setConversionService(this.conversionService);
		construct(binder, new Fields(FormFields.of(form)));
		if (this.validator != null && binder.getTarget() != null && this.validator.supports(target)) {
			binder.setValidator(this.validator);
			binder.validate();
		}
		return new Payload(binder.getTarget(), binder.getBindingResult());
	}

	private static void construct(DataBinder binder, Fields fields) {
		try {
			binder.construct(fields);
		}
		catch (BeanInstantiationException ex) {
			throw new RefusedException(Refusal.PAYLOAD_INVALID, "The form was not accepted");
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			// the binder's way to say that an index is no number or too high
			throw new RefusedException(Refusal.PAYLOAD_TYPE, "The name of a field is not possible");
		}
	}

	/** The fields as the binder asks for them. */
	private record Fields(Map<String, Object> values) implements DataBinder.ValueResolver {

		@Override
		public @Nullable Object resolveValue(String name, Class<?> type) {
			Object value = this.values.get(name);
			if (value == null) {
				return (type == boolean.class) ? Boolean.FALSE : null;
			}
			if (type.isArray() || Collection.class.isAssignableFrom(type)) {
				return (value instanceof List) ? value : List.of(value);
			}
			return (value instanceof String text && type != String.class && text.isBlank()) ? "" : value;
		}

		@Override
		public Set<String> getNames() {
			return this.values.keySet();
		}

	}

}
