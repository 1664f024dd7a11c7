package dev.jitney.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import dev.jitney.html.Handler;
import org.jspecify.annotations.Nullable;

/**
 * An event that runs a method of a state on the server, in the lane of the tab from which
 * it is dispatched.
 *
 * @param target the method
 * @param arguments what it is called with; stored as JSON until then
 * @since 0.1
 */
public record ServerEvent(HandlerReference target, List<@Nullable Object> arguments) implements Event {

	public ServerEvent {
		arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
	}

	static ServerEvent of(Handler handler, @Nullable Object... arguments) {
		return new ServerEvent(HandlerReference.of(handler), Arrays.asList(arguments));
	}

}
