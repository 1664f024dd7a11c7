package dev.jitney.observe;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.jitney.session.TabObserver;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.Scope;
import dev.jitney.state.StateKey;
import dev.jitney.state.StateManager;
import dev.jitney.test.StateManagerContract;
import dev.jitney.state.StoredState;
import dev.jitney.state.memory.MemoryStateManager;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is observed keeps the contract, and is told. */
class ObservedStateManagerTests extends StateManagerContract {

	private static final Duration HOUR = Duration.ofHours(1);

	private final MemoryStateManager memory = new MemoryStateManager(this.clock);

	private final List<String> told = new ArrayList<>();

	private final StateManager observed = ObservedStateManager.of(this.memory, new TabObserver() {

		@Override
		public synchronized void locked(Scope scope, Duration waited) {
			assertThat(waited).isPositive();
			ObservedStateManagerTests.this.told.add("locked " + scope);
		}

		@Override
		public synchronized void stored(Scope scope, Duration duration, long bytes) {
			assertThat(duration).isPositive();
			ObservedStateManagerTests.this.told.add("stored " + scope + " " + bytes);
		}

	});

	@Override
	protected StateManager open(Clock clock) {
		return this.observed;
	}

	@Test
	void tellsOfEachLockAndEachCommit() {
		OwnerLease lease = this.observed.acquire(OwnerId.application()).block(HOUR);
		lease.commit(record("{}", "[1,2]"), HOUR).block(HOUR);
		lease.release().block(HOUR);
		this.observed.read(OwnerId.application()).block(HOUR);
		assertThat(this.told).containsExactly("locked APPLICATION", "stored APPLICATION 7");
	}

	@Test
	void tellsNothingOfACommitThatFails() {
		OwnerLease lease = this.observed.acquire(OwnerId.tab("t")).block(HOUR);
		this.observed.remove(OwnerId.tab("t")).block(HOUR);
		assertThat(lease.commit(record("{}"), HOUR).onErrorComplete().blockOptional(HOUR)).isEmpty();
		assertThat(this.told).containsExactly("locked TAB");
	}

	@Test
	void standsAsideWhenNobodyLooks() {
		assertThat(ObservedStateManager.of(this.memory, TabObserver.NONE)).isSameAs(this.memory);
	}

	private static OwnerRecord record(String... states) {
		OwnerRecord record = OwnerRecord.empty();
		for (String state : states) {
			record = record.withStates(Map.of(new StateKey("example.State", state),
					new StoredState("1", state.getBytes(StandardCharsets.UTF_8))));
		}
		return record;
	}

}
