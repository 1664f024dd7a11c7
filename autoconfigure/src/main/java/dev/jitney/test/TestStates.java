package dev.jitney.test;

import java.time.Clock;

import dev.jitney.state.DelegatingLease;
import dev.jitney.state.DelegatingStateManager;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.Scope;
import dev.jitney.state.StateManager;
import dev.jitney.state.memory.MemoryStateManager;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The store as one node sees it: in memory, the same for all nodes of a test, and gone
 * for a node that was killed. Safe for use by several threads.
 */
final class TestStates extends DelegatingStateManager {

	private final Store store;

	private volatile boolean killed;

	private volatile @Nullable Runnable afterCommit;

	TestStates(Clock clock) {
		this(new Store(clock));
	}

	private TestStates(Store store) {
		this.store = store;
	}

	/** Returns the same store as another node sees it. */
	TestStates onAnotherNode() {
		return new TestStates(this.store);
	}

	/** Forgets everything, and lets the node live again. */
	void reset() {
		this.store.reset();
		this.killed = false;
		this.afterCommit = null;
	}

	void sweep() {
		this.store.memory.sweep();
	}

	/** Takes the store away from this node: nothing can be written any more. */
	void kill() {
		this.killed = true;
	}

	boolean isKilled() {
		return this.killed;
	}

	/** Kills the node as soon as it has written how an event of a tab ended. */
	void killAfterCommit(Runnable killed) {
		this.afterCommit = killed;
	}

	@Override
	protected StateManager manager() {
		return this.store.memory;
	}

	@Override
	protected OwnerLease lease(OwnerLease lease) {
		return new Lease(lease);
	}

	@Override
	public Mono<OwnerLease> acquire(OwnerId owner) {
		return living().then(super.acquire(owner));
	}

	@Override
	public Mono<Void> remove(OwnerId owner) {
		return living().then(super.remove(owner));
	}

	private Mono<Void> living() {
		return Mono.defer(() -> this.killed ? Mono.error(new KilledNodeException()) : Mono.empty());
	}

	/** What all nodes share. */
	private static final class Store {

		private final Clock clock;

		private volatile MemoryStateManager memory;

		Store(Clock clock) {
			this.clock = clock;
			this.memory = new MemoryStateManager(clock);
		}

		void reset() {
			this.memory.close();
			this.memory = new MemoryStateManager(this.clock);
		}

	}

	/** A lock that a killed node can only give back. */
	private final class Lease extends DelegatingLease {

		Lease(OwnerLease lease) {
			super(lease);
		}

		@Override
		protected Mono<OwnerRecord> around(OwnerRecord next, Mono<OwnerRecord> commit) {
			return living().then(Mono.defer(() -> {
				boolean event = owner().scope() == Scope.TAB
						&& next.journal().sequence() > record().journal().sequence();
				return event ? commit.doOnNext((stored) -> committed()) : commit;
			}));
		}

		private void committed() {
			Runnable after = TestStates.this.afterCommit;
			if (after != null) {
				TestStates.this.afterCommit = null;
				kill();
				after.run();
				throw new KilledNodeException();
			}
		}

	}

}
