package dev.jitney.session;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.jitney.event.ContextScope;
import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventHandle;
import dev.jitney.event.EventInterruptedException;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import dev.jitney.state.StateToken;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Changes a tab's states for those who run outside of its lane: each change is an event
 * of its own in the lane, with lock, commit and delta. Safe for use by several threads.
 */
final class TabUpdates {

	private static final Outcome ABORTED = new Outcome.Failed("The update failed");

	private final TabServices services;

	TabUpdates(TabServices services) {
		this.services = services;
	}

	/**
	 * Puts an update into the tab's lane, at once.
	 * @param emitted called within the update; returns what to dispatch after its delta
	 * @return what the change returned; fails with what it threw
	 */
	<T> Mono<T> update(EventContext origin, TabIdentity identity, Change<T> change, Supplier<List<Event>> emitted) {
		this.services.updateGuard().requireNone(change.token());
		return run(origin, (context, result) -> TabTransaction.run(this.services, context, identity, 0,
				(transaction) -> call(transaction, change, result).then(end(transaction, emitted))));
	}

	/** Dispatches events in the tab's lane, after those that wait there. */
	Mono<Void> dispatch(EventContext origin, TabIdentity identity, Supplier<List<Event>> emitted) {
		return this.<Void>run(origin, (context, result) -> TabTransaction.run(this.services, context, identity, 0,
				(transaction) -> requireKnown(transaction).then(end(transaction, emitted))));
	}

	private <T> Mono<T> run(EventContext origin, Work<T> work) {
		AtomicReference<@Nullable T> result = new AtomicReference<>();
		AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
		EventHandle handle = this.services.processor()
			.enqueue(origin, (context) -> work.run(context, result).onErrorResume((thrown) -> {
				failure.set((thrown instanceof UndoneException undone) ? undone.getCause() : thrown);
				return Mono.just(ABORTED);
			}));
		return handle.outcome()
			.flatMap((outcome) -> (outcome instanceof Outcome.Applied) ? Mono.justOrEmpty(result.get())
					: Mono.error(failure(outcome, failure.get())));
	}

	private static Throwable failure(Outcome outcome, @Nullable Throwable thrown) {
		if (thrown != null) {
			return thrown;
		}
		return (outcome instanceof Outcome.Refused refused) ? new RefusedException(refused.reason(), refused.message())
				: new EventInterruptedException(outcome);
	}

	private <T> Mono<Void> call(TabTransaction transaction, Change<T> change, AtomicReference<@Nullable T> result) {
		return requireKnown(transaction).then(this.services.processor()
			.interruptible(transaction.context(), this.services.settings().eventTimeout(),
					(context) -> Mono.fromRunnable(() -> result.set(call(transaction, change, context)))));
	}

	@SuppressWarnings("try")
	private <T> @Nullable T call(TabTransaction transaction, Change<T> change, EventContext context) {
		StateToken<?> token = change.token();
		StateInstances states = transaction.states();
		states.touched();
		StateLoader loader = change.generation().states();
		Object state = states.get(token, loader);
		try (ContextScope scope = this.services.bindings().open(context)) {
			T result = this.services.updateGuard().<@Nullable T>call(token, () -> change.function().apply(state));
			states.adopt(token, state, loader);
			return result;
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A record that is made anew would be of a tab that nobody will ever see. */
	private static Mono<Void> requireKnown(TabTransaction transaction) {
		return Mono.defer(() -> (transaction.stored() != null) ? Mono.empty()
				: Mono.error(new RefusedException(Refusal.UNKNOWN_TAB, "The tab is gone")));
	}

	private static Mono<Outcome> end(TabTransaction transaction, Supplier<List<Event>> emitted) {
		return Mono.defer(() -> {
			transaction.emit(emitted.get());
			return transaction.end();
		});
	}

	/**
	 * A change of a state.
	 *
	 * @param generation the classes that the function is for
	 */
	record Change<T>(StateToken<?> token, Function<Object, ? extends @Nullable T> function, Generation generation) {

	}

	/** One turn in the lane. */
	@FunctionalInterface
	private interface Work<T> {

		Mono<Outcome> run(EventContext context, AtomicReference<@Nullable T> result);

	}

}
