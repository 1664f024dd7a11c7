package dev.jitney.event.invoke;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An event as it comes back from where it was stored. */
public sealed interface StoredEvent {

	/**
	 * Runs a method of a state.
	 *
	 * @param method the method
	 * @param arguments its bound arguments
	 * @param begun whether the method was called and what it did was written in part
	 */
	record Run(HandlerMethod method, List<@Nullable Object> arguments, boolean begun) implements StoredEvent {

	}

	/**
	 * Is performed by the browser.
	 *
	 * @param name the name by which the browser runtime knows it
	 * @param arguments what travels with the name
	 * @param then takes the result of a call as its payload, or null
	 * @param error takes the message of a call that failed as its payload, or null
	 */
	record Client(String name, JsonNode arguments, @Nullable HandlerMethod then,
			@Nullable HandlerMethod error) implements StoredEvent {

	}

}
