package dev.jitney.event.intercept;

import dev.jitney.event.Outcome;
import reactor.core.publisher.Mono;

/**
 * What stands between an interceptor and the end of the event: the interceptors after it
 * and the handler.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface EventChain {

	/**
	 * Goes on, once subscribed to. To be subscribed to at most once: a handler whose
	 * changes are not undone does not run twice.
	 * @return how the event ends; an error is what the handler threw
	 */
	Mono<Outcome> proceed();

}
