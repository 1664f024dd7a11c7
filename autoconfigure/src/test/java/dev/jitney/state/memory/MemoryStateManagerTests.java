package dev.jitney.state.memory;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.jitney.state.LeaseLostException;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StateManager;
import dev.jitney.state.StateUsage;
import dev.jitney.state.StateUsage.TypeUsage;
import dev.jitney.state.StoredState;
import dev.jitney.test.StateManagerContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class MemoryStateManagerTests extends StateManagerContract {

	private static final OwnerId OWNER = OwnerId.tab("t1");

	private static final Duration HOUR = Duration.ofHours(1);

	private final MemoryStateManager memory = new MemoryStateManager(this.clock);

	@Override
	protected StateManager open(Clock clock) {
		return this.memory;
	}

	@AfterEach
	void countsAreThoseOfWhatIsThere() {
		this.clock.advance(HOUR.multipliedBy(10));
		this.memory.sweep();
		this.memory.close();
		assertThat(this.memory.usage()).isEqualTo(new StateUsage(0, 0, Map.of()));
	}

	@Test
	void countsBytesByOwnerAndType() {
		store(OWNER, Map.of(key("A"), stored(10), key("B"), stored(5)));
		store(OwnerId.tab("t2"), Map.of(key("A"), stored(20)));
		assertThat(this.memory.usage())
			.isEqualTo(new StateUsage(2, 35, Map.of("A", new TypeUsage(2, 30, 20), "B", new TypeUsage(1, 5, 5))));
		assertThat(this.memory.bytes(OWNER)).isEqualTo(15);
		store(OWNER, Map.of(key("A"), stored(1)));
		assertThat(this.memory.usage())
			.isEqualTo(new StateUsage(2, 26, Map.of("A", new TypeUsage(2, 21, 20), "B", new TypeUsage(1, 5, 5))));
		this.memory.remove(OWNER).block();
		assertThat(this.memory.usage()).isEqualTo(new StateUsage(1, 20, Map.of("A", new TypeUsage(1, 20, 20))));
		assertThat(this.memory.bytes(OWNER)).isZero();
	}

	@Test
	void sweepDropsWhatHasExpiredButNothingThatIsLocked() {
		OwnerId locked = OwnerId.tab("t2");
		store(OWNER, Map.of(key("A"), stored(10)));
		store(locked, Map.of(key("A"), stored(10)));
		OwnerLease lease = this.memory.acquire(locked).block();
		this.clock.advance(HOUR);
		assertThat(this.memory.sweep()).isEqualTo(1);
		assertThat(this.memory.usage().owners()).isEqualTo(1);
		lease.release().block();
		assertThat(this.memory.sweep()).isZero();
		this.clock.advance(HOUR);
		assertThat(this.memory.sweep()).isEqualTo(1);
	}

	@Test
	void waiterNeverRunsInsideTheReleaser() {
		Queue<Runnable> tasks = new ArrayDeque<>();
		MemoryStateManager manager = new MemoryStateManager(this.clock, Schedulers.fromExecutor(tasks::add));
		OwnerLease lease = manager.acquire(OWNER).block();
		CompletableFuture<OwnerLease> next = manager.acquire(OWNER).toFuture();
		lease.release().block();
		assertThat(next).isNotDone();
		tasks.remove().run();
		assertThat(next).isDone();
	}

	@Test
	void whoeverCancelsWhileTheLockIsOnItsWayGivesItBack() {
		Queue<Runnable> tasks = new ArrayDeque<>();
		MemoryStateManager manager = new MemoryStateManager(this.clock, Schedulers.fromExecutor(tasks::add));
		OwnerLease lease = manager.acquire(OWNER).block();
		CompletableFuture<OwnerLease> impatient = manager.acquire(OWNER).toFuture();
		CompletableFuture<OwnerLease> patient = manager.acquire(OWNER).toFuture();
		lease.release().block();
		impatient.cancel(true);
		tasks.remove().run();
		tasks.remove().run();
		assertThat(patient).isDone();
	}

	@Test
	void handsOverToManyWaitersWithoutDeepStacks() {
		OwnerLease lease = this.memory.acquire(OWNER).block();
		List<CompletableFuture<Void>> waiting = new ArrayList<>();
		for (int i = 0; i < 10_000; i++) {
			waiting.add(this.memory.acquire(OWNER).flatMap(OwnerLease::release).toFuture());
		}
		lease.release().block();
		waiting.forEach((done) -> done.orTimeout(10, TimeUnit.SECONDS).join());
	}

	@Test
	void closeFailsThoseWhoWaitAndThoseWhoCome() {
		OwnerLease lease = this.memory.acquire(OWNER).block();
		CompletableFuture<OwnerLease> waiting = this.memory.acquire(OWNER).toFuture();
		this.memory.close();
		assertThat(waiting).failsWithin(Duration.ofSeconds(10))
			.withThrowableThat()
			.withMessageContaining("The state manager is closed");
		for (Mono<?> late : List.of(this.memory.acquire(OWNER), this.memory.read(OWNER), this.memory.exists(OWNER),
				this.memory.remove(OWNER))) {
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(late::block)
				.withMessage("The state manager is closed");
		}
		assertThatExceptionOfType(LeaseLostException.class)
			.isThrownBy(() -> lease.commit(OwnerRecord.empty(), HOUR).block());
		assertThatNoException().isThrownBy(() -> lease.release().block());
	}

	@Test
	void removeLetsTheNextOneGoOnWithAnEmptyRecord() {
		store(OWNER, Map.of(key("A"), stored(10)));
		this.memory.acquire(OWNER).block();
		CompletableFuture<OwnerLease> next = this.memory.acquire(OWNER).toFuture();
		this.memory.remove(OWNER).block();
		assertThat(next.orTimeout(10, TimeUnit.SECONDS).join().record()).isEqualTo(OwnerRecord.empty());
	}

	private void store(OwnerId owner, Map<StateKey, StoredState> states) {
		OwnerLease lease = this.memory.acquire(owner).block();
		lease.commit(lease.record().withStates(states), HOUR).block();
		lease.release().block();
	}

	private static StateKey key(String type) {
		return new StateKey(type, "");
	}

	private static StoredState stored(int size) {
		return new StoredState("f", "x".repeat(size).getBytes(StandardCharsets.UTF_8));
	}

}
