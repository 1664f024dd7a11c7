package dev.jitney.state.memory;

import java.time.Duration;

import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/** A lease that holds the lock while its slot names it as the holder. */
final class MemoryLease implements OwnerLease {

	private final MemoryStateManager manager;

	private final OwnerId owner;

	private volatile @Nullable OwnerRecord record;

	MemoryLease(MemoryStateManager manager, OwnerId owner) {
		this.manager = manager;
		this.owner = owner;
	}

	void load(OwnerRecord record) {
		this.record = record;
	}

	@Override
	public OwnerId owner() {
		return this.owner;
	}

	@Override
	public OwnerRecord record() {
		OwnerRecord loaded = this.record;
		Assert.state(loaded != null, "The lock was never held");
		return loaded;
	}

	@Override
	public Mono<OwnerRecord> commit(OwnerRecord next, Duration timeToLive) {
		return Mono.fromSupplier(() -> this.manager.commit(this, next, timeToLive));
	}

	@Override
	public Mono<Void> release() {
		return Mono.fromRunnable(() -> this.manager.release(this));
	}

	@Override
	public String toString() {
		return "Lease of " + this.owner;
	}

}
