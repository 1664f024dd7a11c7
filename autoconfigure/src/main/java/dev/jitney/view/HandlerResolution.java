package dev.jitney.view;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What became of a browser's wish to call a handler. Immutable. */
public sealed interface HandlerResolution {

	/**
	 * The handler may be called.
	 *
	 * @param stateType binary name of the state class
	 * @param instance the key that an enclosing {@code with} gave, or null
	 * @param arguments the bound arguments; a payload comes after them
	 */
	record Callable(String stateType, @Nullable String instance,
			List<@Nullable Object> arguments) implements HandlerResolution {

	}

	/** The element is not on the page now: the event is stale, an ordinary race. */
	record NotRendered(String reason) implements HandlerResolution {

	}

	/** No page of ours sends this. */
	record Malformed(String reason) implements HandlerResolution {

	}

}
