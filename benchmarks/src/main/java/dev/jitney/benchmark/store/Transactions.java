package dev.jitney.benchmark.store;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StateManager;
import dev.jitney.state.StoredState;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tabs that do nothing but take their lock, load, write and give the lock back, each as
 * soon as it can.
 */
final class Transactions {

	private static final StateKey KEY = new StateKey("Counter", "");

	private static final Duration LIFE = Duration.ofHours(1);

	private final StateManager manager;

	private final int size;

	/**
	 * @param size bytes of the state
	 */
	Transactions(StateManager manager, int size) {
		this.manager = manager;
		this.size = size;
	}

	/** Returns how many there are per second. */
	double perSecond(int tabs, Duration time) {
		AtomicLong count = new AtomicLong();
		long start = System.nanoTime();
		long end = start + time.toNanos();
		Flux.range(0, tabs)
			.flatMap((tab) -> transaction(OwnerId.tab("tab" + tab), count).repeat(() -> System.nanoTime() < end), tabs)
			.blockLast();
		return count.get() * 1e9 / (System.nanoTime() - start);
	}

	private Mono<OwnerRecord> transaction(OwnerId owner, AtomicLong count) {
		return Mono
			.usingWhen(this.manager.acquire(owner), (lease) -> lease.commitAndRelease(next(lease.record()), LIFE),
					OwnerLease::release)
			.doOnNext((stored) -> count.incrementAndGet());
	}

	private OwnerRecord next(OwnerRecord record) {
		byte[] bytes = new byte[this.size];
		bytes[0] = (byte) record.version();
		return record.withStates(Map.of(KEY, new StoredState("fingerprint", bytes)))
			.withJournal(record.journal().withSettled(record.version() + 1));
	}

}
