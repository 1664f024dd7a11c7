package dev.jitney.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.jitney.event.ClientEvent;
import dev.jitney.event.ContextScope;
import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.LogLevel;
import dev.jitney.event.Outcome;
import dev.jitney.event.ToastKind;
import dev.jitney.session.frame.TabConnection;
import dev.jitney.session.page.Addresses;
import dev.jitney.state.Journal;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateBudgetException;
import dev.jitney.state.StateKey;
import dev.jitney.state.StoreUnavailableException;
import dev.jitney.state.StoredState;
import dev.jitney.view.Delta;
import dev.jitney.view.View;
import dev.jitney.view.ViewDiff;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One piece of work on a tab, from lock to delta: either everything that it changed is
 * written in one step and then told to the browser, or nothing is. Used in the tab's
 * lane, by one thread at a time.
 */
final class TabTransaction {

	private static final Outcome STARTED = StoredOutcome.CUT_OFF;

	private final TabServices services;

	private final EventContext context;

	private final TabIdentity identity;

	private final long sequence;

	private final Generation generation;

	private final TabRecord record;

	private final Screen screen;

	private final @Nullable LiveTab live;

	private final Delivery delivery;

	private final List<Event> events = new ArrayList<>(2);

	/** Client events of other nodes, as these have written them. */
	private final List<String> forwarded = new ArrayList<>(0);

	private final List<Runnable> afterCommit = new ArrayList<>(1);

	private Runnable redirected = () -> {
	};

	private StateInstances states;

	private @Nullable Handling handling;

	private volatile boolean outdated;

	private TabTransaction(TabServices services, EventContext context, TabIdentity identity, long sequence,
			OwnerLease lease) {
		this.services = services;
		this.context = context;
		this.identity = identity;
		this.sequence = sequence;
		this.generation = services.generation();
		this.record = new TabRecord(lease, identity, this.generation, services.settings());
		this.screen = new Screen(services, context, identity, this.generation, this::emit);
		this.live = socket(services, identity, this.record.notes());
		this.delivery = new Delivery(services, context, this.generation.outbox(), this.live);
		this.states = open();
	}

	/**
	 * Takes the tab's lock, does the work on a thread that may block, and gives the lock
	 * back.
	 * @param sequence number that the browser gave the event, or 0 if it is not the
	 * browser's
	 */
	static Mono<Outcome> run(TabServices services, EventContext context, TabIdentity identity, long sequence,
			Function<TabTransaction, Mono<Outcome>> work) {
		return Mono
			.usingWhen(services.manager().acquire(identity.owner()),
					(lease) -> services.threads()
						.call(() -> new TabTransaction(services, context, identity, sequence, lease))
						.flatMap((transaction) -> work.apply(transaction).doFinally((signal) -> transaction.catchUp())),
					OwnerLease::release)
			.doOnError((failure) -> comeBack(services, identity, failure));
	}

	/**
	 * Lets go of the tab's socket if there was no store: the browser says that it waits,
	 * comes back until there is one, and is told what it missed.
	 */
	private static void comeBack(TabServices services, TabIdentity identity, Throwable failure) {
		LiveTab live = StoreUnavailableException.isCauseOf(failure) ? services.tabs().find(identity.tab()) : null;
		if (live != null) {
			live.connection().close(TabConnection.CloseReason.RESTART);
		}
	}

	/**
	 * Returns the tab's socket if it is on this node. One that another node's has taken
	 * the place of is closed.
	 */
	private static @Nullable LiveTab socket(TabServices services, TabIdentity identity, @Nullable TabNotes notes) {
		LiveTab live = services.tabs().find(identity.tab());
		if (live == null || notes == null || !notes.connected() || live.socket().equals(notes.socket())) {
			return live;
		}
		live.supersede();
		services.tabs().remove(live);
		live.connection().close(TabConnection.CloseReason.SUPERSEDED);
		return null;
	}

	/**
	 * Has the tab rendered if a shared state that this transaction changed for good is
	 * not in what the browser was told, because the rest was undone.
	 */
	private void catchUp() {
		if (this.outdated && this.live != null) {
			this.services.renders().request(this.live);
		}
	}

	/** Notes that a shared state was changed, so what the browser shows may be old. */
	void sharedChanged() {
		this.outdated = true;
	}

	private StateInstances open() {
		return new StateInstances(this.generation.states(), this.identity, this.record.stored(),
				(token, change) -> this.services.shared().update(this, token, change));
	}

	EventContext context() {
		return this.context;
	}

	/** Returns the classes that this transaction sees. */
	Generation generation() {
		return this.generation;
	}

	/**
	 * Returns a page as this transaction's classes describe it, or null if they have it
	 * no more.
	 */
	Addresses.@Nullable Target page(Addresses.Target page) {
		return this.screen.page(page);
	}

	TabIdentity identity() {
		return this.identity;
	}

	/**
	 * Returns the number that the browser gave the event, or 0 if it is not the
	 * browser's.
	 */
	long sequence() {
		return this.sequence;
	}

	/**
	 * Returns by what a shared owner remembers this event's updates, or null if nothing
	 * runs the event again. Events that the server started are counted apart from those
	 * that the browser did.
	 */
	@Nullable Updater updater() {
		String tab = this.identity.tab().value();
		if (this.sequence > 0) {
			return new Updater(tab, this.sequence);
		}
		long chained = this.record.chained();
		return (chained > 0) ? new Updater(tab + "+", chained) : null;
	}

	/** Returns the tab as it is connected to this node, or null if it is not. */
	@Nullable LiveTab live() {
		return this.live;
	}

	StateInstances states() {
		return this.states;
	}

	Journal journal() {
		return this.record.journal();
	}

	/** Notes which handler the event has come to. */
	void handling(Handling handling) {
		this.handling = handling;
	}

	/** Returns the handler that the event has come to last, or null for none. */
	@Nullable Handling handling() {
		return this.handling;
	}

	/** Notes an event that is to happen once what was changed is written. */
	void emit(Event event) {
		if (event instanceof ClientEvent.Redirect) {
			this.redirected.run();
		}
		this.events.add(this.services.downloads().linked(this.identity, event));
	}

	void emit(List<Event> events) {
		events.forEach(this::emit);
	}

	/** Notes a client event that another node has written. */
	void forward(String event) {
		this.forwarded.add(event);
	}

	/** Calls something when the browser is sent elsewhere. */
	void onRedirect(Runnable redirected) {
		this.redirected = redirected;
	}

	/** Does something once what was changed is written. */
	void afterCommit(Runnable work) {
		this.afterCommit.add(work);
	}

	/** Returns what was emitted since the last commit. */
	List<Event> emitted() {
		return this.events;
	}

	/** Notes that an entry of the outbox has had its turn. */
	void done(long number) {
		this.record.done(number);
	}

	/** Notes that an entry of the outbox has its turn now. */
	void chained(long number) {
		this.record.chained(number);
	}

	/** Forgets what was changed and emitted since the last commit. */
	void rollBack() {
		forgetEvents();
		this.afterCommit.clear();
		StateInstances undone = this.states;
		this.states = open();
		this.states.countUpdatesAfter(undone);
	}

	/** Returns what is needed to evaluate a page as this transaction sees it. */
	TabEvaluation evaluation(Addresses.Target page, LiveTab.@Nullable Shown before) {
		return this.screen.evaluation(this.states, page, before);
	}

	/** Evaluates a page; reuses what is known to be unchanged. */
	LiveTab.Shown evaluate(Addresses.Target page, LiveTab.@Nullable Shown before) {
		return this.screen.evaluate(this.states, page, before);
	}

	/**
	 * Writes what was changed and that the event was applied, then tells the browser.
	 * Fails with {@link UndoneException} if a value or a state does not let it come to
	 * that.
	 */
	Mono<Outcome> end() {
		return end(Outcome.applied());
	}

	/** Does so for an event that ended in this outcome; what was undone stays undone. */
	Mono<Outcome> end(Outcome outcome) {
		return publish(outcome);
	}

	/**
	 * Writes and tells what was changed so far; the event goes on, and is interrupted if
	 * this node does not end it.
	 */
	Mono<Outcome> flush() {
		if (this.states.isUpdating()) {
			return Mono.error(new IllegalStateException("Nothing is sent while a shared state is locked:"
					+ " flush, or return a Flux, from a handler of a TAB state that calls update on a Shared"));
		}
		return publish(STARTED);
	}

	private Mono<Outcome> publish(Outcome outcome) {
		return this.services.threads()
			.call(() -> prepare(outcome))
			.onErrorMap(UndoneException::new)
			.flatMap((prepared) -> commit(prepared.changed(), prepared.journal(), prepared.notes(), outcome != STARTED)
				.map((stored) -> {
					forgetEvents();
					tell((outcome == STARTED) ? 0 : this.sequence, outcome, prepared);
					this.delivery.announce(this.identity, prepared.notes());
					if (outcome != STARTED) {
						this.states.leave();
					}
					return outcome;
				}))
			.onErrorMap(StateBudgetException.class, UndoneException::new);
	}

	private void forgetEvents() {
		this.events.clear();
		this.forwarded.clear();
	}

	private Prepared prepare(Outcome outcome) {
		TabNotes notes = notes();
		Map<StateKey, StoredState> changed = this.states.encode();
		Screen.News news = this.screen.news(this.states, (this.live != null) ? this.live.current() : null);
		Outbox.Filled outbox = fillOutbox();
		Journal journal = (outcome == STARTED) ? this.record.started(outbox, this.sequence, this.handling)
				: this.record.ended(outbox, this.sequence, outcome);
		return new Prepared(changed, journal, news.isEmpty() ? notes : notes.withNumber(notes.number() + 1), news,
				outbox);
	}

	private Outbox.Filled fillOutbox() {
		return this.generation.outbox().fill(journal(), this.events, this.forwarded, this.live);
	}

	/**
	 * Writes that the event ended otherwise than applied, and tells the browser; what it
	 * changed is forgotten.
	 */
	Mono<Outcome> fail(Outcome outcome) {
		rollBack();
		List<Event> notice = (this.sequence > 0) ? List.of() : List.of(Event.toast(outcome.message(), ToastKind.ERROR));
		Outbox.Filled outbox = this.generation.outbox()
			.fill(journal(), journal().hasOutboxRoom() ? notice : List.of(), List.of(), this.live);
		return commit(Map.of(), this.record.ended(outbox, this.sequence, outcome), notes(), true).map((stored) -> {
			this.delivery.settle(stored.journal(), this.sequence, outcome, outbox);
			this.delivery.announce(this.identity, notes());
			return outcome;
		});
	}

	/**
	 * Writes what was changed and emitted, and tells nobody: the browser is told when it
	 * comes for the page.
	 */
	Mono<OwnerRecord> write(TabNotes notes) {
		Outbox.Filled outbox = fillOutbox();
		return commit(this.states.encode(), this.record.withoutDone(outbox.journal()), notes, false)
			.doOnNext((stored) -> {
				this.delivery.skip(stored.journal());
				forgetEvents();
				run(outbox);
			});
	}

	/** Returns what the record says of the tab, or null if it says nothing. */
	@Nullable TabNotes stored() {
		return this.record.notes();
	}

	/** Returns what the record says of the tab, or will say. */
	TabNotes notes() {
		TabNotes notes = stored();
		return (notes != null) ? notes : TabNotes.fresh(this.identity, this.context.location().url());
	}

	private Mono<OwnerRecord> commit(Map<StateKey, StoredState> changed, Journal journal, TabNotes notes,
			boolean last) {
		return this.record.commit(changed, journal, notes, last).doOnNext(this.states::committed);
	}

	private void tell(long settled, Outcome outcome, Prepared prepared) {
		boolean current = this.delivery.tell(journal(), prepared.news(), prepared.notes().number(), settled, outcome,
				prepared.outbox());
		if (current && this.live != null) {
			this.outdated = false;
			this.services.shows(this.live, this.states);
		}
		run(prepared.outbox());
	}

	private void run(Outbox.Filled outbox) {
		List<Runnable> begun = List.copyOf(this.afterCommit);
		this.afterCommit.clear();
		begun.forEach(Runnable::run);
		outbox.chained()
			.forEach((chained) -> this.services.serverEvents().enqueue(this.context, this.identity, chained));
	}

	/**
	 * Who changes a shared state.
	 *
	 * @param name stands for the tab
	 * @param number of the event
	 */
	record Updater(String name, long number) {

	}

	/**
	 * What is about to be written and told.
	 *
	 * @param news what is other on the screen then
	 */
	private record Prepared(Map<StateKey, StoredState> changed, Journal journal, TabNotes notes, Screen.News news,
			Outbox.Filled outbox) {

	}

}
