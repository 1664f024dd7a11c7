package dev.jitney.event;

import java.security.Principal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * What an event knows of where it came from. A handler that declares it as its last
 * parameter gets it. Immutable; may be used by any thread.
 * <p>
 * The session layer makes one {@linkplain #root root} per tab and every event runs in a
 * {@linkplain #fork fork} with a transaction id of its own. A root has none and is never
 * anybody's parent; a fork belongs to the tab of its origin, so no parent link leaves a
 * tab. On other threads the context is there only if it was {@linkplain #wrap wrapped}
 * along.
 *
 * @since 0.1
 */
public final class EventContext {

	private static final ThreadLocal<EventContext> CURRENT = new ThreadLocal<>();

	private final Tab tab;

	private final @Nullable Run run;

	private final @Nullable EventHandle handle;

	private final @Nullable EventEffects effects;

	private final @Nullable Interruptible<?> work;

	private EventContext(Tab tab, @Nullable Run run, @Nullable EventHandle handle, @Nullable EventEffects effects,
			@Nullable Interruptible<?> work) {
		this.tab = tab;
		this.run = run;
		this.handle = handle;
		this.effects = effects;
		this.work = work;
	}

	/** Returns the root context of a tab of which no browser session is known. */
	public static EventContext root(TabId tab, Visitor visitor, Location location) {
		return root(tab, "", visitor, location);
	}

	/**
	 * Returns the context from which events of a tab fork that no other event caused.
	 * @param session names the browser session, empty if it is not known
	 */
	public static EventContext root(TabId tab, String session, Visitor visitor, Location location) {
		return new EventContext(new Tab(tab, session, visitor, location), null, null, null, null);
	}

	/**
	 * Returns the context of the handler that runs on this thread.
	 * @throws IllegalStateException if there is none
	 */
	public static EventContext current() {
		EventContext current = CURRENT.get();
		if (current == null) {
			throw new IllegalStateException("No event runs on thread '" + Thread.currentThread().getName()
					+ "'. Take EventContext as the last parameter of the handler and, to use another thread, carry it "
					+ "there with context.wrap(...)");
		}
		return current;
	}

	/**
	 * Returns the context of the reactive chain; used as
	 * {@code Mono.deferContextual((view) -> EventContext.from(view)...)}.
	 * @throws IllegalStateException if there is none
	 */
	public static EventContext from(ContextView view) {
		if (!view.hasKey(EventContext.class)) {
			throw new IllegalStateException("No event context in this reactive chain. A publisher that a handler "
					+ "returns has it; carry it to any other with contextWrite(context::writeTo)");
		}
		return view.get(EventContext.class);
	}

	/** Adds this context to a Reactor context: {@code contextWrite(context::writeTo)}. */
	public Context writeTo(Context context) {
		return context.put(EventContext.class, this);
	}

	/**
	 * Returns a context with a fresh transaction, whose parent is this one unless this is
	 * a root. It has no effects of its own and stays in this event's chain.
	 */
	public EventContext fork() {
		return fork(null, this.handle);
	}

	EventContext fork(@Nullable EventId id, @Nullable EventHandle handle) {
		TransactionId parent = (this.run != null) ? this.run.transaction() : null;
		return new EventContext(this.tab, new Run(TransactionId.next(), parent, id), handle, null, null);
	}

	/** Returns the same context, whose {@code flush} and {@code emit} do something. */
	public EventContext withEffects(EventEffects effects) {
		return new EventContext(this.tab, this.run, this.handle, effects, this.work);
	}

	/** Returns the same context of a tab that has moved on. */
	public EventContext withLocation(Location location) {
		Tab moved = new Tab(this.tab.id(), this.tab.session(), this.tab.visitor(), location);
		return new EventContext(moved, this.run, this.handle, this.effects, this.work);
	}

	/** Returns the same context for a part of the job that can be interrupted. */
	EventContext within(Interruptible<?> work) {
		return new EventContext(this.tab, this.run, this.handle, this.effects, work);
	}

	public TabId tab() {
		return this.tab.id();
	}

	/**
	 * Returns the name of the browser session that the tab belongs to: the owner of its
	 * SESSION states. It is no credential.
	 */
	public String session() {
		return this.tab.session();
	}

	/** Returns the idempotency key of the event, the same if the event is run again. */
	public EventId id() {
		EventId given = run().id();
		return (given != null) ? given : EventId.of(transaction());
	}

	/** Whether the event has a name that outlives this run of it. */
	public boolean isNamed() {
		return run().id() != null;
	}

	/** Returns the name of this run of the event. */
	public TransactionId transaction() {
		return run().transaction();
	}

	private Run run() {
		if (this.run == null) {
			throw new IllegalStateException("In the " + this + " no event runs: fork() it");
		}
		return this.run;
	}

	/**
	 * Returns the transaction of the event that began the chain; the same for all of it.
	 */
	public TransactionId chain() {
		return (this.handle != null) ? this.handle.first().context().transaction() : transaction();
	}

	/** Returns the transaction that caused this one, or null if none did. */
	public @Nullable TransactionId parent() {
		return (this.run != null) ? this.run.parent() : null;
	}

	/** Whether this is a tab's root, in which nothing runs. */
	public boolean isRoot() {
		return this.run == null;
	}

	public Visitor visitor() {
		return this.tab.visitor();
	}

	/** Returns the signed-in user, or null if nobody is signed in. */
	public @Nullable Principal principal() {
		return this.tab.visitor().principal();
	}

	public Locale locale() {
		return this.tab.visitor().locale();
	}

	/** Returns the browser's time zone, or null if it is not known. */
	public @Nullable ZoneId timeZone() {
		return this.tab.visitor().timeZone();
	}

	/** Returns the URL at which the tab stands. */
	public Location location() {
		return this.tab.location();
	}

	/**
	 * Commits and sends what the handler changed so far. Blocks until that is done.
	 * @throws IllegalStateException outside of a handler
	 */
	public void flush() {
		effects().flush();
	}

	/**
	 * Dispatches an event after the delta of the next flush or, without one, of the whole
	 * handler.
	 * @throws IllegalStateException outside of a handler
	 */
	public void emit(Event event) {
		effects().emit(event);
	}

	/**
	 * Changes a state of the tab from a {@link Background} handler: takes the lock, loads
	 * the state as it is now, calls the function with it, commits, and sends the delta.
	 * Blocks until that is done, so it is called by threads that may block. The state of
	 * the handler's own class is the very instance that the handler was called on; if it
	 * is a shared one, this is done under that state's lock.
	 * @param type a state class; another than the handler's own must have the scope TAB
	 * @param change gets the state; what it throws is thrown here, and nothing is kept
	 * @throws IllegalStateException outside of a {@code @Background} handler, and inside
	 * of another update
	 * @throws EventInterruptedException if the event was cancelled
	 * @throws RefusedException if the tab is gone, or too many of its events wait
	 */
	public <S> void update(Class<S> type, Consumer<? super S> change) {
		this.<S, @Nullable Object>updateAndGet(type, (state) -> {
			change.accept(state);
			return null;
		});
	}

	/**
	 * Like {@link #update}, with a result.
	 * @return what the function returned
	 */
	public <S, T extends @Nullable Object> T updateAndGet(Class<S> type, Function<? super S, ? extends T> change) {
		return effects().update(type, change);
	}

	/**
	 * Like {@link #update}, on subscription and without blocking.
	 * @return completes when the change is committed; fails where {@code update} throws
	 */
	public <S> Mono<Void> updateLater(Class<S> type, Consumer<? super S> change) {
		return this.<S, Object>updateAndGetLater(type, (state) -> {
			change.accept(state);
			return null;
		}).then();
	}

	/**
	 * Like {@link #updateAndGet}, on subscription and without blocking.
	 * @return what the function returned, or empty for null
	 */
	public <S, T> Mono<T> updateAndGetLater(Class<S> type, Function<? super S, ? extends @Nullable T> change) {
		return effects().updateLater(type, change);
	}

	/**
	 * Cancels a background event that runs on this node: its thread is interrupted, its
	 * waiting updates never run. Nothing happens if it has ended.
	 * @param id what {@link #id()} returned there; a state may store it
	 * @throws IllegalStateException outside of a handler
	 */
	public void cancel(EventId id) {
		effects().cancel(id);
	}

	private EventEffects effects() {
		if (this.effects == null) {
			throw new IllegalStateException("flush, emit, update and cancel work in a handler only, not in " + this);
		}
		return this.effects;
	}

	/**
	 * Binds this context to the current thread. While the scope is open, cancelling the
	 * event interrupts the thread.
	 * @throws EventInterruptedException if the event was given up already
	 */
	public ContextScope open() {
		Interruptible<?> work = (this.work != null && this.work.enter()) ? this.work : null;
		EventContext previous = CURRENT.get();
		CURRENT.set(this);
		return () -> {
			if (previous != null) {
				CURRENT.set(previous);
			}
			else {
				CURRENT.remove();
			}
			if (work != null) {
				work.exit();
			}
		};
	}

	/** Returns a task that runs with this context, on whatever thread. */
	@SuppressWarnings("try")
	public Runnable wrap(Runnable task) {
		return () -> {
			try (ContextScope scope = open()) {
				task.run();
			}
		};
	}

	/** Returns a task that runs with this context, on whatever thread. */
	@SuppressWarnings("try")
	public <T> Callable<T> wrap(Callable<T> task) {
		return () -> {
			try (ContextScope scope = open()) {
				return task.call();
			}
		};
	}

	@Nullable EventHandle handle() {
		return this.handle;
	}

	@Override
	public String toString() {
		return (this.run == null) ? "root context of tab " + tab()
				: "event " + id() + " (transaction " + transaction() + ") of tab " + tab();
	}

	private record Tab(TabId id, String session, Visitor visitor, Location location) {

	}

	private record Run(TransactionId transaction, @Nullable TransactionId parent, @Nullable EventId id) {

	}

}
