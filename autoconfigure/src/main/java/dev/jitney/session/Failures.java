package dev.jitney.session;

import java.util.List;
import java.util.concurrent.TimeoutException;

import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventId;
import dev.jitney.event.EventInterruptedException;
import dev.jitney.event.Outcome;
import dev.jitney.event.RefusedException;
import dev.jitney.event.error.EventFailure;
import dev.jitney.event.invoke.HandlerException;
import dev.jitney.state.Journal;
import dev.jitney.state.LeaseLostException;
import dev.jitney.state.StateToken;
import dev.jitney.state.StoreUnavailableException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends events that failed. Whoever answers, first the state and then the application,
 * decides what happens; what the answer changes is written with the event's outcome. If
 * nobody does, the failure is logged and the user is told. Safe for use by several
 * threads.
 */
final class Failures {

	private static final Log logger = LogFactory.getLog(Failures.class);

	private final TabServices services;

	private final ErrorCalls calls;

	Failures(TabServices services, ErrorCalls calls) {
		this.services = services;
		this.calls = calls;
	}

	/**
	 * Ends an event that threw before anything of it was written, or since it flushed.
	 * One for which there was no store has not ended: nobody could write down its
	 * outcome, and a change of a shared state may have happened, which only a replay
	 * knows. Neither has one that lost a lock, its tab's or that of a shared state.
	 */
	Mono<Outcome> end(TabTransaction transaction, Throwable thrown) {
		Throwable failure = (thrown instanceof UndoneException undone) ? undone.getCause() : thrown;
		LeaseLostException lost = LeaseLostException.causeOf(failure);
		if (lost != null || StoreUnavailableException.isCauseOf(failure)) {
			return Mono.error((lost != null) ? lost : failure);
		}
		return endForGood(transaction, failure);
	}

	/** Ends what nobody runs again, whatever it failed of. */
	Mono<Outcome> endForGood(TabTransaction transaction, Throwable failure) {
		if (failure instanceof RefusedException refused) {
			return transaction.fail(refused.outcome());
		}
		Outcome outcome = outcome(failure);
		if (outcome instanceof Outcome.Interrupted) {
			return transaction.fail(outcome);
		}
		return end(transaction, failure, outcome);
	}

	/**
	 * Ends an event that an earlier node, or an earlier run of this one, has begun and
	 * not ended. To be called before the browser can send anything.
	 */
	void resume(LiveTab live, Journal journal) {
		long sequence = journal.sequence();
		if (StoredOutcome.started(journal) != null) {
			TabIdentity identity = live.identity();
			this.services.processor()
				.enqueue(live.root(), EventId.sent(identity.tab(), sequence), (context) -> TabTransaction
					.run(this.services, context, identity, sequence, this::endInterrupted));
		}
	}

	private Mono<Outcome> endInterrupted(TabTransaction transaction) {
		StoredOutcome.Started started = StoredOutcome.started(transaction.journal());
		if (started == null || transaction.journal().sequence() != transaction.sequence()) {
			return Mono.just(Outcome.applied());
		}
		StateToken<?> token = transaction.states().token(started.stateType(), started.instance());
		return endInterrupted(transaction, new Handling(token, started.handler()));
	}

	/** Ends what an earlier node, or an earlier run of this one, has begun. */
	Mono<Outcome> endInterrupted(TabTransaction transaction, Handling handling) {
		Outcome outcome = new Outcome.Interrupted("The server was restarted before this was done");
		transaction.handling(handling);
		return end(transaction, new EventInterruptedException(outcome), outcome);
	}

	private Mono<Outcome> end(TabTransaction transaction, Throwable failure, Outcome outcome) {
		return answer(transaction, failure, outcome).map((events) -> {
			transaction.emit(events);
			return transaction.end(quiet(outcome))
				.onErrorResume(UndoneException.class,
						(undone) -> unanswered(transaction, failure, undone.getCause(), outcome));
		})
			.onErrorResume((second) -> Mono.just(unanswered(transaction, failure, second, outcome)))
			.defaultIfEmpty(Mono.defer(() -> unanswered(transaction, failure, null, outcome)))
			.flatMap((end) -> end);
	}

	/**
	 * Undoes what an on-load handler did and asks for an answer, which becomes part of
	 * the first paint.
	 * @return how the load ended; empty if nobody answers
	 */
	Mono<Outcome> answerLoad(TabTransaction transaction, Throwable failure) {
		return answer(transaction, failure, outcome(failure)).doOnNext(transaction::emit)
			.map((events) -> Outcome.applied())
			.onErrorResume((second) -> {
				log(transaction, failure, second);
				return Mono.empty();
			});
	}

	/** Returns what is to happen now; empty if nobody answers. */
	private Mono<List<Event>> answer(TabTransaction transaction, Throwable failure, Outcome outcome) {
		transaction.rollBack();
		Handling handling = transaction.handling();
		EventFailure told = new EventFailure(cause(failure, outcome),
				(handling != null) ? transaction.generation().registrations().stateType(handling.token().type()) : null,
				(handling != null) ? handling.handler() : "", outcome, transaction.context());
		Mono<List<Event>> state = (handling != null) ? this.calls.ofState(transaction, handling.token(), told)
				: Mono.empty();
		Flux<List<Event>> application = Flux.fromIterable(this.services.errorHandlers())
			.concatMap((handler) -> this.calls.ofApplication(transaction, handler, told), 1);
		return state.switchIfEmpty(application.next());
	}

	private static Throwable cause(Throwable failure, Outcome outcome) {
		if (failure instanceof EventInterruptedException && outcome instanceof Outcome.Failed timeout) {
			return new TimeoutException(timeout.message());
		}
		Throwable cause = failure.getCause();
		return (failure instanceof HandlerException && cause != null) ? cause : failure;
	}

	private Outcome outcome(Throwable failure) {
		return (failure instanceof EventInterruptedException interrupted) ? interrupted.outcome()
				: this.services.settings().failure(failure);
	}

	/** Whoever answered has told the user whatever there is to tell. */
	private static Outcome quiet(Outcome outcome) {
		return (outcome instanceof Outcome.Interrupted) ? new Outcome.Interrupted("") : new Outcome.Failed("");
	}

	private static Mono<Outcome> unanswered(TabTransaction transaction, Throwable failure, @Nullable Throwable second,
			Outcome outcome) {
		log(transaction, failure, second);
		return transaction.fail(outcome);
	}

	private static void log(TabTransaction transaction, Throwable failure, @Nullable Throwable second) {
		EventContext context = transaction.context();
		logger.error("Nothing is kept of " + context, failure);
		if (second != null) {
			logger.error("An error handler failed too, so " + context + " ends as if there were none", second);
		}
	}

}
