package dev.jitney.event.invoke;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.jitney.event.EventContext;
import org.jspecify.annotations.Nullable;

/**
 * One call of a handler that is about to happen.
 *
 * @param method what is called
 * @param state the instance it is called on
 * @param arguments all its arguments, in order
 * @param context the event that calls it
 */
public record HandlerCall(HandlerMethod method, Object state, List<@Nullable Object> arguments, EventContext context) {

	public HandlerCall {
		arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
	}

}
