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

	private final OwnerLease lease;

	private final TabIdentity identity;

	private final long sequence;

	private final Generation generation;

	private final @Nullable LiveTab live;

	private final List<Event> events = new ArrayList<>(2);

	/** Client events of other nodes, as these have written them. */
	private final List<String> forwarded = new ArrayList<>(0);

	private final Set<Long> done = new HashSet<>(2);

	/** Number of the outbox entry that this transaction runs, or 0. */
	private long chained;

	private final List<Runnable> afterCommit = new ArrayList<>(1);

	private Runnable redirected = () -> {
	};

	private StateInstances states;

	private @Nullable Handling handling;

	private @Nullable Journal noted;

	private @Nullable TabNotes notes;

	private volatile boolean outdated;

	private TabTransaction(TabServices services, EventContext context, TabIdentity identity, long sequence,
			OwnerLease lease) {
		this.services = services;
		this.context = context;
		this.identity = identity;
		this.sequence = sequence;
		this.lease = lease;
		this.generation = services.generation();
		this.live = socket(services, identity, stored());
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
		return new StateInstances(this.generation.states(), this.identity, this.lease.record(),
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
		return this.generation.addresses().renewed(page);
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
		return (this.chained > 0) ? new Updater(tab + "+", this.chained) : null;
	}

	/** Returns the tab as it is connected to this node, or null if it is not. */
	@Nullable LiveTab live() {
		return this.live;
	}

	StateInstances states() {
		return this.states;
	}

	Journal journal() {
		return this.lease.record().journal();
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
		this.done.add(number);
	}

	/** Notes that an entry of the outbox has its turn now. */
	void chained(long number) {
		this.chained = number;
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
		return new TabEvaluation(this.states, page, before, this.services.texts().in(this.identity.visitor()));
	}

	/** Evaluates a page; reuses what is known to be unchanged. */
	@SuppressWarnings("try")
	LiveTab.Shown evaluate(Addresses.Target page, LiveTab.@Nullable Shown before) {
		try (ContextScope scope = this.services.bindings().open(this.context);
				StateInstances.Reading reading = this.states.read()) {
			ValueChecks checks = this.services.valueChecks();
			View checked = (checks != null && checks.isDue(page.program()))
					? checks.watched(page, evaluation(page, null), this.states) : null;
			TabEvaluation evaluation = evaluation(page, before);
			View view = page.evaluator().evaluate(evaluation, (before != null) ? before.view() : null);
			if (checks != null && checked != null) {
				checks.compare(page.program(), checked, view);
			}
			report(page, evaluation);
			return new LiveTab.Shown(page, view, evaluation.basis());
		}
	}

	/** Says what the page leaves out; while developing, in the browser's console too. */
	private void report(Addresses.Target page, TabEvaluation evaluation) {
		List<String> lines = this.services.report(page, evaluation);
		if (!lines.isEmpty() && this.services.settings().development()) {
			emit(Event.log(LogLevel.WARN, "Refused: " + String.join("\n", lines)));
		}
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
			.flatMap((prepared) -> ((outcome == STARTED)
					? commit(prepared.changed(), prepared.journal(), prepared.notes())
					: commitLast(prepared.changed(), prepared.journal(), prepared.notes()))
				.map((stored) -> {
					forgetEvents();
					tell((outcome == STARTED) ? 0 : this.sequence, outcome, prepared);
					announce(prepared.notes());
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
		News news = news((this.live != null) ? this.live.current() : null);
		Outbox.Filled outbox = fillOutbox();
		Journal journal = (outcome == STARTED) ? begun(outbox.started(this.sequence, this.handling))
				: ended(outbox.ended(this.sequence, outcome));
		return new Prepared(changed, journal, news.isEmpty() ? notes : notes.withNumber(notes.number() + 1), news,
				outbox);
	}

	/** Returns the journal without the entries that have had their turn. */
	private Journal ended(Journal journal) {
		return (this.done.isEmpty() && this.chained == 0) ? journal : journal
			.withoutOutboxEntries((entry) -> entry.number() == this.chained || this.done.contains(entry.number()));
	}

	/** Does so too, but for the one that goes on. */
	private Journal begun(Journal journal) {
		Journal left = journal.withoutOutboxEntries((entry) -> this.done.contains(entry.number()));
		return (this.chained > 0) ? this.generation.outbox().begun(left, this.chained) : left;
	}

	private Outbox.Filled fillOutbox() {
		return this.generation.outbox().fill(journal(), this.events, this.forwarded, this.live);
	}

	/**
	 * Returns what is other on the screen now. A page that an edit has taken away stays
	 * there: the next one may bring it back.
	 */
	@SuppressWarnings("ReferenceEquality")
	private News news(LiveTab.@Nullable Shown before) {
		Addresses.Target page = (before != null) ? page(before.page()) : null;
		if (before == null || page == null) {
			return new News(null, null, null);
		}
		if (page == before.page()) {
			LiveTab.Shown shown = evaluate(page, before);
			return new News(shown, ViewDiff.diff(before.view(), shown.view()), null);
		}
		LiveTab.Shown shown = evaluate(page, null);
		return page.program().hash().equals(before.page().program().hash())
				? new News(shown, ViewDiff.diff(before.view(), shown.view()), null)
				: new News(shown, null, ServerFrame.Full.of(shown.view(), page.program()));
	}

	/**
	 * Writes that the event ended otherwise than applied, and tells the browser; what it
	 * changed is forgotten.
	 */
	Mono<Outcome> fail(Outcome outcome) {
		rollBack();
		List<Event> notice = (this.sequence > 0) ? List.of()
				: List.of(Event.toast(StoredOutcome.message(outcome), ToastKind.ERROR));
		Outbox.Filled outbox = this.generation.outbox()
			.fill(journal(), journal().hasOutboxRoom() ? notice : List.of(), List.of(), this.live);
		return commitLast(Map.of(), ended(outbox.ended(this.sequence, outcome)), notes()).map((stored) -> {
			if (this.live != null) {
				this.live.told(stored.journal().outboxNumber());
				send(this.live,
						ServerFrame.Update.settled(this.sequence, this.sequence, outcome, outbox.clientEvents()));
			}
			announce(notes());
			return outcome;
		});
	}

	/**
	 * Writes what was changed and emitted, and tells nobody: the browser is told when it
	 * comes for the page.
	 */
	Mono<OwnerRecord> write(TabNotes notes) {
		Outbox.Filled outbox = fillOutbox();
		return commit(this.states.encode(), ended(outbox.journal()), notes).doOnNext((stored) -> {
			if (this.live != null) {
				this.live.told(stored.journal().outboxNumber());
			}
			forgetEvents();
			run(outbox);
		});
	}

	/** Returns what the record says of the tab, or null if it says nothing. */
	@SuppressWarnings("ReferenceEquality")
	final @Nullable TabNotes stored() {
		Journal journal = journal();
		if (journal != this.noted) {
			this.noted = journal;
			this.notes = TabNotes.of(journal);
		}
		return this.notes;
	}

	/** Returns what the record says of the tab, or will say. */
	TabNotes notes() {
		TabNotes notes = stored();
		return (notes != null) ? notes : TabNotes.fresh(this.identity, this.context.location().url());
	}

	private Mono<OwnerRecord> commit(Map<StateKey, StoredState> changed, Journal journal, TabNotes notes) {
		return commit(changed, journal, notes, this.lease::commit);
	}

	/** Gives the lock back with the write, so that an event goes to the store twice. */
	private Mono<OwnerRecord> commitLast(Map<StateKey, StoredState> changed, Journal journal, TabNotes notes) {
		return commit(changed, journal, notes, this.lease::commitAndRelease);
	}

	private Mono<OwnerRecord> commit(Map<StateKey, StoredState> changed, Journal journal, TabNotes notes,
			BiFunction<OwnerRecord, Duration, Mono<OwnerRecord>> write) {
		OwnerRecord record = this.lease.record();
		Journal noted = notes.equals(stored()) ? journal : new Journal(journal.sequence(), journal.outcomes(),
				journal.outboxNumber(), journal.outbox(), journal.updates(), notes.toAttributes());
		Duration lifetime = notes.connected() ? this.services.settings().lifetimes().of(this.identity.owner())
				: this.services.settings().provisional();
		return write.apply(this.generation.states().replace(record, changed).withJournal(noted), lifetime)
			.doOnNext(this.states::committed);
	}

	/** Tells the node that has the tab's socket, if it is another one, to look. */
	private void announce(TabNotes notes) {
		if (this.live == null && notes.connected()) {
			this.services.manager().announce(this.identity.owner()).onErrorComplete().subscribe();
		}
	}

	/** Returns the client events that the browser has not been sent, in order. */
	private List<ServerFrame.ClientEventEntry> untold(LiveTab tab, Outbox.Filled outbox) {
		if (journal().outboxNumber() <= tab.told() + outbox.clientEvents().size()) {
			return outbox.clientEvents();
		}
		return this.generation.outbox()
			.clientEvents(journal())
			.stream()
			.filter((entry) -> entry.number() > tab.told())
			.toList();
	}

	private void tell(long settled, Outcome outcome, Prepared prepared) {
		LiveTab.Shown shown = prepared.news().shown();
		Outbox.Filled outbox = prepared.outbox();
		if (this.live != null && shown != null) {
			this.live.current(shown);
			this.outdated = false;
			this.services.shows(this.live, this.states);
			boolean news = !prepared.news().isEmpty();
			List<ServerFrame.ClientEventEntry> events = untold(this.live, outbox);
			this.live.told(journal().outboxNumber());
			if (news || settled > 0 || !events.isEmpty()) {
				long number = news ? prepared.notes().number() : 0;
				send(this.live, ServerFrame.Update.ended(settled, number, outcome, prepared.news().delta(),
						prepared.news().full(), events));
			}
		}
		run(outbox);
	}

	/** Tells the browser, and whoever follows the chain. */
	private void send(LiveTab live, ServerFrame.Update frame) {
		live.connection().send(frame);
		this.services.streams().sent(this.context, frame);
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
	private record Prepared(Map<StateKey, StoredState> changed, Journal journal, TabNotes notes, News news,
			Outbox.Filled outbox) {

	}

	/**
	 * What is other on the screen.
	 *
	 * @param shown what the browser shows then; null if none is connected, or if its page
	 * is gone
	 * @param delta what changes, or null
	 * @param full all of it, if the page has another module, or null
	 */
	private record News(LiveTab.@Nullable Shown shown, @Nullable Delta delta, ServerFrame.@Nullable Full full) {

		News {
			delta = (delta == null || delta.isEmpty()) ? null : delta;
		}

		boolean isEmpty() {
			return this.delta == null && this.full == null;
		}

	}

}
