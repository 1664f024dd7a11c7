package dev.jitney.session;

import java.time.Duration;
import java.util.List;

import dev.jitney.compile.HandlerEntry;
import dev.jitney.event.ContextScope;
import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.event.invoke.HandlerCall;
import dev.jitney.event.invoke.HandlerMethod;
import dev.jitney.event.invoke.HandlerResult;
import dev.jitney.session.page.Addresses;
import dev.jitney.state.StateToken;
import dev.jitney.view.HandlerResolution;
import dev.jitney.view.HandlerResolver;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

/**
 * Runs handlers within the transaction of their tab: those of the tab's own states on its
 * lock, those of a shared state on that state's lock, inside. Those that run in the
 * background begin when the transaction is committed.
 */
final class HandlerCalls {

	private static final String GONE = "What you used is no longer on the page; nothing was changed";

	private final TabSessions.Parts parts;

	private final SharedStates shared;

	private final BackgroundWork background;

	private final Uploads uploads;

	HandlerCalls(TabSessions.Parts parts, SharedStates shared, BackgroundWork background, Uploads uploads) {
		this.parts = parts;
		this.shared = shared;
		this.background = background;
		this.uploads = uploads;
	}

	/**
	 * Runs what stands at a place of a page, if it stands there for this tab at this
	 * moment.
	 */
	@SuppressWarnings("try")
	Mono<Outcome> call(TabTransaction transaction, Addresses.Target page, HandlerEntry entry, List<String> rowKeys,
			@Nullable JsonNode payload) {
		HandlerResolution resolution;
		try (ContextScope scope = this.parts.bindings().open(transaction.context());
				StateInstances.Reading reading = transaction.states().read()) {
			resolution = HandlerResolver.resolve(entry, rowKeys, transaction.evaluation(page, null));
		}
		if (resolution instanceof HandlerResolution.NotRendered gone) {
			return Mono.just(new Outcome.Stale(told(gone.reason(), GONE)));
		}
		if (resolution instanceof HandlerResolution.Malformed malformed) {
			return Mono
				.just(new Outcome.Refused(Refusal.ROW_KEYS, told(malformed.reason(), "The page has no such row")));
		}
		if (entry.upload() != null && !(payload instanceof POJONode)) {
			return this.uploads.announce(transaction, entry, rowKeys, payload);
		}
		HandlerResolution.Callable callable = (HandlerResolution.Callable) resolution;
		StateToken<?> token = transaction.states().token(callable.stateType(), callable.instance());
		return run(transaction,
				new Target(token, entry.handler(), callable.arguments(), payload, transaction.generation()));
	}

	/** Returns what the user is told: names of the application only while developing. */
	private String told(String reason, String plain) {
		return this.parts.settings().development() ? reason : plain;
	}

	/**
	 * Runs a handler on a state of the tab, or on a shared state under that state's lock.
	 */
	Mono<Outcome> run(TabTransaction transaction, Target target) {
		if (target.handler().background() != null) {
			return this.background.begin(transaction, target);
		}
		StateToken<?> token = target.token();
		if (token.scope().isShared()) {
			return this.shared.change(transaction, token, (state) -> invoke(transaction, target, state));
		}
		return invoke(transaction, target, transaction.states().get(token));
	}

	private Mono<Outcome> invoke(TabTransaction transaction, Target target, Object state) {
		transaction.handling(new Handling(target.token(), target.handler().toString()));
		return this.parts.processor().interruptible(transaction.context(), timeout(target), (context) -> {
			HandlerCall call = prepare(transaction, target, state, context);
			return this.parts.interceptors()
				.around(call, () -> complete(transaction, this.parts.invoker().invoke(call)));
		});
	}

	/** A handler that reads files while they arrive has to wait for the browser. */
	private Duration timeout(Target target) {
		boolean reads = target.payload() instanceof POJONode files && files.getPojo() instanceof Flux;
		Duration usual = this.parts.settings().eventTimeout();
		return reads ? this.uploads.settings().timeout().plus(usual) : usual;
	}

	@SuppressWarnings("try")
	private HandlerCall prepare(TabTransaction transaction, Target target, Object state, EventContext context) {
		transaction.states().touched();
		EventContext open = context.withEffects(new TabEffects(transaction, this.background));
		try (ContextScope scope = this.parts.bindings().open(open)) {
			return this.parts.arguments().call(target.handler(), state, target.arguments(), target.payload(), open);
		}
	}

	private static Mono<Outcome> complete(TabTransaction transaction, HandlerResult result) {
		if (result instanceof HandlerResult.Done done) {
			transaction.emit(done.events());
			return Mono.just(Outcome.applied());
		}
		if (result instanceof HandlerResult.Later later) {
			return later.events().doOnNext(transaction::emit).thenReturn(Outcome.applied());
		}
		Flux<List<Event>> flushes = ((HandlerResult.Streaming) result).flushes();
		return flushes.concatMap((events) -> {
			transaction.emit(events);
			return transaction.flush();
		}, 1).then(Mono.just(Outcome.applied()));
	}

	/**
	 * A handler and what it is called with.
	 *
	 * @param arguments bound arguments
	 * @param payload what the browser sent, or null
	 * @param generation the classes that the handler is of
	 */
	record Target(StateToken<?> token, HandlerMethod handler, List<@Nullable Object> arguments,
			@Nullable JsonNode payload, Generation generation) {

	}

}
