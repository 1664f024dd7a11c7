package dev.jitney.html;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A DOM event and the handler it runs.
 *
 * @param event the DOM event's name, such as {@code click}
 * @param arguments bound arguments, evaluated on the server when the handler runs
 * @param payload binary name of the type the DOM payload is converted to, or null if the
 * handler takes none
 * @since 0.1
 */
public record Trigger(String event, Handler handler, MethodReference method, List<Value<?>> arguments,
		@Nullable String payload, Modifiers modifiers) {

	/** The event of files that were chosen or are submitted, which is none of the DOM. */
	public static final String UPLOAD = "upload";

	/** Binary names of the types of which the server has a value itself. */
	private static final Set<String> SUPPLIED = Set.of("dev.jitney.event.EventContext",
			"dev.jitney.event.payload.FieldErrors", "org.springframework.validation.Errors",
			"org.springframework.validation.BindingResult");

	public Trigger {
		arguments = List.copyOf(arguments);
	}

	/**
	 * Makes a trigger; the handler takes a payload if it has one parameter more than
	 * state and arguments, not counting those at the end that the server supplies.
	 */
	static Trigger of(String event, Handler handler, Value<?>... arguments) {
		MethodReference method = MethodReference.of(handler);
		return new Trigger(event, handler, method, List.of(arguments), payload(method, arguments.length),
				Modifiers.NONE);
	}

	private static @Nullable String payload(MethodReference method, int arguments) {
		int end = method.parameterTypes().size();
		while (end > 1 + arguments && SUPPLIED.contains(method.parameterTypes().get(end - 1))) {
			end--;
		}
		return (end > 1 + arguments) ? method.parameterTypes().get(end - 1) : null;
	}

	Trigger with(Modifiers modifiers) {
		return new Trigger(this.event, this.handler, this.method, this.arguments, this.payload, modifiers);
	}

	/**
	 * What the browser does around the event.
	 *
	 * @param prevent whether the browser's own action is prevented
	 * @param stop whether enclosing elements do not see the event
	 * @param keys names of keys that pass, as in {@code KeyboardEvent.key}; empty for all
	 * @param debounceMillis quiet time before the event is sent; 0 for none
	 * @param throttleMillis least time between two events; 0 for none
	 * @param reset whether the form is cleared in the same task
	 */
	public record Modifiers(boolean prevent, boolean stop, List<String> keys, long debounceMillis, long throttleMillis,
			boolean reset) {

		public static final Modifiers NONE = new Modifiers(false, false, List.of(), 0, 0, false);

		public Modifiers {
			keys = List.copyOf(keys);
		}

	}

}
