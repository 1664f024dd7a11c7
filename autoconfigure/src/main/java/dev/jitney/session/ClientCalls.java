package dev.jitney.session;

import java.time.Duration;
import java.util.function.BiFunction;

import dev.jitney.compile.HandlerEntry;
import dev.jitney.event.EventContext;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.event.invoke.HandlerMethod;
import dev.jitney.state.Journal;
import reactor.core.publisher.Mono;

/**
 * Runs the events that a browser numbers. Each ends in one outcome, written in the same
 * step as what the event changed, in order and without gaps: a repeated number is
 * answered with its outcome and never run twice. If not even that can be written, the
 * socket is closed, and the browser comes back with the event.
 */
final class ClientCalls {

	private final TabServices services;

	private final LiveTab live;

	ClientCalls(TabServices services, LiveTab live) {
		this.services = services;
		this.live = live;
	}

	Mono<Outcome> run(EventContext context, ClientFrame.Call call) {
		return numbered(context, call.sequence(), (transaction, measure) -> {
			LiveTab.Shown shown = this.live.current();
			HandlerEntry entry = (shown != null) ? shown.page().program().handlers().get(call.handlerId()) : null;
			if (shown == null || entry == null) {
				return refused(Refusal.UNKNOWN_HANDLER, "The page has no such handler");
			}
			measure.handler = entry.handler().toString();
			return this.services.handlers().call(transaction, shown.page(), entry, call.rowKeys(), call.payload());
		});
	}

	Mono<Outcome> run(EventContext context, ClientFrame.CallResult result) {
		return numbered(context, result.sequence(), (transaction,
				measure) -> this.services.outbox().waiting(transaction.journal(), result.call()).map((call) -> {
					HandlerMethod handler = (result.error() != null) ? call.error() : call.then();
					measure.handler = (handler != null) ? handler.toString() : TabObserver.NO_HANDLER;
					return this.services.serverEvents().answer(transaction, call, result);
				}).orElseGet(() -> refused(Refusal.UNKNOWN_HANDLER, "No call waits for this result")));
	}

	/** Writes down that an event was cancelled before it could begin. */
	Mono<Outcome> skip(EventContext context, long sequence, Outcome outcome) {
		return numbered(context, sequence, (transaction, measure) -> Mono.just(outcome));
	}

	private static Mono<Outcome> refused(Refusal reason, String message) {
		return Mono.just(new Outcome.Refused(reason, message));
	}

	private Mono<Outcome> numbered(EventContext context, long sequence,
			BiFunction<TabTransaction, Measure, Mono<Outcome>> work) {
		Measure measure = new Measure();
		return TabTransaction.run(this.services, context, this.live.identity(), sequence, (transaction) -> {
			if (this.live.isSuperseded()) {
				return late();
			}
			Journal journal = transaction.journal();
			if (sequence <= journal.sequence()) {
				return repeat(journal, sequence);
			}
			if (sequence > journal.sequence() + 1 || TabNotes.of(journal) == null) {
				return gap();
			}
			Mono<Outcome> attempt = Mono.defer(() -> work.apply(transaction, measure));
			return attempt.map((outcome) -> end(transaction, outcome))
				.onErrorResume((failure) -> Mono.just(this.services.failures().end(transaction, failure)))
				.flatMap((end) -> end)
				.doOnNext(measure::end);
		}).doOnError((failure) -> this.live.connection().close(TabConnection.CloseReason.RESTART));
	}

	private Mono<Outcome> end(TabTransaction transaction, Outcome outcome) {
		return !(outcome instanceof Outcome.Applied) ? transaction.fail(outcome) : transaction.end()
			.onErrorResume(UndoneException.class, (undone) -> this.services.failures().end(transaction, undone));
	}

	private Mono<Outcome> repeat(Journal journal, long sequence) {
		Outcome outcome = StoredOutcome.find(journal.outcomes(), sequence);
		this.live.connection()
			.send(ServerFrame.Update.settled(journal.sequence(), sequence, outcome,
					this.services.outbox().clientEvents(journal)));
		return Mono.just(outcome);
	}

	/**
	 * What an earlier socket left behind is not run: whoever took over has been told
	 * where to go on counting, and sends it again if it still matters.
	 */
	private static Mono<Outcome> late() {
		return Mono.just(new Outcome.Interrupted("Another socket has taken the tab over"));
	}

	private Mono<Outcome> gap() {
		this.services.observer().refused(Refusal.SEQUENCE_GAP);
		this.live.connection().close(TabConnection.CloseReason.PROTOCOL);
		return refused(Refusal.SEQUENCE_GAP, "An earlier event is missing");
	}

	/** What observers are told of an event. Used by one thread at a time. */
	private final class Measure {

		private final long start = System.nanoTime();

		private String handler = TabObserver.NO_HANDLER;

		void end(Outcome outcome) {
			if (outcome instanceof Outcome.Refused refused) {
				ClientCalls.this.services.observer().refused(refused.reason());
			}
			ClientCalls.this.services.observer()
				.eventEnded(this.handler, outcome, Duration.ofNanos(System.nanoTime() - this.start));
		}

	}

}
