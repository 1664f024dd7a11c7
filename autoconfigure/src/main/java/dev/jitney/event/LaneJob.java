package dev.jitney.event;

import reactor.core.publisher.Mono;

/**
 * One piece of work in a lane. It is subscribed to when all earlier ones have ended;
 * never run twice.
 */
@FunctionalInterface
public interface LaneJob {

	/** Does the work. An error signal becomes {@link Outcome.Failed}. */
	Mono<Outcome> run(EventContext context);

}
