package dev.jitney.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.jitney.event.Background;
import dev.jitney.event.ContextScope;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventHandle;
import dev.jitney.event.EventId;
import dev.jitney.event.EventInterruptedException;
import dev.jitney.event.EventProcessor;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import dev.jitney.event.TabId;
import dev.jitney.event.invoke.HandlerCall;
import dev.jitney.event.invoke.HandlerResult;
import dev.jitney.event.upload.FilesPayload;
import dev.jitney.state.StateToken;
import dev.jitney.state.StoredState;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Runs {@link Background} handlers: beside the lanes, without a lock, on a snapshot. Safe
 * for use by several threads.
 */
final class BackgroundWork {

	private static final Log logger = LogFactory.getLog(BackgroundWork.class);

	private static final Outcome FULL = new Outcome.Refused(Refusal.BACKGROUND_FULL,
			"Too much is going on already; wait until some of it has ended");

	private final TabServices services;

	private final TabSessions.Parts parts;

	private final Map<EventId, Task> tasks = new ConcurrentHashMap<>();

	BackgroundWork(TabServices services, TabSessions.Parts parts) {
		this.services = services;
		this.parts = parts;
	}

	/** Lets the work begin once the transaction is committed, if it may. */
	Mono<Outcome> begin(TabTransaction transaction, HandlerCalls.Target target) {
		if (isFull(transaction.identity().tab())) {
			return Mono.just(FULL);
		}
		check(transaction, target);
		EventContext context = transaction.context();
		EventId id = context.id();
		EventId own = this.tasks.containsKey(id) || !context.isNamed() ? null : id;
		transaction.afterCommit(() -> start(context, transaction.identity(), own, target));
		return Mono.just(Outcome.applied());
	}

	@SuppressWarnings("try")
	private void check(TabTransaction transaction, HandlerCalls.Target target) {
		HandlerCall call;
		try (ContextScope scope = this.parts.bindings().open(transaction.context())) {
			Object state = transaction.states().get(target.token());
			call = this.parts.arguments()
				.call(target.handler(), state, target.arguments(), target.payload(), transaction.context());
		}
		this.parts.invoker().check(call);
	}

	/** Whether as much goes on for a tab as may. */
	boolean isFull(TabId tab) {
		return count(tab) >= this.services.settings().background().perTab();
	}

	private long count(TabId tab) {
		return this.tasks.values().stream().filter((task) -> task.tab().equals(tab)).count();
	}

	/** Starts the work. */
	EventHandle start(EventContext cause, TabIdentity identity, @Nullable EventId id, HandlerCalls.Target target) {
		Background background = target.handler().background();
		boolean detached = background != null && background.detached();
		EventContext origin = detached ? identity.root(cause.location()) : cause;
		EventHandle handle = this.services.processor().start(origin, id, (context) -> run(context, identity, target));
		Task task = new Task(identity.tab(), detached, handle);
		this.tasks.put(handle.context().id(), task);
		handle.outcome().subscribe((outcome) -> this.tasks.remove(handle.context().id(), task));
		if (target.payload() instanceof FilesPayload files) {
			files.hold();
			handle.outcome().subscribe((outcome) -> files.release());
		}
		if (!detached && this.services.tabs().find(identity.tab()) == null) {
			this.services.absent().awaited(identity);
		}
		return handle;
	}

	/** Cancels one piece of work, if it has not ended. */
	void cancel(EventId id) {
		Task task = this.tasks.get(id);
		if (task != null) {
			task.handle().cancel();
		}
	}

	/** Cancels what goes on for a tab and is not detached. */
	void cancel(TabId tab) {
		this.tasks.values()
			.stream()
			.filter((task) -> task.tab().equals(tab) && !task.detached())
			.forEach((task) -> task.handle().cancel());
	}

	/** Whether something goes on for a tab that would end with it. */
	boolean isBusy(TabId tab) {
		return this.tasks.values().stream().anyMatch((task) -> task.tab().equals(tab) && !task.detached());
	}

	private Mono<Outcome> run(EventContext context, TabIdentity identity, HandlerCalls.Target target) {
		long start = System.nanoTime();
		return this.services.processor()
			.interruptible(context, EventProcessor.NO_TIMEOUT, (part) -> work(part, identity, target))
			.doOnNext((outcome) -> ended(context, identity, outcome))
			.onErrorResume((failure) -> Mono.just(failed(context, identity, target, failure)))
			.doOnNext((outcome) -> this.services.observer()
				.eventEnded(target.handler().toString(), outcome, Duration.ofNanos(System.nanoTime() - start)));
	}

	@SuppressWarnings("try")
	private Mono<Outcome> work(EventContext part, TabIdentity identity, HandlerCalls.Target target) {
		StateToken<?> token = target.token();
		StateLoader loader = target.generation().states();
		StateInstances states = new StateInstances(loader, identity, loader.read(identity.owner()),
				(other, change) -> this.services.shared().update(loader, identity, other, change));
		Object snapshot = states.get(token);
		StoredState before = this.services.settings().development() ? states.encode(token, snapshot) : null;
		BackgroundEffects effects = new BackgroundEffects(this.services, part, identity, token, target.generation());
		EventContext open = part.withEffects(effects);
		HandlerCall call;
		try (ContextScope scope = this.parts.bindings().open(open)) {
			call = this.parts.arguments().call(target.handler(), snapshot, target.arguments(), target.payload(), open);
		}
		Supplier<Mono<Outcome>> handler = () -> dispatch(effects, this.parts.invoker().invoke(call))
			.then(Mono.fromCallable(() -> {
				if (before != null && !states.encode(token, snapshot).equals(before)) {
					throw changedSnapshot(target);
				}
				return Outcome.applied();
			}));
		return this.parts.interceptors().around(call, handler);
	}

	private static IllegalStateException changedSnapshot(HandlerCalls.Target target) {
		String type = target.handler().stateType().getSimpleName();
		return new IllegalStateException(target.handler() + " is a @Background handler: its object is a snapshot, and "
				+ "what it changed there is lost. Make the change with context.update(" + type + ".class, ...)");
	}

	private static Mono<Void> dispatch(BackgroundEffects effects, HandlerResult result) {
		if (result instanceof HandlerResult.Done done) {
			return effects.dispatch(done.events());
		}
		if (result instanceof HandlerResult.Later later) {
			return later.events().flatMap(effects::dispatch);
		}
		return ((HandlerResult.Streaming) result).flushes()
			.concatMap(effects::dispatch, 1)
			.then(effects.dispatch(List.of()));
	}

	private void ended(EventContext context, TabIdentity identity, Outcome outcome) {
		if (outcome instanceof Outcome.Failed || outcome instanceof Outcome.Refused) {
			tell(context, identity, (transaction) -> transaction.fail(outcome));
		}
	}

	/** Has a failure answered, as that of any event, unless the work was given up. */
	private Outcome failed(EventContext context, TabIdentity identity, HandlerCalls.Target target, Throwable failure) {
		Outcome outcome = outcomeOf(failure);
		if (!(outcome instanceof Outcome.Interrupted)) {
			tell(context, identity, (transaction) -> {
				transaction.handling(new Handling(target.token(), target.handler().toString()));
				return this.services.failures().endForGood(transaction, failure);
			}, () -> logger.error("Background work failed, and its tab is gone: " + context, failure));
		}
		return outcome;
	}

	private Outcome outcomeOf(Throwable failure) {
		if (failure instanceof EventInterruptedException interrupted) {
			return interrupted.outcome();
		}
		return (failure instanceof RefusedException refused) ? refused.outcome()
				: this.services.settings().failure(failure);
	}

	private void tell(EventContext context, TabIdentity identity, Function<TabTransaction, Mono<Outcome>> end) {
		tell(context, identity, end, () -> {
		});
	}

	/** Tells the user, if there is still one. */
	private void tell(EventContext context, TabIdentity identity, Function<TabTransaction, Mono<Outcome>> end,
			Runnable nobody) {
		this.services.processor()
			.enqueueOwed(context, null, (job) -> TabTransaction.run(this.services, job, identity, 0, (transaction) -> {
				if (transaction.stored() != null) {
					return end.apply(transaction);
				}
				nobody.run();
				return Mono.just(Outcome.applied());
			}));
	}

	/** Work that goes on. */
	private record Task(TabId tab, boolean detached, EventHandle handle) {

	}

}
