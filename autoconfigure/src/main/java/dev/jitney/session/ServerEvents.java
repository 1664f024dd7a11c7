package dev.jitney.session;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import dev.jitney.compile.HandlerEntry;
import dev.jitney.event.ClientEvent;
import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventHandle;
import dev.jitney.event.EventId;
import dev.jitney.event.EventInterruptedException;
import dev.jitney.event.Idempotent;
import dev.jitney.event.LaneJob;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import dev.jitney.event.invoke.HandlerMethod;
import dev.jitney.event.invoke.StoredEvent;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.page.Addresses;
import dev.jitney.state.Journal;
import dev.jitney.state.LeaseLostException;
import dev.jitney.state.StateToken;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Runs events that the server itself starts: those that handlers return, on-load
 * handlers, and handlers that wait for what the browser's code returned. Safe for use by
 * several threads.
 */
final class ServerEvents {

	private final TabServices services;

	/** Events that wait or run on this node, so that a tab that comes back adds none. */
	private final Set<EventId> underWay = ConcurrentHashMap.newKeySet();

	ServerEvents(TabServices services) {
		this.services = services;
	}

	/** Puts an event that a handler returned at the back of its tab's lane. */
	void enqueue(EventContext cause, TabIdentity identity, Outbox.Chained chained) {
		EventId id = EventId.chained(identity.tab(), chained.number());
		if (this.underWay.add(id)) {
			Mono<?> ended = isBackground(chained) && !this.services.background().isFull(identity.tab())
					? start(cause, identity, id, chained) : enqueue(cause, identity, id, chained);
			ended.doFinally((signal) -> this.underWay.remove(id)).subscribe();
		}
	}

	private Mono<Outcome> enqueue(EventContext cause, TabIdentity identity, EventId id, Outbox.Chained chained) {
		return this.services.processor()
			.enqueueOwed(cause, id, new Chaining(identity, chained))
			.outcome()
			.flatMap((outcome) -> {
				// its cause was cancelled while it was being written
				boolean late = outcome instanceof Outcome.Refused refused && refused.reason() == Refusal.CHAIN_ENDED;
				return late ? this.services.processor()
					.enqueueOwed(identity.root(cause.location()), null,
							(context) -> note(context, identity, chained, outcome))
					.outcome() : Mono.just(outcome);
			});
	}

	private static boolean isBackground(Outbox.Chained chained) {
		return chained.event().method().background() != null;
	}

	/**
	 * Starts background work at once; its entry leaves the outbox when the lane is free.
	 */
	private Mono<?> start(EventContext cause, TabIdentity identity, EventId id, Outbox.Chained chained) {
		EventHandle work = this.services.background()
			.start(cause, identity, id, target(chained.event(), identity, chained.generation()));
		EventHandle noted = this.services.processor()
			.enqueueOwed(cause, null, (context) -> note(context, identity, chained, Outcome.applied()));
		return Mono.when(work.outcome(), noted.outcome());
	}

	/** Takes an event out of the outbox. */
	private Mono<Outcome> note(EventContext context, TabIdentity identity, Outbox.Chained chained, Outcome outcome) {
		return TabTransaction.run(this.services, context, identity, 0, (transaction) -> {
			transaction.done(chained.number());
			return transaction.write(transaction.notes()).thenReturn(outcome);
		});
	}

	/**
	 * Puts those events of a tab into its lane that an earlier node, or an earlier run of
	 * this one, has not come to.
	 */
	void resume(LiveTab live, Journal journal) {
		this.services.generation()
			.outbox()
			.chained(journal)
			.forEach((chained) -> enqueue(live.root(), live.identity(), chained));
	}

	private Mono<Outcome> run(EventContext context, TabIdentity identity, Outbox.Chained chained) {
		HandlerMethod handler = chained.event().method();
		long start = System.nanoTime();
		return run(context, identity, chained, this::call)
			.onErrorResume(LeaseLostException.class,
					(lost) -> run(context, identity, chained,
							(transaction, target) -> handler.method().isAnnotationPresent(Idempotent.class)
									? call(transaction, target) : Mono.just(ClientCalls.LOST)))
			.doOnNext((outcome) -> ended(handler, outcome, start));
	}

	private Mono<Outcome> run(EventContext context, TabIdentity identity, Outbox.Chained chained,
			BiFunction<TabTransaction, HandlerCalls.Target, Mono<Outcome>> work) {
		return TabTransaction.run(this.services, context, identity, 0, (transaction) -> {
			Generation generation = transaction.generation();
			if (!generation.outbox().holds(transaction.journal(), chained.number())) {
				return Mono.just(Outcome.applied());
			}
			transaction.chained(chained.number());
			StoredEvent.Run event;
			HandlerCalls.Target target;
			try {
				event = generation.outbox().find(transaction.journal(), chained.number());
				target = target(event, identity, generation);
			}
			catch (RuntimeException ex) {
				// an edit took the method away while the event waited
				return end(transaction, Mono.error(ex));
			}
			return event.begun()
					? this.services.failures()
						.endInterrupted(transaction, new Handling(target.token(), event.method().toString()))
					: end(transaction, Mono.defer(() -> work.apply(transaction, target)));
		});
	}

	private Mono<Outcome> call(TabTransaction transaction, HandlerCalls.Target target) {
		return this.services.handlers().run(transaction, target);
	}

	private static HandlerCalls.Target target(StoredEvent.Run event, TabIdentity identity, Generation generation) {
		HandlerMethod handler = event.method();
		StateToken<?> token = generation.states().token(handler.stateType().getName(), null, identity);
		return new HandlerCalls.Target(token, handler, event.arguments(), null, generation);
	}

	/**
	 * Puts the on-load handlers of a page at the back of its tab's lane. An older load is
	 * cancelled.
	 * @param ticket the one by which the tab adopted the page
	 */
	void enqueueLoads(TabIdentity identity, Addresses.Target page, String ticket) {
		Loads.Load load = this.services.loads().begin(identity.tab());
		load.is(this.services.processor()
			.enqueueOwed(identity.root(page.location()), null, (context) -> TabTransaction.run(this.services, context,
					identity, 0, (transaction) -> load(transaction, current(transaction, page), ticket, load))));
	}

	/** Returns a page as it is now; one that is gone loads nothing that anybody sees. */
	private static Addresses.Target current(TabTransaction transaction, Addresses.Target page) {
		Addresses.Target renewed = transaction.page(page);
		if (renewed == null) {
			throw new RefusedException(Refusal.INVALID_TICKET, "The page is gone");
		}
		return renewed;
	}

	private Mono<Outcome> load(TabTransaction transaction, Addresses.Target page, String ticket, Loads.Load load) {
		return Mono.defer(() -> load(transaction, page, load))
			.flatMap((outcome) -> end(transaction, outcome))
			.onErrorResume(
					(failure) -> (failure instanceof EventInterruptedException interrupted && isCancelled(failure))
							? cancel(transaction, interrupted.outcome())
							: lateFailure(transaction, ticket, cause(failure)));
	}

	private Mono<Outcome> lateFailure(TabTransaction transaction, String ticket, Throwable failure) {
		return this.services.failures()
			.answerLoad(transaction, failure)
			.flatMap((answered) -> transaction.end())
			.switchIfEmpty(Mono.error(failure))
			.onErrorResume((unanswered) -> this.services.lateLoads().failed(transaction, ticket, cause(unanswered)));
	}

	/**
	 * Runs the on-load handlers of a page, one after the other, up to one that fails. A
	 * page that sends the browser elsewhere leaves nothing in its history.
	 */
	Mono<Outcome> load(TabTransaction transaction, Addresses.Target page, Loads.Load load) {
		transaction.onRedirect(load::release);
		return Flux.fromIterable(page.program().loads())
			.concatMap((entry) -> load(transaction, page, entry), 1)
			.takeUntil((outcome) -> !(outcome instanceof Outcome.Applied))
			.last(Outcome.applied())
			.doOnNext((outcome) -> transaction.emitted().replaceAll(ServerEvents::withoutHistory));
	}

	private static Event withoutHistory(Event event) {
		return (event instanceof ClientEvent.Redirect redirect) ? Event.replace(redirect.url()) : event;
	}

	private Mono<Outcome> load(TabTransaction transaction, Addresses.Target page, HandlerEntry entry) {
		long start = System.nanoTime();
		return this.services.handlers()
			.call(transaction, page, entry, List.of(), null)
			.doOnNext((outcome) -> ended(entry.handler(), outcome, start))
			.doOnError((failure) -> ended(entry.handler(), this.services.settings().failure(failure), start));
	}

	private void ended(HandlerMethod handler, Outcome outcome, long start) {
		if (outcome instanceof Outcome.Refused refused) {
			this.services.observer().refused(refused.reason());
		}
		this.services.observer().eventEnded(handler.toString(), outcome, Duration.ofNanos(System.nanoTime() - start));
	}

	/**
	 * Runs the handler that waits for what a function of the application's own module
	 * returned or threw.
	 */
	Mono<Outcome> answer(TabTransaction transaction, StoredEvent.Client call, ClientFrame.CallResult result) {
		transaction.done(result.call());
		HandlerMethod handler = (result.error() != null) ? call.error() : call.then();
		if (handler == null) {
			return Mono.just(Outcome.applied());
		}
		StateToken<?> token = transaction.states().token(handler.stateType().getName(), null);
		JsonNode payload = (result.error() != null) ? StringNode.valueOf(result.error()) : result.value();
		return this.services.handlers()
			.run(transaction, new HandlerCalls.Target(token, handler, List.of(), payload, transaction.generation()));
	}

	/** Forgets what a cancelled event did; whoever cancelled it knows. */
	private static Mono<Outcome> cancel(TabTransaction transaction, Outcome outcome) {
		transaction.rollBack();
		return transaction.write(transaction.notes()).thenReturn(outcome);
	}

	private static boolean isCancelled(Throwable failure) {
		return failure instanceof EventInterruptedException interrupted
				&& interrupted.outcome() instanceof Outcome.Interrupted;
	}

	/** Ends work in its transaction, whatever became of it. */
	Mono<Outcome> end(TabTransaction transaction, Mono<Outcome> work) {
		return work
			.map((outcome) -> end(transaction, outcome).onErrorResume(UndoneException.class,
					(undone) -> this.services.failures().end(transaction, undone)))
			.onErrorResume((failure) -> Mono.just(failed(transaction, failure)))
			.flatMap((end) -> end);
	}

	private static Mono<Outcome> end(TabTransaction transaction, Outcome outcome) {
		return (outcome instanceof Outcome.Applied) ? transaction.end() : transaction.fail(outcome);
	}

	private Mono<Outcome> failed(TabTransaction transaction, Throwable failure) {
		return (failure instanceof EventInterruptedException interrupted && isCancelled(failure))
				? cancel(transaction, interrupted.outcome()) : this.services.failures().end(transaction, failure);
	}

	private static Throwable cause(Throwable failure) {
		return (failure instanceof UndoneException undone) ? undone.getCause() : failure;
	}

	/**
	 * A chained event, which leaves the outbox even if it is cancelled before it begins.
	 */
	private final class Chaining implements LaneJob {

		private final TabIdentity identity;

		private final Outbox.Chained chained;

		Chaining(TabIdentity identity, Outbox.Chained chained) {
			this.identity = identity;
			this.chained = chained;
		}

		@Override
		public Mono<Outcome> run(EventContext context) {
			return ServerEvents.this.run(context, this.identity, this.chained);
		}

		@Override
		public Mono<Outcome> skip(EventContext context, Outcome outcome) {
			return note(context, this.identity, this.chained, outcome);
		}

	}

}
