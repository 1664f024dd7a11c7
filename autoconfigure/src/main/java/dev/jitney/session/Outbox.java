package dev.jitney.session;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.event.ClientEvent;
import dev.jitney.event.Event;
import dev.jitney.event.Outcome;
import dev.jitney.event.ServerEvent;
import dev.jitney.state.Journal;
import org.jspecify.annotations.Nullable;

/**
 * Puts events into a tab's record, where they stay until the browser has handled them or they have run: a node that dies
 * in between loses none.
 */
final class Outbox {

	private final StoredEvents stored;

	Outbox(StoredEvents stored) {
		this.stored = stored;
	}

	/**
	 * Numbers events and adds them to those that still wait.
	 * @throws IllegalStateException if there is no room, because the browser has not answered for long
	 */
	Filled fill(Journal journal, List<Event> events, @Nullable LiveTab live) {
		Journal next = (live != null) ? prune(journal, live.acknowledged()) : journal;
		if (events.isEmpty()) {
			return new Filled(next, List.of(), List.of());
		}
		List<ServerFrame.ClientEventEntry> clientEvents = new ArrayList<>();
		List<Chained> chained = new ArrayList<>();
		for (Event event : events) {
			if (event instanceof ClientEvent client) {
				next = next.withOutboxEntry(this.stored.write(client));
				clientEvents
					.add(new ServerFrame.ClientEventEntry(next.outboxNumber(), client.name(), client.arguments()));
			}
			else if (event instanceof ServerEvent server) {
				next = next.withOutboxEntry(this.stored.write(server));
				chained.add(new Chained(next.outboxNumber(), server));
			}
		}
		return new Filled(next, clientEvents, chained);
	}

	private Journal prune(Journal journal, long acknowledged) {
		List<Journal.OutboxEntry> entries = journal.outbox();
		if (entries.isEmpty() || entries.get(0).number() > acknowledged) {
			return journal;
		}
		return journal.withoutOutboxEntries((entry) -> entry.number() <= acknowledged
				&& !this.stored.outlivesAcknowledgement(entry));
	}

	/** Returns the client events that a browser has to be told again. */
	List<ServerFrame.ClientEventEntry> clientEvents(Journal journal) {
		return journal.outbox().stream().flatMap((entry) -> this.stored.clientEvent(entry).stream()).toList();
	}

	/** Returns the method that waits for the result of a call, or null if none does. */
	StoredEvents.@Nullable StoredMethod waiting(Journal journal, long number, boolean error) {
		return journal.outbox()
			.stream()
			.filter((entry) -> entry.number() == number)
			.findFirst()
			.map((entry) -> this.stored.waiting(entry, error))
			.orElse(null);
	}

	/** Whether some call waits under this number, for a result or for an error. */
	boolean isWaiting(Journal journal, long number) {
		return journal.outbox()
			.stream()
			.anyMatch((entry) -> entry.number() == number && this.stored.outlivesAcknowledgement(entry));
	}

	/** An event of a state that is to run. @param number its place in the outbox */
	record Chained(long number, ServerEvent event) {

	}

	/** What becomes of the outbox with the next commit. */
	record Filled(Journal journal, List<ServerFrame.ClientEventEntry> clientEvents, List<Chained> chained) {

		/** Returns the journal with the outcome of an event; 0 stands for one that the browser did not number. */
		Journal ended(long sequence, Outcome outcome) {
			if (sequence == 0) {
				return this.journal;
			}
			return (outcome instanceof Outcome.Applied) ? this.journal.withSettled(sequence)
					: this.journal.withOutcome(sequence, StoredOutcome.write(outcome));
		}

	}

}
