package dev.jitney.session;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.jitney.event.HandlerThreads;
import dev.jitney.event.Outcome;
import dev.jitney.state.Journal;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateManager;
import dev.jitney.state.StateToken;
import dev.jitney.state.StoredState;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Changes shared states, each change in a commit of its own that remembers which update
 * of which tab it was, so that a replay skips it. The owner's lock is a leaf: whoever
 * holds it takes no other. Nothing is sent under it; tabs that show the owner are asked
 * to render when it is free again.
 */
final class SharedStates {

	private final StateManager manager;

	private final TabSettings settings;

	private final Renders renders;

	private final HandlerThreads threads;

	private final UpdateGuard guard;

	SharedStates(StateManager manager, TabSettings settings, Renders renders, HandlerThreads threads,
			UpdateGuard guard) {
		this.threads = threads;
		this.guard = guard;
		this.manager = manager;
		this.settings = settings;
		this.renders = renders;
	}

	/**
	 * Runs work on a shared state under its lock and keeps what it changed if it is
	 * applied.
	 */
	Mono<Outcome> change(TabTransaction transaction, StateToken<?> token, Function<Object, Mono<Outcome>> work) {
		OwnerId owner = token.ownerId();
		StateInstances states = transaction.states();
		int ordinal = states.beginUpdate(token);
		AtomicReference<@Nullable OwnerRecord> changed = new AtomicReference<>();
		Mono<Outcome> change = Mono.usingWhen(this.manager.acquire(owner),
				(lease) -> holding(() -> change(transaction, token, ordinal, lease, work, changed)),
				OwnerLease::release);
		return change.doOnSuccess((outcome) -> published(transaction, states, changed.get(), owner))
			.doFinally((signal) -> states.endUpdate());
	}

	/**
	 * Goes on with a lock that was taken. Where handler threads are few they may all be
	 * waiting for this very lock, so whoever has been given it does not wait for one of
	 * them.
	 */
	private <T> Mono<T> holding(Supplier<Mono<T>> work) {
		Mono<T> change = Mono.defer(work);
		return this.threads.isCurrent() ? change : change.subscribeOn(Schedulers.boundedElastic());
	}

	private void published(TabTransaction transaction, StateInstances states, @Nullable OwnerRecord changed,
			OwnerId owner) {
		if (changed != null) {
			states.refresh(owner, changed);
			transaction.sharedChanged();
			this.renders.request(owner, transaction.live());
		}
	}

	private Mono<Outcome> change(TabTransaction transaction, StateToken<?> token, int ordinal, OwnerLease lease,
			Function<Object, Mono<Outcome>> work, AtomicReference<@Nullable OwnerRecord> changed) {
		TabTransaction.Updater updater = transaction.updater();
		Journal journal = lease.record().journal();
		Journal.UpdateMark mark = new Journal.UpdateMark((updater != null) ? updater.number() : 0, ordinal);
		if (updater != null && journal.hasApplied(updater.name(), mark)) {
			return Mono.just(Outcome.applied());
		}
		StateLoader loader = transaction.generation().states();
		StoredState before = loader.stored(lease.record(), token);
		Object state = loader.load(token, before, transaction.states());
		return work.apply(state).flatMap((outcome) -> {
			StoredState after = loader.encode(token, state, before, transaction.states());
			if (!(outcome instanceof Outcome.Applied) || after.equals(before)) {
				return Mono.just(outcome);
			}
			Journal next = (updater != null) ? journal.withUpdate(updater.name(), mark) : journal;
			OwnerRecord record = loader.replace(lease.record(), Map.of(token.key(), after)).withJournal(next);
			return lease.commitAndRelease(record, this.settings.lifetimes().of(token.ownerId()))
				.doOnNext(changed::set)
				.thenReturn(outcome);
		});
	}

	/**
	 * Changes a shared state for a handler that waits for it, on the handler's thread.
	 */
	@Nullable Object update(TabTransaction transaction, StateToken<?> token, Function<Object, @Nullable Object> change) {
		OwnerId owner = token.ownerId();
		StateInstances states = transaction.states();
		int ordinal = states.beginUpdate(token);
		AtomicReference<@Nullable OwnerRecord> changed = new AtomicReference<>();
		AtomicReference<@Nullable Object> result = new AtomicReference<>();
		try {
			OwnerLease lease = Objects.requireNonNull(Waiting.until(this.manager.acquire(owner)));
			try {
				Waiting.until(change(transaction, token, ordinal, lease, (state) -> {
					result.set(change.apply(state));
					return Mono.just(Outcome.applied());
				}, changed));
			}
			finally {
				lease.release().subscribe();
			}
		}
		finally {
			states.endUpdate();
		}
		published(transaction, states, changed.get(), owner);
		return result.get();
	}

	/**
	 * Changes a shared state for somebody who is in no event's transaction, on the
	 * calling thread, which waits.
	 * @param loader knows the classes that the change is for
	 */
	@Nullable Object update(StateLoader loader, TabIdentity identity, StateToken<?> token,
			Function<Object, @Nullable Object> change) {
		this.guard.requireNone(token);
		OwnerLease lease = Objects.requireNonNull(Waiting.untilSettled(this.manager.acquire(token.ownerId())));
		AtomicReference<@Nullable Object> result = new AtomicReference<>();
		boolean changed;
		try {
			changed = Boolean.TRUE.equals(Waiting.until(apply(loader, identity, token, lease, change, result)));
		}
		finally {
			lease.release().subscribe();
		}
		if (changed) {
			this.renders.request(token.ownerId(), null);
		}
		return result.get();
	}

	/**
	 * Changes a shared state for somebody who is in no event's transaction, on
	 * subscription.
	 * @param loader knows the classes that the change is for
	 * @return what the change returned; fails with what it threw
	 */
	<T> Mono<T> updateLater(StateLoader loader, TabIdentity identity, StateToken<?> token,
			Function<Object, @Nullable T> change) {
		return Mono.defer(() -> {
			this.guard.requireNone(token);
			AtomicReference<@Nullable T> result = new AtomicReference<>();
			return Mono
				.usingWhen(this.manager.acquire(token.ownerId()),
						(lease) -> holding(() -> apply(loader, identity, token, lease, change, result)),
						OwnerLease::release)
				.doOnNext((changed) -> {
					if (changed) {
						this.renders.request(token.ownerId(), null);
					}
				})
				.then(Mono.fromCallable(result::get));
		});
	}

	/** Returns whether the state was changed. */
	private <T> Mono<Boolean> apply(StateLoader loader, TabIdentity identity, StateToken<?> token, OwnerLease lease,
			Function<Object, @Nullable T> change, AtomicReference<@Nullable T> result) {
		return Mono.defer(() -> {
			StateInstances states = new StateInstances(loader, identity, OwnerRecord.empty(), (other, nested) -> {
				throw new IllegalStateException("The update of " + other + " is inside the update of " + token
						+ "; end that first and hand over what it returned");
			});
			StoredState before = loader.stored(lease.record(), token);
			Object state = loader.load(token, before, states);
			result.set(call(token, state, change));
			StoredState after = loader.encode(token, state, before, states);
			return after.equals(before) ? Mono.just(false)
					: lease
						.commit(loader.replace(lease.record(), Map.of(token.key(), after)),
								this.settings.lifetimes().of(token.ownerId()))
						.thenReturn(true);
		});
	}

	private <T> @Nullable T call(StateToken<?> token, Object state, Function<Object, @Nullable T> change) {
		try {
			return this.guard.<@Nullable T>call(token, () -> change.apply(state));
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
