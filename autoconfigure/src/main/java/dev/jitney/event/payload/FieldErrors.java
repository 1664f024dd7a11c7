package dev.jitney.event.payload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;

/**
 * What is wrong with a form that was submitted, in the user's language. A handler that
 * takes it after its record is called with invalid input too; it can be a field of the
 * state, so that a page shows the messages beside the fields.
 *
 * <pre class="code">
 * void signUp(SignUp form, FieldErrors errors) {
 *     this.errors = errors;
 *     if (errors.isEmpty()) {
 *         ...
 *     }
 * }
 *
 * String emailError() {
 *     return this.errors.message("email");
 * }
 * </pre>
 *
 * @param messages what is wrong, by the field's path; under the empty name what concerns
 * the form, or a value that is no form, as a whole; copied
 * @since 0.1
 */
public record FieldErrors(Map<String, List<String>> messages) {

	private static final FieldErrors NONE = new FieldErrors(Map.of());

	private static final String INVALID = "is not a valid value";

	public FieldErrors {
		Map<String, List<String>> copy = new LinkedHashMap<>();
		messages.forEach((field, texts) -> copy.put(field, List.copyOf(texts)));
		messages = Collections.unmodifiableMap(copy);
	}

	/** Nothing is wrong. */
	public static FieldErrors none() {
		return NONE;
	}

	/**
	 * Puts what Spring found into words.
	 * @param errors what was found
	 * @param messages the application's messages, or null for the default ones
	 * @param locale the user's language
	 */
	public static FieldErrors of(Errors errors, @Nullable MessageSource messages, Locale locale) {
		Map<String, List<String>> texts = new LinkedHashMap<>();
		for (ObjectError error : errors.getAllErrors()) {
			String field = (error instanceof FieldError fieldError) ? fieldError.getField() : "";
			texts.computeIfAbsent(field, (key) -> new ArrayList<>()).add(text(error, messages, locale));
		}
		return texts.isEmpty() ? NONE : new FieldErrors(texts);
	}

	/**
	 * Puts into words what Spring found wrong with arguments of a handler: under the
	 * empty name for the payload, else under the name of the parameter.
	 * @param results what was found
	 * @param payload index of the payload, or -1 if there is none
	 * @param form whether the payload is a form, whose fields have been checked already
	 * @param messages the application's messages, or null for the default ones
	 */
	public static FieldErrors of(List<ParameterValidationResult> results, int payload, boolean form,
			@Nullable MessageSource messages, Locale locale) {
		Map<String, List<String>> texts = new LinkedHashMap<>();
		for (ParameterValidationResult result : results) {
			MethodParameter parameter = result.getMethodParameter();
			boolean own = parameter.getParameterIndex() == payload;
			if (!own || !form) {
				String name = own ? "" : String.valueOf(parameter.getParameterName());
				result.getResolvableErrors()
					.forEach((error) -> texts.computeIfAbsent(name, (key) -> new ArrayList<>())
						.add(text(error, messages, locale)));
			}
		}
		return texts.isEmpty() ? NONE : new FieldErrors(texts);
	}

	private static String text(MessageSourceResolvable error, @Nullable MessageSource messages, Locale locale) {
		boolean unconverted = error instanceof FieldError field && field.isBindingFailure();
		String message = unconverted ? INVALID : error.getDefaultMessage();
		String otherwise = (message != null) ? message : INVALID;
		return (messages != null)
				? messages.getMessage(
						new DefaultMessageSourceResolvable(error.getCodes(), error.getArguments(), otherwise), locale)
				: otherwise;
	}

	/** Returns these and others together. */
	public FieldErrors and(FieldErrors others) {
		if (others.isEmpty()) {
			return this;
		}
		Map<String, List<String>> all = new LinkedHashMap<>(this.messages);
		others.messages.forEach((field, texts) -> all.merge(field, texts,
				(own, other) -> Stream.concat(own.stream(), other.stream()).distinct().toList()));
		return new FieldErrors(all);
	}

	/** Whether nothing is wrong. */
	@JsonIgnore
	public boolean isEmpty() {
		return this.messages.isEmpty();
	}

	/** Whether something is wrong with the field. */
	public boolean has(String field) {
		return this.messages.containsKey(field);
	}

	/**
	 * Returns what is wrong with the field, first thing first; the empty text if nothing
	 * is.
	 */
	public String message(String field) {
		List<String> texts = this.messages.get(field);
		return (texts != null) ? texts.get(0) : "";
	}

	/** Returns everything in one line: {@code email: must not be blank; age: ...}. */
	@Override
	public String toString() {
		List<String> lines = new ArrayList<>();
		this.messages.forEach(
				(field, texts) -> texts.forEach((text) -> lines.add(field.isEmpty() ? text : field + ": " + text)));
		return String.join("; ", lines);
	}

}
