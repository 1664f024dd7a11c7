package dev.jitney.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

	private static final int MAX_ENTRIES = 256;

	private final StoredEvents stored;

	Outbox(StoredEvents stored) {
		this.stored = stored;
	}

	/**
	 * Numbers events and adds them to what is left of those before.
	 * @throws IllegalStateException if there is no room, because the browser has not answered for long
	 */
	Filled fill(Journal journal, List<Event> events, @Nullable LiveTab live) {
		List<Journal.OutboxEntry> entries = (live != null) ? pending(journal, live.acknowledged()) : journal.outbox();
		if (events.isEmpty()) {
			return new Filled(journal, journal.outboxNumber(), entries, List.of(), List.of());
		}
		List<Journal.OutboxEntry> all = new ArrayList<>(entries);
		List<ServerFrame.ClientEventEntry> clientEvents = new ArrayList<>();
		List<Chained> chained = new ArrayList<>();
		long number = journal.outboxNumber();
		for (Event event : events) {
			if (event instanceof ClientEvent client) {
				number++;
				all.add(new Journal.OutboxEntry(number, this.stored.write(client)));
				clientEvents.add(new ServerFrame.ClientEventEntry(number, client.name(), client.arguments()));
			}
			else if (event instanceof ServerEvent server) {
				number++;
				all.add(new Journal.OutboxEntry(number, this.stored.write(server)));
				chained.add(new Chained(number, server));
			}
		}
		if (all.size() > MAX_ENTRIES) {
			throw new IllegalStateException("More than " + MAX_ENTRIES
					+ " events wait for the browser, which has not answered for long; emit fewer");
		}
		return new Filled(journal, number, List.copyOf(all), clientEvents, chained);
	}

	/** Returns the entries that the browser has not handled, and those that it does not handle. */
	private List<Journal.OutboxEntry> pending(Journal journal, long acknowledged) {
		List<Journal.OutboxEntry> entries = journal.outbox();
		if (entries.isEmpty() || entries.get(0).number() > acknowledged) {
			return entries;
		}
		return entries.stream()
			.filter((entry) -> entry.number() > acknowledged || this.stored.outlivesAcknowledgement(entry))
			.toList();
	}

	/** Returns the client events that a browser has to be told again. */
	List<ServerFrame.ClientEventEntry> clientEvents(Journal journal) {
		return journal.outbox().stream().flatMap((entry) -> this.stored.clientEvent(entry).stream()).toList();
	}

	/** An event of a state that is to run. @param number its place in the outbox */
	record Chained(long number, ServerEvent event) {

	}

	/** What becomes of the outbox with the next commit. */
	record Filled(Journal before, long number, List<Journal.OutboxEntry> entries,
			List<ServerFrame.ClientEventEntry> clientEvents, List<Chained> chained) {

		/** Returns the journal with the outcome of an event; 0 stands for one that the browser did not number. */
		Journal journal(long sequence, Outcome outcome) {
			if (sequence == 0) {
				return new Journal(this.before.sequence(), this.before.outcomes(), this.number, this.entries,
						this.before.updates(), this.before.attributes());
			}
			Map<Long, String> outcomes = StoredOutcome.add(this.before.outcomes(), sequence, outcome);
			return new Journal(sequence, outcomes, this.number, this.entries, this.before.updates(),
					this.before.attributes());
		}

	}

}
