package dev.jitney.session;

import java.util.List;
import java.util.function.Function;

import dev.jitney.event.ContextScope;
import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventEffects;
import dev.jitney.event.Outcome;
import dev.jitney.event.error.ErrorMethods;
import dev.jitney.event.error.ErrorMethods.Answering;
import dev.jitney.event.error.EventErrorHandler;
import dev.jitney.event.error.EventFailure;
import dev.jitney.event.invoke.HandlerResult;
import dev.jitney.state.StateToken;
import reactor.core.publisher.Mono;

/**
 * Calls those who answer failures, each within the time that a handler has. Safe for use
 * by several threads.
 */
final class ErrorCalls {

	private final TabSessions.Parts parts;

	private final SharedStates shared;

	ErrorCalls(TabSessions.Parts parts, SharedStates shared) {
		this.parts = parts;
		this.shared = shared;
	}

	/** Asks a handler of the application. */
	@SuppressWarnings("try")
	Mono<List<Event>> ofApplication(TabTransaction transaction, EventErrorHandler handler, EventFailure failure) {
		return onHandlerThread(inTime(transaction, (context) -> {
			try (ContextScope scope = this.parts.bindings().open(context)) {
				return handler.handle(failure);
			}
		}));
	}

	/**
	 * Asks the state whose handler failed. What it emits and changes is part of the
	 * transaction; a change of a shared state is a commit of its own.
	 * @return nothing more to do; empty if the state has no method for the failure
	 */
	Mono<List<Event>> ofState(TabTransaction transaction, StateToken<?> token, EventFailure failure) {
		ErrorMethods methods = ErrorMethods.of(transaction.generation().registrations().stateType(token.type()));
		return Mono.justOrEmpty(methods.find(failure.cause())).flatMap((answering) -> {
			Function<Object, Mono<Outcome>> call = (state) -> inTime(transaction,
					(context) -> invoke(transaction, answering, state, failure, context));
			Mono<Outcome> ended = token.scope().isShared() ? this.shared.change(transaction, token, call)
					: Mono.defer(() -> call.apply(transaction.states().get(token)));
			return onHandlerThread(ended).map((outcome) -> List.of());
		});
	}

	private <T> Mono<T> inTime(TabTransaction transaction, Function<EventContext, Mono<T>> work) {
		return this.parts.processor().interruptible(transaction.context(), this.parts.settings().eventTimeout(), work);
	}

	/** Goes where code may block; to be called before a shared state is locked. */
	private <T> Mono<T> onHandlerThread(Mono<T> work) {
		return this.parts.threads().call(() -> work).flatMap((same) -> same);
	}

	@SuppressWarnings("try")
	private Mono<Outcome> invoke(TabTransaction transaction, Answering answering, Object state, EventFailure failure,
			EventContext context) {
		transaction.states().touched();
		EventContext open = context.withEffects(new Effects(transaction));
		HandlerResult result;
		try (ContextScope scope = this.parts.bindings().open(open)) {
			result = answering.method().invoke(state, answering.cause(), failure, open);
		}
		catch (Exception ex) {
			return Mono.error(ex);
		}
		if (result instanceof HandlerResult.Done done) {
			transaction.emit(done.events());
			return Mono.just(Outcome.applied());
		}
		if (result instanceof HandlerResult.Later later) {
			return later.events().doOnNext(transaction::emit).thenReturn(Outcome.applied());
		}
		return Mono.error(new IllegalStateException(answering.method() + " answers a failure and cannot stream"));
	}

	/** What can be done while a failure is answered. */
	private record Effects(TabTransaction transaction) implements EventEffects {

		@Override
		public void flush() {
			throw new IllegalStateException("A method that answers a failure cannot flush: it is written as a whole");
		}

		@Override
		public void emit(Event event) {
			this.transaction.emit(event);
		}

	}

}
