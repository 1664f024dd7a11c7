package dev.jitney.state.memory;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import dev.jitney.state.LeaseLostException;
import dev.jitney.state.LocalStateManager;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateUsage;
import dev.jitney.state.record.RecordUsage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.util.Assert;

/**
 * Keeps records in the heap of this process: for tests and for one node that may forget
 * on restart. Thread-safe. A free lock is taken on the subscriber's thread; a lock that
 * is handed over arrives on the hand-over scheduler, never inside the releaser. Expired
 * records are invisible at once and go for good with {@link #sweep()}, which the wiring
 * calls from time to time.
 *
 * @since 0.1
 */
public final class MemoryStateManager implements LocalStateManager, AutoCloseable {

	private final ConcurrentHashMap<OwnerId, Slot> slots = new ConcurrentHashMap<>();

	private final RecordUsage usage = new RecordUsage();

	private final Clock clock;

	private final Scheduler handOver;

	private volatile boolean closed;

	/** Creates a manager that hands locks over on {@link Schedulers#parallel()}. */
	public MemoryStateManager(Clock clock) {
		this(clock, Schedulers.parallel());
	}

	/**
	 * @param clock tells when a record has expired
	 * @param handOver where a waiter goes on when it gets the lock; not one that runs
	 * tasks in the calling thread
	 */
	public MemoryStateManager(Clock clock, Scheduler handOver) {
		this.clock = clock;
		this.handOver = handOver;
	}

	@Override
	public Mono<OwnerLease> acquire(OwnerId owner) {
		return Mono.create((sink) -> {
			Waiter waiter = new Waiter(new MemoryLease(this, owner), sink);
			sink.onCancel(() -> leave(waiter));
			enter(waiter);
		});
	}

	private void enter(Waiter waiter) {
		OwnerId owner = waiter.lease().owner();
		if (this.closed) {
			waiter.fail(closedException());
		}
		else if (atomically(owner, (slot) -> slot.enter(waiter, this.clock.millis()))) {
			waiter.deliver();
		}
		else if (this.closed && atomically(owner, (slot) -> slot.leave(waiter))) {
			waiter.fail(closedException());
		}
	}

	/** A cancelled waiter is never delivered: it leaves the queue or gives back. */
	private void leave(Waiter waiter) {
		boolean left = atomically(waiter.lease().owner(), (slot) -> slot.leave(waiter));
		if (!left) {
			release(waiter.lease());
		}
	}

	@Override
	public Mono<OwnerRecord> read(OwnerId owner) {
		return Mono.fromSupplier(() -> {
			requireOpen();
			return atomically(owner, (slot) -> slot.touch(this.clock.millis()));
		});
	}

	@Override
	public Mono<Boolean> exists(OwnerId owner) {
		return Mono.fromSupplier(() -> {
			requireOpen();
			return atomically(owner, (slot) -> !slot.record().isEmpty());
		});
	}

	@Override
	public Mono<Void> remove(OwnerId owner) {
		return Mono.fromRunnable(() -> {
			requireOpen();
			handOver(atomically(owner, (slot) -> {
				store(slot, OwnerRecord.empty());
				return slot.passOn(this.clock.millis());
			}));
		});
	}

	/** Writes for a lease that must still hold the lock. */
	OwnerRecord commit(MemoryLease lease, OwnerRecord next, Duration timeToLive) {
		Assert.isTrue(timeToLive.toMillis() > 0,
				() -> "The time to live of " + lease.owner() + " must be at least a millisecond, but is " + timeToLive);
		boolean held = atomically(lease.owner(), (slot) -> {
			if (!slot.isHeldBy(lease)) {
				return false;
			}
			store(slot, next.withVersion(slot.record().version() + 1));
			lease.load(slot.touch(this.clock.millis(), timeToLive));
			return true;
		});
		if (!held) {
			throw new LeaseLostException(lease.owner());
		}
		return lease.record();
	}

	/** Passes the lock on if the lease still holds it. */
	void release(MemoryLease lease) {
		handOver(atomically(lease.owner(), (slot) -> slot.isHeldBy(lease) ? slot.passOn(this.clock.millis()) : null));
	}

	private void handOver(@Nullable Waiter next) {
		if (next == null) {
			return;
		}
		try {
			this.handOver.schedule(next::deliver);
		}
		catch (RejectedExecutionException ex) {
			next.fail(ex);
			release(next.lease());
		}
	}

	@Override
	public int sweep() {
		int dropped = 0;
		for (OwnerId owner : this.slots.keySet()) {
			dropped += (this.slots.computeIfPresent(owner, (key, slot) -> forgetIfExpired(slot)) != null) ? 0 : 1;
		}
		return dropped;
	}

	@Override
	public StateUsage usage() {
		return this.usage.snapshot();
	}

	@Override
	public long bytes() {
		return this.usage.bytes();
	}

	/** Returns the size of one owner's record in bytes, 0 if there is none. */
	public long bytes(OwnerId owner) {
		return atomically(owner, (slot) -> RecordUsage.bytes(slot.record()));
	}

	/**
	 * Returns all records, for a manager that takes this one's place in the same process.
	 */
	public Map<OwnerId, KeptRecord> records() {
		Map<OwnerId, KeptRecord> records = new HashMap<>();
		this.slots.forEach((owner, slot) -> {
			if (!slot.record().isEmpty()) {
				records.put(owner, slot.keep());
			}
		});
		return records;
	}

	/** Takes over what another manager has left. Each record begins to live anew. */
	public void adopt(Map<OwnerId, KeptRecord> records) {
		records.forEach((owner, kept) -> this.<@Nullable Object>atomically(owner, (slot) -> {
			store(slot, kept.record());
			slot.touch(this.clock.millis(), kept.timeToLive());
			return null;
		}));
	}

	/**
	 * Forgets everything. Those who wait for a lock get an error, leases are lost, later
	 * calls fail.
	 */
	@Override
	public void close() {
		this.closed = true;
		for (OwnerId owner : this.slots.keySet()) {
			atomically(owner, (slot) -> {
				store(slot, OwnerRecord.empty());
				return slot.close();
			}).forEach((waiter) -> waiter.fail(closedException()));
		}
	}

	/**
	 * Runs a step on an owner's slot while nobody else does. A slot is made if there is
	 * none, and forgotten if the step leaves nothing in it.
	 */
	private <T extends @Nullable Object> T atomically(OwnerId owner, Function<Slot, T> step) {
		AtomicReference<T> result = new AtomicReference<>();
		this.slots.compute(owner, (key, existing) -> {
			Slot live = (existing != null) ? forgetIfExpired(existing) : null;
			Slot slot = (live != null) ? live : new Slot();
			result.setPlain(step.apply(slot));
			return slot.isIdle() ? null : slot;
		});
		return result.getPlain();
	}

	private @Nullable Slot forgetIfExpired(Slot slot) {
		if (!slot.hasExpired(this.clock.millis())) {
			return slot;
		}
		store(slot, OwnerRecord.empty());
		return null;
	}

	private void store(Slot slot, OwnerRecord next) {
		this.usage.replaced(slot.record(), next);
		slot.store(next);
	}

	private void requireOpen() {
		if (this.closed) {
			throw closedException();
		}
	}

	private static IllegalStateException closedException() {
		return new IllegalStateException("The state manager is closed");
	}

}
