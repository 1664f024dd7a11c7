package dev.jitney.event.error;

import dev.jitney.event.EventContext;
import dev.jitney.event.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An event of which nothing is kept, or nothing but what it had flushed.
 *
 * @param cause what the handler, an interceptor or a value of the page threw; a
 * {@link java.util.concurrent.TimeoutException} if the handler took too long, an
 * {@link dev.jitney.event.EventInterruptedException} if the node died that ran it
 * @param stateType the class of the state whose handler failed, or null if it had not
 * come to a handler
 * @param handler class and method, such as {@code Todos.add}; empty without a handler
 * @param outcome what the event ends in unless somebody answers
 * @param context the event's
 * @since 0.1
 */
public record EventFailure(Throwable cause, @Nullable Class<?> stateType, String handler, Outcome outcome,
		EventContext context) {

}
