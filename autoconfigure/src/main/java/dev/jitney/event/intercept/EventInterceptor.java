package dev.jitney.event.intercept;

import dev.jitney.event.Outcome;
import reactor.core.publisher.Mono;

/**
 * Stands around every call of a handler, as a {@code WebFilter} stands around a request:
 * for what browsers send, for events that other events cause and for on-load handlers.
 * Beans of this type are called in their order, the first one outermost, once the
 * arguments are known and before anybody asks whether the user may make the call.
 * <p>
 * It is called on a handler thread, where it may block, with the event's context bound.
 * What it does is part of the event: within its time-out, its lock and its transaction.
 * One that throws fails the event like a handler that throws.
 *
 * <pre class="code">
 * &#64;Bean
 * EventInterceptor officeHours(Clock clock) {
 *     return (invocation, chain) -> invocation.annotation(OfficeHours.class) == null || isOpen(clock)
 *             ? chain.proceed() : invocation.refuse("We are closed");
 * }
 * </pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface EventInterceptor {

	/**
	 * Stands around one call.
	 * @param invocation what is to be called; events are added through its context
	 * @param chain goes on to the next interceptor, at last to the handler
	 * @return how the event ends: what the chain said, or what this one decides. Anything
	 * but {@link Outcome#applied} undoes what the handler changed
	 */
	Mono<Outcome> intercept(EventInvocation invocation, EventChain chain);

}
