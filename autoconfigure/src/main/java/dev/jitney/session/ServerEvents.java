package dev.jitney.session;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.jitney.compile.HandlerEntry;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventId;
import dev.jitney.event.Outcome;
import dev.jitney.event.invoke.HandlerMethod;
import dev.jitney.event.invoke.StoredEvent;
import dev.jitney.state.Journal;
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
			this.services.processor()
				.enqueue(cause, id, (context) -> run(context, identity, chained))
				.outcome()
				.subscribe((outcome) -> this.underWay.remove(id));
		}
	}

	/**
	 * Puts those events of a tab into its lane that an earlier node, or an earlier run of
	 * this one, has not come to.
	 */
	void resume(LiveTab live, Journal journal) {
		this.services.outbox().chained(journal).forEach((chained) -> enqueue(live.root(), live.identity(), chained));
	}

	private Mono<Outcome> run(EventContext context, TabIdentity identity, Outbox.Chained chained) {
		HandlerMethod handler = chained.event().method();
		long start = System.nanoTime();
		return TabTransaction.run(this.services, context, identity, 0, (transaction) -> {
			if (!this.services.outbox().holds(transaction.journal(), chained.number())) {
				return Mono.just(Outcome.applied());
			}
			transaction.done(chained.number());
			return end(transaction, Mono.defer(() -> call(transaction, chained.event())));
		}).doOnNext((outcome) -> ended(handler, outcome, start));
	}

	private Mono<Outcome> call(TabTransaction transaction, StoredEvent.Run event) {
		HandlerMethod handler = event.method();
		StateToken<?> token = transaction.states().token(handler.stateType().getName(), null);
		return this.services.handlers()
			.run(transaction, new HandlerCalls.Target(token, handler, event.arguments(), null));
	}

	/** Puts the on-load handlers of a page at the back of its tab's lane. */
	void enqueueLoads(EventContext cause, TabIdentity identity, Addresses.Target page) {
		EventContext root = EventContext.root(identity.tab(), identity.visitor(), page.location());
		this.services.processor()
			.enqueue(root, (context) -> TabTransaction.run(this.services, context, identity, 0,
					(transaction) -> end(transaction, Mono.defer(() -> load(transaction, page)))));
	}

	/** Runs the on-load handlers of a page, one after the other, up to one that fails. */
	Mono<Outcome> load(TabTransaction transaction, Addresses.Target page) {
		return Flux.fromIterable(page.program().loads())
			.concatMap((entry) -> load(transaction, page, entry), 1)
			.takeUntil((outcome) -> !(outcome instanceof Outcome.Applied))
			.last(Outcome.applied());
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
		return this.services.handlers().run(transaction, new HandlerCalls.Target(token, handler, List.of(), payload));
	}

	private Mono<Outcome> end(TabTransaction transaction, Mono<Outcome> work) {
		return work
			.map((outcome) -> (outcome instanceof Outcome.Applied) ? transaction.end()
				.onErrorResume(UndoneException.class, (undone) -> this.services.failures().end(transaction, undone))
					: transaction.fail(outcome))
			.onErrorResume((failure) -> Mono.just(this.services.failures().end(transaction, failure)))
			.flatMap((end) -> end);
	}

}
