package dev.jitney.session;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The one place where a thread waits for a store: the code of an application is plain
 * Java that calls and gets an answer. Such code runs on handler threads only, which may
 * block.
 */
final class Waiting {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private Waiting() {
	}

	/** Waits for the answer of a store that an application's code asked for. */
	static <T> @Nullable T until(Mono<T> answer) {
		return answer.block(PATIENCE);
	}

	/**
	 * Waits for an event of a lane, however many are before it: every event ends.
	 */
	static <T> @Nullable T untilSettled(Mono<T> outcome) {
		return outcome.block();
	}

}
