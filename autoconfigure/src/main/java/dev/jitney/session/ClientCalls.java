package dev.jitney.session;

import java.time.Duration;
import java.util.function.BiFunction;

import dev.jitney.compile.HandlerEntry;
import dev.jitney.event.EventContext;
import dev.jitney.event.Idempotent;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.event.invoke.HandlerMethod;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import dev.jitney.session.page.Addresses;
import dev.jitney.state.Journal;
import dev.jitney.state.LeaseLostException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Runs the events that a browser numbers. Each ends in one outcome, written in the same
 * step as what the event changed, in order and without gaps: a repeated number is
 * answered with its outcome and never run twice. If not even that can be written, the
 * socket is closed, and the browser comes back with the event.
 */
final class ClientCalls {

	private static final Log logger = LogFactory.getLog(ClientCalls.class);

	/** What became of an event that lost its lock. */
	static final Outcome LOST = new Outcome.Interrupted(
			"It took too long, and something else went on; what you did was not saved");

	/** What became of an event of a page that was edited before it arrived. */
	private static final String EDITED = "The page was changed meanwhile, and what you used is no longer on it";

	private final TabServices services;

	private final LiveTab live;

	ClientCalls(TabServices services, LiveTab live) {
		this.services = services;
		this.live = live;
	}

	@SuppressWarnings("ReferenceEquality")
	Mono<Outcome> run(EventContext context, ClientFrame.Call call) {
		return numbered(context, call.sequence(), (transaction, measure) -> {
			LiveTab.Shown shown = this.live.current();
			Addresses.Target page = (shown != null) ? transaction.page(shown.page()) : null;
			HandlerEntry entry = (page != null) ? page.program().handlers().get(call.handlerId()) : null;
			if (page == null || entry == null) {
				return (shown != null && page != shown.page()) ? Mono.just(new Outcome.Stale(EDITED))
						: refused(Refusal.UNKNOWN_HANDLER, "The page has no such handler");
			}
			measure.runs(entry.handler());
			return this.services.handlers().call(transaction, page, entry, call.rowKeys(), call.payload());
		});
	}

	Mono<Outcome> run(EventContext context, ClientFrame.CallResult result) {
		return numbered(context, result.sequence(),
				(transaction, measure) -> transaction.generation()
					.outbox()
					.waiting(transaction.journal(), result.call())
					.map((call) -> {
						HandlerMethod handler = (result.error() != null) ? call.error() : call.then();
						measure.runs(handler);
						return this.services.serverEvents().answer(transaction, call, result);
					})
					.orElseGet(() -> refused(Refusal.UNKNOWN_HANDLER, "No call waits for this result")));
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
		return attempt(context, sequence, work, measure)
			.onErrorResume(LeaseLostException.class, (lost) -> afterLoss(context, sequence, work, measure))
			.doOnError((failure) -> this.live.connection().close(TabConnection.CloseReason.RESTART));
	}

	/**
	 * Ends an event whose lock another node has taken: nothing of it was written, or the
	 * answer to the write was lost, which the journal shows. It may not run again unless
	 * its handler says that it may.
	 */
	private Mono<Outcome> afterLoss(EventContext context, long sequence,
			BiFunction<TabTransaction, Measure, Mono<Outcome>> work, Measure measure) {
		logger.warn("The lock was lost by " + context);
		BiFunction<TabTransaction, Measure, Mono<Outcome>> again = measure.idempotent ? work
				: (transaction, same) -> Mono.just(LOST);
		return attempt(context, sequence, again, measure)
			.doOnNext((outcome) -> this.services.renders().request(this.live));
	}

	private Mono<Outcome> attempt(EventContext context, long sequence,
			BiFunction<TabTransaction, Measure, Mono<Outcome>> work, Measure measure) {
		return TabTransaction.run(this.services, context, this.live.identity(), sequence, (transaction) -> {
			if (this.live.isSuperseded()) {
				return late();
			}
			Journal journal = transaction.journal();
			if (sequence <= journal.sequence()) {
				return repeat(journal, sequence);
			}
			if (sequence > journal.sequence() + 1 || transaction.stored() == null) {
				return gap();
			}
			Mono<Outcome> attempt = Mono.defer(() -> work.apply(transaction, measure));
			return attempt.map((outcome) -> end(transaction, outcome))
				.onErrorResume((failure) -> Mono.just(this.services.failures().end(transaction, failure)))
				.flatMap((end) -> end)
				.doOnNext(measure::end);
		});
	}

	private Mono<Outcome> end(TabTransaction transaction, Outcome outcome) {
		return !(outcome instanceof Outcome.Applied) ? transaction.fail(outcome) : transaction.end()
			.onErrorResume(UndoneException.class, (undone) -> this.services.failures().end(transaction, undone));
	}

	private Mono<Outcome> repeat(Journal journal, long sequence) {
		Outcome outcome = StoredOutcome.find(journal.outcomes(), sequence);
		this.live.connection()
			.send(ServerFrame.Update.settled(journal.sequence(), sequence, outcome,
					this.services.generation().outbox().clientEvents(journal)));
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

		private boolean idempotent;

		void runs(@Nullable HandlerMethod handler) {
			this.handler = (handler != null) ? handler.toString() : TabObserver.NO_HANDLER;
			this.idempotent = handler != null && handler.method().isAnnotationPresent(Idempotent.class);
		}

		void end(Outcome outcome) {
			if (outcome instanceof Outcome.Refused refused) {
				ClientCalls.this.services.observer().refused(refused.reason());
			}
			ClientCalls.this.services.observer()
				.eventEnded(this.handler, outcome, Duration.ofNanos(System.nanoTime() - this.start));
		}

	}

}
