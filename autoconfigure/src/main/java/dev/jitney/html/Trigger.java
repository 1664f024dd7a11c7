package dev.jitney.html;

import java.util.List;

/**
 * A DOM event and the handler it runs.
 *
 * @param event the DOM event's name, such as {@code click}
 * @param arguments bound arguments, evaluated on the server when the handler runs
 * @param payload binary name of the type the DOM payload is converted to, or null if the
 * handler takes none
 */
public record Trigger(String event, Handler handler, MethodReference method, List<Value<?>> arguments,
		@org.jspecify.annotations.Nullable String payload, Modifiers modifiers) {

	/**
	 * What the browser does around the event.
	 *
	 * @param keys names of keys that pass, as in {@code KeyboardEvent.key}; empty for all
	 * @param debounceMillis quiet time before the event is sent; 0 for none
	 * @param throttleMillis least time between two events; 0 for none
	 * @param reset whether the form is cleared in the same task
	 */
	public record Modifiers(boolean prevent, boolean stop, List<String> keys, long debounceMillis, long throttleMillis,
			boolean reset) {

		public static final Modifiers NONE = new Modifiers(false, false, List.of(), 0, 0, false);

	}

}
