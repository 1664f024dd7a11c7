package dev.jitney.autoconfigure;

import java.time.Duration;
import java.util.function.Supplier;

import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.beans.factory.DisposableBean;

/** Lets the states of connected tabs live on while their users only look. */
final class TabKeeper implements DisposableBean {

	private final Disposable rounds;

	/**
	 * Begins to keep tabs.
	 * @param keepAlive one round
	 * @param interval time between two rounds; shorter than any state lives
	 * @param clock measures it
	 */
	TabKeeper(Supplier<Mono<Void>> keepAlive, Duration interval, Scheduler clock) {
		// each round is a subscription of its own, so that nothing is held between two
		this.rounds = Mono.delay(interval, clock).then(Mono.defer(keepAlive).onErrorComplete()).repeat().subscribe();
	}

	@Override
	public void destroy() {
		this.rounds.dispose();
	}

}
