package dev.jitney.observe;

import java.time.Duration;

import dev.jitney.session.TabObserver;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateManager;
import dev.jitney.state.StoredState;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells an observer how long the state manager behind it takes for locks and commits.
 * Keeps all its promises.
 */
public final class ObservedStateManager implements StateManager {

	private final StateManager manager;

	private final TabObserver observer;

	private ObservedStateManager(StateManager manager, TabObserver observer) {
		this.manager = manager;
		this.observer = observer;
	}

	/** Returns the manager under observation, or itself if nobody looks. */
	public static StateManager of(StateManager manager, TabObserver observer) {
		return (observer != TabObserver.NONE) ? new ObservedStateManager(manager, observer) : manager;
	}

	@Override
	public Mono<OwnerLease> acquire(OwnerId owner) {
		return Mono.defer(() -> {
			long start = System.nanoTime();
			return this.manager.acquire(owner).map((lease) -> {
				this.observer.locked(owner.scope(), since(start));
				return new ObservedLease(lease);
			});
		});
	}

	@Override
	public Mono<OwnerRecord> read(OwnerId owner) {
		return this.manager.read(owner);
	}

	@Override
	public Mono<Boolean> exists(OwnerId owner) {
		return this.manager.exists(owner);
	}

	@Override
	public Mono<Void> remove(OwnerId owner) {
		return this.manager.remove(owner);
	}

	@Override
	public Flux<OwnerId> changes() {
		return this.manager.changes();
	}

	@Override
	public Mono<Void> announce(OwnerId owner) {
		return this.manager.announce(owner);
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/** A lease whose commits are timed. */
	private final class ObservedLease implements OwnerLease {

		private final OwnerLease lease;

		ObservedLease(OwnerLease lease) {
			this.lease = lease;
		}

		@Override
		public OwnerId owner() {
			return this.lease.owner();
		}

		@Override
		public OwnerRecord record() {
			return this.lease.record();
		}

		@Override
		public Mono<OwnerRecord> commit(OwnerRecord next, Duration timeToLive) {
			return timed(this.lease.commit(next, timeToLive));
		}

		@Override
		public Mono<OwnerRecord> commitAndRelease(OwnerRecord next, Duration timeToLive) {
			return timed(this.lease.commitAndRelease(next, timeToLive));
		}

		private Mono<OwnerRecord> timed(Mono<OwnerRecord> commit) {
			return Mono.defer(() -> {
				long start = System.nanoTime();
				return commit.doOnNext((stored) -> tell(stored, since(start)));
			});
		}

		private void tell(OwnerRecord stored, Duration duration) {
			long bytes = 0;
			for (StoredState state : stored.states().values()) {
				bytes += state.bytes().length;
			}
			ObservedStateManager.this.observer.stored(owner().scope(), duration, bytes);
		}

		@Override
		public Mono<Void> release() {
			return this.lease.release();
		}

		@Override
		public String toString() {
			return this.lease.toString();
		}

	}

}
