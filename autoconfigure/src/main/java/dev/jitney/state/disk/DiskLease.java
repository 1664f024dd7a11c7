package dev.jitney.state.disk;

import java.time.Duration;

import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.queue.Turn;
import reactor.core.publisher.Mono;

/** A lease that holds the lock while its turn lasts. */
final class DiskLease implements OwnerLease {

	private final DiskStateManager manager;

	private final Turn turn;

	private volatile OwnerRecord record;

	DiskLease(DiskStateManager manager, Turn turn, OwnerRecord record) {
		this.manager = manager;
		this.turn = turn;
		this.record = record;
	}

	Turn turn() {
		return this.turn;
	}

	void load(OwnerRecord record) {
		this.record = record;
	}

	@Override
	public OwnerId owner() {
		return this.turn.owner();
	}

	@Override
	public OwnerRecord record() {
		return this.record;
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
