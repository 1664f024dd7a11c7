package dev.jitney.session;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.jitney.event.Outcome;
import dev.jitney.state.Journal;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StoredState;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What is stored of a tab, while one piece of work holds the tab's lock. Used by one
 * thread at a time.
 */
final class TabRecord {

	private final OwnerLease lease;

	private final TabIdentity identity;

	private final Generation generation;

	private final TabSettings settings;

	private final Set<Long> done = new HashSet<>(2);

	private long chained;

	private @Nullable Journal noted;

	private @Nullable TabNotes notes;

	TabRecord(OwnerLease lease, TabIdentity identity, Generation generation, TabSettings settings) {
		this.lease = lease;
		this.identity = identity;
		this.generation = generation;
		this.settings = settings;
	}

	/** Returns all of it as it is stored. */
	OwnerRecord stored() {
		return this.lease.record();
	}

	Journal journal() {
		return stored().journal();
	}

	/** Returns what it says of the tab itself, or null if it says nothing. */
	@SuppressWarnings("ReferenceEquality")
	@Nullable TabNotes notes() {
		Journal journal = journal();
		if (journal != this.noted) {
			this.noted = journal;
			this.notes = TabNotes.of(journal);
		}
		return this.notes;
	}

	/** Notes that an entry of the outbox has had its turn. */
	void done(long number) {
		this.done.add(number);
	}

	/** Notes that an entry of the outbox has its turn now. */
	void chained(long number) {
		this.chained = number;
	}

	/** Returns the number of the outbox entry that has its turn, or 0 for none. */
	long chained() {
		return this.chained;
	}

	/**
	 * Returns the journal when an event has ended.
	 * @param sequence number that the browser gave the event, or 0
	 */
	Journal ended(Outbox.Filled outbox, long sequence, Outcome outcome) {
		return withoutDone(outbox.ended(sequence, outcome));
	}

	/** Returns the journal without the outbox entries that have had their turn. */
	Journal withoutDone(Journal journal) {
		return (this.done.isEmpty() && this.chained == 0) ? journal : journal
			.withoutOutboxEntries((entry) -> entry.number() == this.chained || this.done.contains(entry.number()));
	}

	/** Returns the journal when an event has begun and goes on. */
	Journal started(Outbox.Filled outbox, long sequence, @Nullable Handling handling) {
		Journal left = outbox.started(sequence, handling)
			.withoutOutboxEntries((entry) -> this.done.contains(entry.number()));
		return (this.chained > 0) ? this.generation.outbox().begun(left, this.chained) : left;
	}

	/**
	 * Writes all of it in one step.
	 * @param changed states that are other than stored
	 * @param last whether nothing follows, so that the lock goes back with the write
	 */
	Mono<OwnerRecord> commit(Map<StateKey, StoredState> changed, Journal journal, TabNotes notes, boolean last) {
		Journal noted = notes.equals(notes()) ? journal : new Journal(journal.sequence(), journal.outcomes(),
				journal.outboxNumber(), journal.outbox(), journal.updates(), notes.toAttributes());
		OwnerRecord next = this.generation.states().replace(stored(), changed).withJournal(noted);
		Duration lifetime = notes.connected() ? this.settings.lifetimes().of(this.identity.owner())
				: this.settings.provisional();
		return last ? this.lease.commitAndRelease(next, lifetime) : this.lease.commit(next, lifetime);
	}

}
