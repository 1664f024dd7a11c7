package dev.jitney.event;

import reactor.core.publisher.Mono;

/**
 * One piece of work in a lane. Either {@link #run} or {@link #skip} is called, once, on a
 * handler thread, when all earlier jobs of the lane have ended. The lane goes on when the
 * returned {@code Mono} ends; an error becomes the outcome it stands for, else
 * {@link Outcome.Failed}. The Reactor context of the subscription holds the event
 * context.
 */
@FunctionalInterface
public interface LaneJob {

	/** Does the work. May block. */
	Mono<Outcome> run(EventContext context);

	/**
	 * Notes that the event was cancelled while it waited; its handler must not run.
	 * @param outcome what became of the event
	 * @return the outcome, after it was written down
	 */
	default Mono<Outcome> skip(EventContext context, Outcome outcome) {
		return Mono.just(outcome);
	}

}
