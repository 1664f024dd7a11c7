package dev.jitney.event.invoke;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.jitney.event.EventContext;
import dev.jitney.event.payload.FieldErrors;
import dev.jitney.html.MethodReference;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters of a handler are for what. They come in this order: bound arguments,
 * the payload, what is wrong with the payload ({@link FieldErrors} or Spring's
 * {@code Errors}), the user ({@code Principal} or Spring Security's
 * {@code Authentication}), the {@link EventContext}. Names types only and loads none.
 *
 * @param bound how many bound arguments there are
 * @param payload binary name of the type of the payload, or null if the handler takes
 * none
 * @param errors binary name of the type of the errors, or null if the handler takes none
 * @param principal binary name of the type of the user, or null if the handler does not
 * take it
 * @param context whether the handler takes the context
 */
public record HandlerSignature(int bound, @Nullable String payload, @Nullable String errors, @Nullable String principal,
		boolean context) {

	private static final String CONTEXT = EventContext.class.getName();

	private static final Set<String> ERRORS = Set.of(FieldErrors.class.getName(),
			"org.springframework.validation.Errors", "org.springframework.validation.BindingResult");

	private static final Set<String> PRINCIPALS = Set.of("java.security.Principal",
			"org.springframework.security.core.Authentication");

	/**
	 * Reads the signature.
	 * @param method the handler
	 * @param bound how many arguments the page binds
	 * @throws IllegalArgumentException if parameters are left over, missing or in another
	 * order
	 */
	public static HandlerSignature of(MethodReference method, int bound) {
		return of(method.toString(), method.parameterTypes().subList(1, method.parameterTypes().size()), bound);
	}

	static HandlerSignature of(String handler, List<String> types, int bound) {
		int end = types.size();
		boolean context = end > 0 && types.get(end - 1).equals(CONTEXT);
		end -= context ? 1 : 0;
		String principal = (end > bound && PRINCIPALS.contains(types.get(end - 1))) ? types.get(end - 1) : null;
		end -= (principal != null) ? 1 : 0;
		String errors = (end > bound && ERRORS.contains(types.get(end - 1))) ? types.get(end - 1) : null;
		end -= (errors != null) ? 1 : 0;
		String payload = (end == bound + 1) ? types.get(bound) : null;
		if (end < bound || end > bound + 1 || (errors != null && payload == null)) {
			throw new IllegalArgumentException("Handler " + handler + " takes " + simpleNames(types)
					+ problem(types.subList(0, end), bound, errors));
		}
		return new HandlerSignature(bound, payload, errors, principal, context);
	}

	private static String problem(List<String> types, int bound, @Nullable String errors) {
		if (types.contains(CONTEXT)) {
			return ", but EventContext has to be its last parameter";
		}
		String binds = "the page binds " + bound + ((bound == 1) ? " argument" : " arguments") + " to it";
		if (types.size() < bound) {
			return ", but " + binds + "; give it a parameter for each, or bind fewer";
		}
		if (errors != null && types.size() == bound) {
			return ", but no record for the " + simpleName(errors) + " to be about; write (Form form, "
					+ simpleName(errors) + " errors)";
		}
		return types.stream()
			.filter(ERRORS::contains)
			.findFirst()
			.map((misplaced) -> ", but " + simpleName(misplaced)
					+ " has to follow the record it is about, before EventContext")
			.orElseGet(() -> ", and " + binds + ", but an event carries one value only;"
					+ " bind the others, as in onClick(Todos::remove, todo.get(Todo::id)), or take a record for a form");
	}

	private static String simpleNames(List<String> types) {
		return types.stream().map(HandlerSignature::simpleName).collect(Collectors.joining(", ", "(", ")"));
	}

	private static String simpleName(String type) {
		return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
	}

}
