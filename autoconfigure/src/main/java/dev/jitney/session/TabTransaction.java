package dev.jitney.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.Outcome;
import dev.jitney.state.Journal;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StoredState;
import dev.jitney.view.Delta;
import dev.jitney.view.View;
import dev.jitney.view.ViewDiff;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One piece of work on a tab, from lock to delta: either everything that it changed is written in one step and then
 * told to the browser, or nothing is. Used in the tab's lane, by one thread at a time.
 */
final class TabTransaction {

	private final TabServices services;

	private final EventContext context;

	private final OwnerLease lease;

	private final TabIdentity identity;

	private final @Nullable LiveTab live;

	private final List<Event> events = new ArrayList<>(2);

	private StateInstances states;

	private TabTransaction(TabServices services, EventContext context, TabIdentity identity, OwnerLease lease) {
		this.services = services;
		this.context = context;
		this.identity = identity;
		this.lease = lease;
		this.live = services.tabs().find(identity.tab());
		this.states = open();
	}

	/** Takes the tab's lock, does the work on a thread that may block, and gives the lock back. */
	static <T> Mono<T> run(TabServices services, EventContext context, TabIdentity identity,
			Function<TabTransaction, Mono<T>> work) {
		return Mono.usingWhen(services.manager().acquire(identity.owner()),
				(lease) -> services.threads()
					.call(() -> work.apply(new TabTransaction(services, context, identity, lease)))
					.flatMap((result) -> result),
				OwnerLease::release);
	}

	private StateInstances open() {
		return new StateInstances(this.services.states(), this.identity, this.lease.record(), this.services.shared());
	}

	EventContext context() {
		return this.context;
	}

	TabIdentity identity() {
		return this.identity;
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

	/** Notes an event that is to happen once what was changed is written. */
	void emit(Event event) {
		this.events.add(event);
	}

	/** Forgets what was changed and emitted since the last commit. */
	void rollBack() {
		this.events.clear();
		this.states = open();
	}

	/** Evaluates a page as this transaction sees it; reuses what is known to be unchanged. */
	LiveTab.Shown evaluate(Addresses.Target page, LiveTab.@Nullable Shown before) {
		TabEvaluation evaluation = new TabEvaluation(this.states, page, before,
				this.services.texts().in(this.identity.visitor().locale()));
		View previous = (before != null) ? before.view() : null;
		View view = this.services.evaluator().evaluate(page.program(), evaluation, previous);
		return new LiveTab.Shown(page, view, evaluation.basis());
	}

	/**
	 * Writes what was changed and how the event ended, then tells the browser.
	 * @param sequence number that the browser gave the event, or 0 if it is not the browser's
	 */
	Mono<Outcome> end(long sequence, Outcome outcome, TabNotes notes) {
		Map<StateKey, StoredState> encoded = this.states.encode();
		Showing showing = show(notes);
		Outbox.Filled outbox = this.services.outbox().fill(journal(), this.events, this.live);
		TabNotes next = (showing != null && showing.delta() != null) ? notes.withNumber(showing.number()) : notes;
		return commit(encoded, outbox.journal(sequence, outcome), next).map((stored) -> {
			tell(sequence, outcome, showing, outbox);
			return outcome;
		});
	}

	/** Writes the record. */
	Mono<OwnerRecord> commit(Map<StateKey, StoredState> encoded, Journal journal, TabNotes notes) {
		OwnerRecord record = this.lease.record();
		Journal noted = new Journal(journal.sequence(), journal.outcomes(), journal.outboxNumber(), journal.outbox(),
				journal.updates(), notes.toAttributes());
		Duration lifetime = notes.connected() ? this.services.settings().lifetimes().of(this.identity.owner())
				: this.services.settings().provisional();
		return this.lease.commit(new OwnerRecord(record.version(), encoded, noted), lifetime);
	}

	private @Nullable Showing show(TabNotes notes) {
		if (this.live == null || this.live.current() == null) {
			return null;
		}
		LiveTab.Shown before = this.live.current();
		LiveTab.Shown shown = evaluate(before.page(), before);
		Delta delta = ViewDiff.diff(before.view(), shown.view());
		return new Showing(shown, delta.isEmpty() ? null : delta, notes.number() + 1);
	}

	private void tell(long sequence, Outcome outcome, @Nullable Showing showing, Outbox.Filled outbox) {
		if (this.live != null && showing != null) {
			this.live.current(showing.shown());
			this.services.tabs().shows(this.live, this.states.sharedOwners());
			Delta delta = showing.delta();
			if (delta != null || sequence > 0 || !outbox.clientEvents().isEmpty()) {
				this.live.connection()
					.send(ServerFrame.Update.of(sequence, outcome, (delta != null) ? showing.number() : -1, delta,
							outbox.clientEvents()));
			}
		}
		outbox.chained().forEach((chained) -> this.services.handlers().enqueue(this.context, this.identity, chained));
	}

	/** What the browser is about to be told. */
	private record Showing(LiveTab.Shown shown, @Nullable Delta delta, long number) {

	}

}
