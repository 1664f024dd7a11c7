package dev.jitney.observe;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateManager;
import dev.jitney.state.memory.MemoryStateManager;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class StateHealthIndicatorTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	@Test
	void isUpWhenTheStateManagerAnswers() {
		try (MemoryStateManager manager = new MemoryStateManager(Clock.systemUTC())) {
			Health health = new StateHealthIndicator(manager).health().block(PATIENCE);
			assertThat(health).isEqualTo(Health.up().withDetail("manager", "MemoryStateManager").build());
		}
	}

	@Test
	void isDownWhenTheStateManagerFails() {
		MemoryStateManager manager = new MemoryStateManager(Clock.systemUTC());
		manager.close();
		Health health = new StateHealthIndicator(manager).health().block(PATIENCE);
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails()).containsEntry("error",
				"java.lang.IllegalStateException: The state manager is closed");
	}

	@Test
	void isDownWhenTheAnswerDoesNotComeInTime() {
		Health health = new StateHealthIndicator(new Answering(Mono::never), Duration.ofMillis(20)).health()
			.block(PATIENCE);
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(String.valueOf(health.getDetails().get("error"))).startsWith(TimeoutException.class.getName());
	}

	@Test
	void leavesNothingBehind() {
		try (MemoryStateManager manager = new MemoryStateManager(Clock.systemUTC())) {
			new StateHealthIndicator(manager).health().block(PATIENCE);
			assertThat(manager.usage().owners()).isZero();
		}
	}

	/** A state manager that knows one answer, and only to those who want a lock. */
	private record Answering(Supplier<Mono<OwnerLease>> answer) implements StateManager {

		@Override
		public Mono<Boolean> exists(OwnerId owner) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Mono<OwnerLease> acquire(OwnerId owner) {
			return this.answer.get();
		}

		@Override
		public Mono<OwnerRecord> read(OwnerId owner) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Mono<Void> remove(OwnerId owner) {
			throw new UnsupportedOperationException();
		}

	}

}
