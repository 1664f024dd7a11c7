package dev.jitney.state.memory;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

import dev.jitney.state.OwnerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One owner's record and lock. Small, because there is one per idle tab. Used only inside
 * the map's atomic operations on its key.
 */
final class Slot {

	private OwnerRecord record = OwnerRecord.empty();

	private @Nullable MemoryLease holder;

	/** Null while nobody waits, which is nearly always. */
	private @Nullable ArrayDeque<Waiter> waiters;

	private long millisToLive;

	private long touchedAt;

	OwnerRecord record() {
		return this.record;
	}

	void store(OwnerRecord next) {
		this.record = next;
	}

	KeptRecord keep() {
		return new KeptRecord(this.record, Duration.ofMillis(this.millisToLive));
	}

	OwnerRecord touch(long now) {
		this.touchedAt = now;
		return this.record;
	}

	OwnerRecord touch(long now, Duration timeToLive) {
		this.millisToLive = timeToLive.toMillis();
		return touch(now);
	}

	boolean hasExpired(long now) {
		return this.holder == null && !this.record.isEmpty() && now - this.touchedAt >= this.millisToLive;
	}

	/** Whether there is nothing to keep. */
	boolean isIdle() {
		return this.holder == null && this.record.isEmpty();
	}

	boolean isHeldBy(MemoryLease lease) {
		return this.holder == lease;
	}

	/**
	 * Takes the lock or joins the end of the queue.
	 * @return whether the lock was free
	 */
	boolean enter(Waiter waiter, long now) {
		if (this.holder == null) {
			hold(waiter.lease(), now);
			return true;
		}
		if (this.waiters == null) {
			this.waiters = new ArrayDeque<>(2);
		}
		this.waiters.add(waiter);
		return false;
	}

	/**
	 * Leaves the queue.
	 * @return whether the waiter was still in it
	 */
	boolean leave(Waiter waiter) {
		return this.waiters != null && this.waiters.remove(waiter);
	}

	/** Gives the lock to the waiter that came first and returns it, or frees the lock. */
	@Nullable Waiter passOn(long now) {
		this.touchedAt = now;
		this.holder = null;
		Waiter next = (this.waiters != null) ? this.waiters.poll() : null;
		if (next != null) {
			hold(next.lease(), now);
		}
		else {
			this.waiters = null;
		}
		return next;
	}

	private void hold(MemoryLease lease, long now) {
		this.holder = lease;
		lease.load(touch(now));
	}

	/** Frees the lock, whoever holds it, and returns those who waited for it. */
	List<Waiter> close() {
		List<Waiter> drained = (this.waiters != null) ? List.copyOf(this.waiters) : List.of();
		this.waiters = null;
		this.holder = null;
		return drained;
	}

}
