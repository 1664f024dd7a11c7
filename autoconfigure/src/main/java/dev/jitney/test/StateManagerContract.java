package dev.jitney.test;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import dev.jitney.state.Journal;
import dev.jitney.state.Journal.UpdateMark;
import dev.jitney.state.LeaseLostException;
import dev.jitney.state.LocalStateManager;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StateManager;
import dev.jitney.state.StateUsage;
import dev.jitney.state.StateUsage.TypeUsage;
import dev.jitney.state.StoredState;
import dev.jitney.state.record.RecordUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What every state manager promises. A subclass says how to open its store.
 *
 * @since 0.1
 */
public abstract class StateManagerContract {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final OwnerId OWNER = OwnerId.tab("t1");

	private static final StateKey COUNTER = new StateKey("example.Counter", "");

	protected final MutableClock clock = new MutableClock();

	private StateManager manager;

	/**
	 * Opens the store. Opened again within a test it is the same store, as another node
	 * sees it.
	 */
	protected abstract StateManager open(Clock clock);

	@BeforeEach
	void openStore() {
		this.manager = open(this.clock);
	}

	@Test
	void unknownOwnerHasAnEmptyRecord() {
		assertThat(read(OWNER)).isEqualTo(OwnerRecord.empty());
		assertThat(exists(OWNER)).isFalse();
		OwnerLease lease = acquire(OWNER);
		assertThat(lease.owner()).isEqualTo(OWNER);
		assertThat(lease.record()).isEqualTo(OwnerRecord.empty());
		release(lease);
		assertThat(exists(OWNER)).isFalse();
	}

	@Test
	void nothingHappensBeforeSubscription() {
		this.manager.acquire(OWNER);
		OwnerLease lease = acquire(OWNER);
		Mono<OwnerRecord> commit = lease.commit(counter(1), HOUR);
		Mono<Void> release = lease.release();
		assertThat(exists(OWNER)).isFalse();
		commit.block(PATIENCE);
		Mono<Void> remove = this.manager.remove(OWNER);
		Mono<OwnerRecord> read = this.manager.read(OWNER);
		lease.commit(counter(2), HOUR).block(PATIENCE);
		assertThat(count(Objects.requireNonNull(read.block(PATIENCE)))).isEqualTo(2);
		release.block(PATIENCE);
		remove.block(PATIENCE);
		assertThat(exists(OWNER)).isFalse();
	}

	@Test
	void commitIsVisibleToReadersWhileTheLockIsHeld() {
		OwnerLease lease = acquire(OWNER);
		OwnerRecord stored = commit(lease, counter(5));
		assertThat(read(OWNER)).isEqualTo(stored).isEqualTo(lease.record());
		assertThat(count(stored)).isEqualTo(5);
		assertThat(exists(OWNER)).isTrue();
		release(lease);
	}

	@Test
	void commitIsVisibleToTheNextLeaseThroughAnyHandle() {
		OwnerLease lease = acquire(OWNER);
		commit(lease, counter(5));
		release(lease);
		OwnerLease next = Objects.requireNonNull(open(this.clock).acquire(OWNER).block(PATIENCE));
		assertThat(count(next.record())).isEqualTo(5);
		release(next);
	}

	@Test
	void whatIsNotCommittedIsGone() {
		modify(OWNER, 1);
		OwnerLease lease = acquire(OWNER);
		lease.record().withStates(Map.of(COUNTER, stored(99)));
		release(lease);
		assertThat(count(read(OWNER))).isEqualTo(1);
	}

	@Test
	void versionRisesByOneWithEachCommitWhateverItIsGiven() {
		OwnerLease lease = acquire(OWNER);
		assertThat(commit(lease, counter(1)).version()).isEqualTo(1);
		assertThat(commit(lease, counter(2).withVersion(77)).version()).isEqualTo(2);
		release(lease);
		lease = acquire(OWNER);
		assertThat(lease.record().version()).isEqualTo(2);
		assertThat(commit(lease, lease.record()).version()).isEqualTo(3);
		release(lease);
	}

	@Test
	void recordComesBackAsItWasCommitted() {
		Journal journal = Journal.empty()
			.withSettled(1)
			.withOutcome(2, "failed: \"no\"")
			.withOutboxEntry("{\"a\":1}")
			.withOutboxEntry("{}")
			.withoutOutboxEntries((entry) -> entry.number() == 1)
			.withUpdate("tab-a", new UpdateMark(4, 1))
			.withUpdate("tab-b", new UpdateMark(1, 0))
			.withAttribute("route", "/todos?é=\uD83E\uDD5B")
			.withAttribute("view", "7");
		OwnerRecord record = counter(3).withStates(Map.of(new StateKey("example.Room", "a/b"), stored(9)))
			.withJournal(journal);
		OwnerLease lease = acquire(OWNER);
		commit(lease, record);
		release(lease);
		assertThat(read(OWNER)).isEqualTo(record.withVersion(1));
		assertThat(read(OWNER).journal().updates().keySet()).containsExactly("tab-a", "tab-b");
	}

	@Test
	void onlyOneHoldsTheLock() {
		OwnerLease first = acquire(OWNER);
		CompletableFuture<OwnerLease> second = request(OWNER);
		assertThat(second).isNotDone();
		commit(first, counter(1));
		assertThat(second).isNotDone();
		release(first);
		OwnerLease lease = await(second);
		assertThat(count(lease.record())).isEqualTo(1);
		release(lease);
	}

	@Test
	void lockIsGivenInOrderOfArrival() {
		OwnerLease first = acquire(OWNER);
		List<Integer> served = new CopyOnWriteArrayList<>();
		List<CompletableFuture<Void>> done = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			int number = i;
			done.add(this.manager.acquire(OWNER)
				.flatMap((lease) -> Mono.fromRunnable(() -> served.add(number)).then(lease.release()))
				.toFuture());
		}
		release(first);
		done.forEach(StateManagerContract::await);
		assertThat(served).hasSize(20).isSorted();
	}

	@Test
	void whoeverCancelsWhileWaitingLeavesTheQueue() {
		OwnerLease first = acquire(OWNER);
		CompletableFuture<OwnerLease> impatient = request(OWNER);
		CompletableFuture<OwnerLease> patient = request(OWNER);
		impatient.cancel(true);
		release(first);
		release(await(patient));
		release(acquire(OWNER));
	}

	@Test
	void lockIsFreeAfterAnyMixOfCancellations() {
		for (int round = 0; round < 200; round++) {
			OwnerLease first = acquire(OWNER);
			List<CompletableFuture<Void>> waiting = new ArrayList<>();
			for (int i = 0; i < 5; i++) {
				waiting.add(this.manager.acquire(OWNER).flatMap(OwnerLease::release).toFuture());
			}
			CompletableFuture<Void> released = first.release().subscribeOn(Schedulers.parallel()).toFuture();
			waiting.get(round % 5).cancel(true);
			waiting.get((round + 1) % 5).cancel(true);
			await(released);
			release(acquire(OWNER));
		}
	}

	@Test
	void releaseIsIdempotentAndNeverFreesTheLockOfAnother() {
		OwnerLease first = acquire(OWNER);
		CompletableFuture<OwnerLease> second = request(OWNER);
		CompletableFuture<OwnerLease> third = request(OWNER);
		release(first);
		OwnerLease lease = await(second);
		assertThatNoException().isThrownBy(() -> release(first));
		assertThat(third).isNotDone();
		release(lease);
		release(await(third));
	}

	@Test
	void commitAfterReleaseIsRefusedAndWritesNothing() {
		OwnerLease lease = acquire(OWNER);
		commit(lease, counter(1));
		release(lease);
		assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> commit(lease, counter(2)))
			.withMessage("The lock on TAB:t1 is no longer held; nothing was written");
		assertThat(count(read(OWNER))).isEqualTo(1);
	}

	@Test
	void commitAfterRemoveIsRefusedAndWritesNothing() {
		modify(OWNER, 1);
		OwnerLease lease = acquire(OWNER);
		this.manager.remove(OWNER).block(PATIENCE);
		assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> commit(lease, counter(2)));
		assertThat(exists(OWNER)).isFalse();
		assertThatNoException().isThrownBy(() -> release(lease));
		OwnerLease next = acquire(OWNER);
		assertThat(next.record()).isEqualTo(OwnerRecord.empty());
		assertThat(commit(next, counter(1)).version()).isEqualTo(1);
		release(next);
	}

	@Test
	void removingAnUnknownOwnerIsFine() {
		assertThatNoException().isThrownBy(() -> this.manager.remove(OWNER).block(PATIENCE));
	}

	@Test
	void recordExpiresWhenItWasNotTouchedForItsTimeToLive() {
		modify(OWNER, 1);
		advance(HOUR.minus(moment()));
		assertThat(exists(OWNER)).isTrue();
		advance(moment());
		assertThat(exists(OWNER)).isFalse();
		assertThat(read(OWNER)).isEqualTo(OwnerRecord.empty());
		OwnerLease lease = acquire(OWNER);
		assertThat(lease.record()).isEqualTo(OwnerRecord.empty());
		release(lease);
	}

	@Test
	void everyAccessStartsTheTimeToLiveAgain() {
		modify(OWNER, 1);
		advance(HOUR.minus(moment()));
		read(OWNER);
		advance(HOUR.minus(moment()));
		release(acquire(OWNER));
		advance(HOUR.minus(moment()));
		assertThat(count(read(OWNER))).isEqualTo(1);
	}

	@Test
	void lookingWhetherThereIsARecordDoesNotTouchIt() {
		modify(OWNER, 1);
		advance(HOUR.minus(moment()));
		assertThat(exists(OWNER)).isTrue();
		advance(moment());
		assertThat(exists(OWNER)).isFalse();
	}

	@Test
	void lastCommitSetsTheTimeToLive() {
		modify(OWNER, 1);
		OwnerLease lease = acquire(OWNER);
		lease.commit(counter(2), Duration.ofMinutes(1)).block(PATIENCE);
		release(lease);
		advance(Duration.ofMinutes(1));
		assertThat(exists(OWNER)).isFalse();
	}

	@Test
	void nothingExpiresWhileTheLockIsHeld() {
		modify(OWNER, 1);
		OwnerLease lease = acquire(OWNER);
		advance(HOUR.multipliedBy(3));
		assertThat(exists(OWNER)).isTrue();
		assertThat(count(commit(lease, counter(2)))).isEqualTo(2);
		advance(HOUR.multipliedBy(3));
		release(lease);
		assertThat(count(read(OWNER))).isEqualTo(2);
	}

	@Test
	void timeToLiveMustBeMoreThanZero() {
		OwnerLease lease = acquire(OWNER);
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> lease.commit(counter(1), Duration.ZERO).block(PATIENCE));
		release(lease);
		assertThat(exists(OWNER)).isFalse();
	}

	@Test
	void ownersDoNotWaitForEachOther() {
		OwnerId other = OwnerId.keyed("t1");
		OwnerLease lease = acquire(OWNER);
		modify(other, 7);
		assertThat(count(read(other))).isEqualTo(7);
		assertThat(exists(OWNER)).isFalse();
		release(lease);
	}

	@Test
	void nobodyBlocksAThreadWhileWaiting() {
		OwnerLease first = acquire(OWNER);
		List<CompletableFuture<Void>> waiting = new ArrayList<>();
		for (int i = 0; i < 1_000; i++) {
			waiting.add(increment(this.manager).toFuture());
		}
		release(first);
		waiting.forEach(StateManagerContract::await);
		assertThat(count(read(OWNER))).isEqualTo(1_000);
	}

	@Test
	void concurrentModifiersThroughTwoHandlesLoseNothing() {
		StateManager other = open(this.clock);
		Flux.range(0, 500)
			.flatMap((number) -> increment((number % 2 == 0) ? this.manager : other)
				.subscribeOn(Schedulers.boundedElastic()), 32)
			.then()
			.block(PATIENCE);
		OwnerRecord record = read(OWNER);
		assertThat(count(record)).isEqualTo(500);
		assertThat(record.version()).isEqualTo(500);
	}

	@Test
	void commitAndReleaseWritesAndLetsTheNextOneGoOn() {
		OwnerLease lease = acquire(OWNER);
		commit(lease, counter(1));
		CompletableFuture<OwnerLease> next = request(OWNER);
		OwnerRecord stored = lease.commitAndRelease(counter(2), HOUR).block(PATIENCE);
		assertThat(stored).isEqualTo(counter(2).withVersion(2)).isEqualTo(lease.record());
		assertThat(await(next).record()).isEqualTo(stored);
		assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> commit(lease, counter(3)));
		release(lease);
		assertThat(count(commit(await(next), counter(4)))).isEqualTo(4);
		release(await(next));
		modify(OWNER, 5);
	}

	@Test
	void commitAndReleaseThatIsRefusedWritesNothingAndKeepsTheLock() {
		OwnerLease lease = acquire(OWNER);
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> lease.commitAndRelease(counter(1), Duration.ZERO).block(PATIENCE));
		assertThat(exists(OWNER)).isFalse();
		assertThat(count(commit(lease, counter(2)))).isEqualTo(2);
		release(lease);
	}

	@Test
	void staleWriterIsRefusedAsAWhole() {
		StateKey other = new StateKey("example.Other", "");
		OwnerLease stale = acquire(OWNER);
		commit(stale, counter(1).withStates(Map.of(other, stored(1))));
		this.manager.remove(OWNER).block(PATIENCE);
		OwnerLease lease = acquire(OWNER);
		OwnerRecord kept = commit(lease, counter(2));
		OwnerRecord late = stale.record()
			.withStates(Map.of(other, stored(9)))
			.withJournal(Journal.empty().withSettled(1).withAttribute("a", "b"));
		assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> commit(stale, late));
		assertThatExceptionOfType(LeaseLostException.class)
			.isThrownBy(() -> stale.commitAndRelease(late, HOUR).block(PATIENCE));
		release(stale);
		assertThat(read(OWNER)).isEqualTo(kept);
		assertThat(count(commit(lease, counter(3)))).isEqualTo(3);
		release(lease);
	}

	@Test
	void cancelledWorkLeavesTheRecordAndGivesTheLockBack() {
		modify(OWNER, 1);
		CompletableFuture<Void> begun = new CompletableFuture<>();
		CompletableFuture<OwnerRecord> work = Mono
			.usingWhen(this.manager.acquire(OWNER),
					(lease) -> Mono.<OwnerRecord>never().doOnSubscribe((never) -> begun.complete(null)),
					OwnerLease::release)
			.toFuture();
		await(begun);
		work.cancel(true);
		OwnerLease lease = acquire(OWNER);
		assertThat(count(lease.record())).isEqualTo(1);
		release(lease);
	}

	@Test
	void updateThatWasAppliedIsKnownToWhoeverComesNext() {
		UpdateMark mark = new UpdateMark(3, 1);
		for (int i = 0; i < 2; i++) {
			OwnerLease lease = Objects.requireNonNull(open(this.clock).acquire(OWNER).block(PATIENCE));
			Journal journal = lease.record().journal();
			if (!journal.hasApplied("tab-a", mark)) {
				commit(lease, counter(count(lease.record()) + 1).withJournal(journal.withUpdate("tab-a", mark)));
			}
			release(lease);
		}
		assertThat(count(read(OWNER))).isEqualTo(1);
		assertThat(read(OWNER).journal().hasApplied("tab-a", new UpdateMark(3, 2))).isFalse();
	}

	@Test
	void stateThatIsLeftOutIsGone() {
		StateKey other = new StateKey("example.Other", "");
		OwnerLease lease = acquire(OWNER);
		commit(lease, counter(1).withStates(Map.of(other, stored(2))));
		commit(lease, lease.record().withoutState(other));
		release(lease);
		assertThat(read(OWNER)).isEqualTo(counter(1).withVersion(2));
	}

	/** Lets time pass; override it for a store with a clock of its own. */
	protected void advance(Duration duration) {
		this.clock.advance(duration);
	}

	/** Returns a time that is short, but not too short for the store's clock to tell. */
	protected Duration moment() {
		return Duration.ofMillis(1);
	}

	private static Mono<Void> increment(StateManager manager) {
		return Mono.usingWhen(manager.acquire(OWNER),
				(lease) -> lease.commit(counter(count(lease.record()) + 1), HOUR).then(), OwnerLease::release);
	}

	private void modify(OwnerId owner, int count) {
		OwnerLease lease = acquire(owner);
		commit(lease, counter(count));
		release(lease);
	}

	private OwnerLease acquire(OwnerId owner) {
		return Objects.requireNonNull(this.manager.acquire(owner).block(PATIENCE));
	}

	private CompletableFuture<OwnerLease> request(OwnerId owner) {
		return this.manager.acquire(owner).toFuture();
	}

	private OwnerRecord read(OwnerId owner) {
		return Objects.requireNonNull(this.manager.read(owner).block(PATIENCE));
	}

	private boolean exists(OwnerId owner) {
		return Boolean.TRUE.equals(this.manager.exists(owner).block(PATIENCE));
	}

	@Test
	void statesAreKeptWhateverTheirClassAndShape() {
		StateKey gone = new StateKey("example.Gone", "a");
		StoredState carrying = new StoredState("0123456789abcdef+", new byte[] { 0, 1, -1 });
		OwnerLease lease = acquire(OWNER);
		commit(lease, counter(1).withStates(Map.of(gone, carrying)));
		commit(lease, lease.record().withStates(Map.of(COUNTER, stored(2))));
		release(lease);
		assertThat(read(OWNER).states()).containsOnlyKeys(COUNTER, gone).containsEntry(gone, carrying);
		lease = acquire(OWNER);
		commit(lease, lease.record().withoutState(COUNTER));
		release(lease);
		assertThat(read(OWNER).states()).containsOnlyKeys(gone);
	}

	@Test
	void countsExactlyWhatItHoldsAndNothingWhenAllHasExpired() {
		assumeThat(this.manager).isInstanceOf(LocalStateManager.class);
		LocalStateManager local = (LocalStateManager) this.manager;
		Random random = new Random(42);
		for (int step = 0; step < 300; step++) {
			changeSomething(random);
			if (step % 50 == 49) {
				local.sweep();
				assertThat(local.usage()).as("step %d", step).isEqualTo(usage());
				assertThat(local.bytes()).isEqualTo(local.usage().bytes());
			}
		}
		this.clock.advance(HOUR.multipliedBy(100));
		local.sweep();
		assertThat(local.usage()).isEqualTo(new StateUsage(0, 0, Map.of()));
		assertThat(local.bytes()).isZero();
	}

	private void changeSomething(Random random) {
		OwnerId owner = OwnerId.tab("t" + random.nextInt(5));
		int what = random.nextInt(10);
		if (what == 0) {
			this.manager.remove(owner).block(PATIENCE);
		}
		else if (what == 1) {
			this.clock.advance(HOUR.dividedBy(2));
		}
		else {
			OwnerLease lease = acquire(owner);
			StateKey key = new StateKey("example.S" + random.nextInt(3), "");
			StoredState state = new StoredState("f", new byte[random.nextInt(50)]);
			OwnerRecord next = (what == 2) ? lease.record().withoutState(key)
					: lease.record().withStates(Map.of(key, state));
			commit(lease, next.withJournal(Journal.empty().withOutboxEntry("x".repeat(what))));
			release(lease);
		}
	}

	/** Returns what the owners of the random steps take, by looking at each of them. */
	private StateUsage usage() {
		Map<String, TypeUsage> types = new HashMap<>();
		long owners = 0;
		long bytes = 0;
		for (int index = 0; index < 5; index++) {
			OwnerRecord record = read(OwnerId.tab("t" + index));
			owners += record.isEmpty() ? 0 : 1;
			bytes += RecordUsage.bytes(record);
			record.states()
				.forEach((key, state) -> types.merge(key.type(),
						new TypeUsage(1, state.bytes().length, state.bytes().length),
						(left, right) -> new TypeUsage(left.instances() + 1, left.bytes() + right.bytes(),
								Math.max(left.largest(), right.largest()))));
		}
		return new StateUsage(owners, bytes, types);
	}

	private static OwnerRecord commit(OwnerLease lease, OwnerRecord next) {
		return Objects.requireNonNull(lease.commit(next, HOUR).block(PATIENCE));
	}

	private static void release(OwnerLease lease) {
		lease.release().block(PATIENCE);
	}

	private static <T> T await(CompletableFuture<T> future) {
		return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
	}

	private static OwnerRecord counter(int count) {
		return OwnerRecord.empty().withStates(Map.of(COUNTER, stored(count)));
	}

	private static StoredState stored(int count) {
		return new StoredState("f", Integer.toString(count).getBytes(StandardCharsets.UTF_8));
	}

	private static int count(OwnerRecord record) {
		StoredState state = record.states().get(COUNTER);
		return (state != null) ? Integer.parseInt(new String(state.bytes(), StandardCharsets.UTF_8)) : 0;
	}

}
