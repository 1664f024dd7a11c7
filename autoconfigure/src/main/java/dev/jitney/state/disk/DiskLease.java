package dev.jitney.state.disk;

import java.time.Duration;

import dev.jitney.state.OwnerRecord;
import dev.jitney.state.queue.QueuedLease;
import dev.jitney.state.queue.Turn;
import reactor.core.publisher.Mono;

/** A lease that holds the lock while its turn lasts. */
final class DiskLease extends QueuedLease {

	private final DiskStateManager manager;

	DiskLease(DiskStateManager manager, Turn turn, OwnerRecord record) {
		super(turn, record);
		this.manager = manager;
	}

	@Override
	public Mono<OwnerRecord> commit(OwnerRecord next, Duration timeToLive) {
		return this.manager.commit(this, next, timeToLive);
	}

	@Override
	public Mono<Void> release() {
		return Mono.fromRunnable(() -> this.manager.release(this));
	}

	@Override
	public String toString() {
		return "Lease of " + owner();
	}

}
