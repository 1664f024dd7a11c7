package dev.jitney.state;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A state manager that hands everything on to another one, and lets a subclass stand
 * around its leases. Keeps all promises that the other one makes.
 *
 * @since 0.1
 */
public abstract class DelegatingStateManager implements StateManager {

	/** Returns the manager that does the work. */
	protected abstract StateManager manager();

	/** Returns the lease that is given instead of the manager's own. */
	protected abstract OwnerLease lease(OwnerLease lease);

	@Override
	public Mono<OwnerLease> acquire(OwnerId owner) {
		return Mono.defer(() -> manager().acquire(owner)).map(this::lease);
	}

	@Override
	public Mono<OwnerRecord> read(OwnerId owner) {
		return Mono.defer(() -> manager().read(owner));
	}

	@Override
	public Mono<Boolean> exists(OwnerId owner) {
		return Mono.defer(() -> manager().exists(owner));
	}

	@Override
	public Mono<Void> remove(OwnerId owner) {
		return Mono.defer(() -> manager().remove(owner));
	}

	@Override
	public boolean isShared() {
		return manager().isShared();
	}

	@Override
	public Flux<OwnerId> changes() {
		return Flux.defer(() -> manager().changes());
	}

	@Override
	public Mono<Void> announce(OwnerId owner) {
		return Mono.defer(() -> manager().announce(owner));
	}

	@Override
	public Flux<String> published() {
		return Flux.defer(() -> manager().published());
	}

	@Override
	public Mono<Void> publish(String message) {
		return Mono.defer(() -> manager().publish(message));
	}

}
