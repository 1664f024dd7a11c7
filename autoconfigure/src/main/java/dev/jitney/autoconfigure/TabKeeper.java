package dev.jitney.autoconfigure;

import java.time.Duration;

import dev.jitney.session.TabSessions;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.DisposableBean;

/** Lets the states of connected tabs live on while their users only look. */
final class TabKeeper implements DisposableBean {

	private final Disposable rounds;

	/**
	 * Begins to keep tabs.
	 * @param interval time between two rounds; shorter than any state lives
	 */
	TabKeeper(TabSessions sessions, Duration interval) {
		this.rounds = Flux.interval(interval)
			.onBackpressureDrop()
			.concatMap((round) -> sessions.keepAlive().onErrorComplete())
			.subscribe();
	}

	@Override
	public void destroy() {
		this.rounds.dispose();
	}

}
