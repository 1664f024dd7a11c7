package dev.jitney.observe;

import java.time.Duration;
import java.util.Map;

import dev.jitney.session.TabObserver;
import dev.jitney.state.DelegatingLease;
import dev.jitney.state.DelegatingStateManager;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StateManager;
import dev.jitney.state.StoredState;
import reactor.core.publisher.Mono;

/**
 * Tells an observer how long the state manager behind it takes for locks and commits.
 * Keeps all its promises.
 */
public final class ObservedStateManager extends DelegatingStateManager {

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
	protected StateManager manager() {
		return this.manager;
	}

	@Override
	public Mono<OwnerLease> acquire(OwnerId owner) {
		return Mono.defer(() -> {
			long start = System.nanoTime();
			return super.acquire(owner).doOnNext((lease) -> this.observer.locked(owner.scope(), since(start)));
		});
	}

	@Override
	protected OwnerLease lease(OwnerLease lease) {
		return new ObservedLease(lease);
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/** A lease whose commits are timed. */
	private final class ObservedLease extends DelegatingLease {

		ObservedLease(OwnerLease lease) {
			super(lease);
		}

		@Override
		protected Mono<OwnerRecord> around(OwnerRecord next, Mono<OwnerRecord> commit) {
			return Mono.defer(() -> {
				long start = System.nanoTime();
				Map<StateKey, StoredState> before = record().states();
				return commit.doOnNext((stored) -> tell(before, stored.states(), since(start)));
			});
		}

		private void tell(Map<StateKey, StoredState> before, Map<StateKey, StoredState> states, Duration duration) {
			TabObserver observer = ObservedStateManager.this.observer;
			long bytes = 0;
			for (Map.Entry<StateKey, StoredState> state : states.entrySet()) {
				int size = state.getValue().bytes().length;
				bytes += size;
				if (!state.getValue().equals(before.get(state.getKey()))) {
					observer.stateStored(state.getKey().type(), size);
				}
			}
			observer.stored(owner().scope(), duration, bytes);
		}

	}

}
