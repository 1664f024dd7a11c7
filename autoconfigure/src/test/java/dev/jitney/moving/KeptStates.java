package dev.jitney.moving;

import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateManager;
import reactor.core.publisher.Mono;

/** A store that several nodes share, so that none of them closes it. */
record KeptStates(StateManager store) implements StateManager {

	@Override
	public Mono<OwnerLease> acquire(OwnerId owner) {
		return this.store.acquire(owner);
	}

	@Override
	public Mono<OwnerRecord> read(OwnerId owner) {
		return this.store.read(owner);
	}

	@Override
	public Mono<Boolean> exists(OwnerId owner) {
		return this.store.exists(owner);
	}

	@Override
	public Mono<Void> remove(OwnerId owner) {
		return this.store.remove(owner);
	}

}
