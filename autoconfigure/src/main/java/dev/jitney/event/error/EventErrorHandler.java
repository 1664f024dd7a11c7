package dev.jitney.event.error;

import java.util.List;

import dev.jitney.event.Event;
import reactor.core.publisher.Mono;

/**
 * Answers failures of events, for all of the application. Beans of this type are asked in
 * their order, after the {@link OnError} methods of the state, until one answers. If none
 * does, the failure is logged and the user is told that something went wrong.
 * <p>
 * It is called on a handler thread, where it may block, with the event's context bound,
 * after everything that the event changed was undone. One that fails itself counts as no
 * answer of anybody; both failures are logged.
 *
 * <pre class="code">
 * &#64;Bean
 * EventErrorHandler soldOut() {
 *     return failure -> failure.cause() instanceof SoldOutException
 *             ? Mono.just(List.of(Event.toast("Sold out"), Event.redirect("/"))) : Mono.empty();
 * }
 * </pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface EventErrorHandler {

	/**
	 * Answers a failure.
	 * @return what is to happen now, maybe nothing; empty if somebody else is to answer
	 */
	Mono<List<Event>> handle(EventFailure failure);

}
