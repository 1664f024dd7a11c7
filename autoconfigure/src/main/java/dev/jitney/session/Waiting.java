package dev.jitney.session;

import java.time.Duration;
import java.util.function.Supplier;

import dev.jitney.event.EventInterruptedException;
import dev.jitney.event.Outcome;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/**
 * The one place where a thread waits for a store: the code of an application is plain
 * Java that calls and gets an answer. Such code runs on handler threads only, which may
 * block. One that is interrupted meanwhile gets {@link EventInterruptedException}.
 */
final class Waiting {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Outcome INTERRUPTED = new Outcome.Interrupted("Nobody waits any more");

	private Waiting() {
	}

	/** Waits for the answer of a store that an application's code asked for. */
	static <T> @Nullable T until(Mono<T> answer) {
		return unlessInterrupted(() -> answer.block(PATIENCE));
	}

	/**
	 * Waits for an event of a lane, however many are before it: every event ends.
	 */
	static <T> @Nullable T untilSettled(Mono<T> outcome) {
		return unlessInterrupted(outcome::block);
	}

	private static <T> @Nullable T unlessInterrupted(Supplier<? extends @Nullable T> wait) {
		try {
			return wait.get();
		}
		catch (RuntimeException ex) {
			if (Exceptions.unwrap(ex) instanceof InterruptedException) {
				EventInterruptedException interrupted = new EventInterruptedException(INTERRUPTED);
				interrupted.initCause(ex);
				throw interrupted;
			}
			throw ex;
		}
	}

}
