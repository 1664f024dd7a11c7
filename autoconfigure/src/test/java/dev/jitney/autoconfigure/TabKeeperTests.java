package dev.jitney.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class TabKeeperTests {

	private static final Duration INTERVAL = Duration.ofSeconds(30);

	private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();

	private final List<Sinks.Empty<Void>> rounds = new ArrayList<>();

	private final TabKeeper keeper = new TabKeeper(this::round, INTERVAL, this.clock);

	private Mono<Void> round() {
		this.rounds.add(Sinks.empty());
		return this.rounds.get(this.rounds.size() - 1).asMono();
	}

	@AfterEach
	void stop() {
		this.keeper.destroy();
		this.clock.dispose();
	}

	@Test
	void keepsAgainAndAgainThoughARoundFails() {
		this.clock.advanceTimeBy(INTERVAL);
		this.rounds.get(0).tryEmitError(new IllegalStateException("no"));
		this.clock.advanceTimeBy(INTERVAL);
		this.rounds.get(1).tryEmitEmpty();
		this.clock.advanceTimeBy(INTERVAL);
		assertThat(this.rounds).hasSize(3);
	}

	@Test
	void beginsNoRoundBeforeTheLastHasEnded() {
		this.clock.advanceTimeBy(INTERVAL.multipliedBy(5));
		assertThat(this.rounds).hasSize(1);
	}

	@Test
	void endsWithTheApplication() {
		this.keeper.destroy();
		this.clock.advanceTimeBy(INTERVAL);
		assertThat(this.rounds).isEmpty();
	}

}
