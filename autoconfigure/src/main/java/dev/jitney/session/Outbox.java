package dev.jitney.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.jitney.event.ClientEvent;
import dev.jitney.event.Event;
import dev.jitney.event.Outcome;
import dev.jitney.event.ServerEvent;
import dev.jitney.event.invoke.EventCodec;
import dev.jitney.event.invoke.StoredEvent;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.state.Journal;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Puts events into a tab's record, where they stay until the browser has handled them or
 * they have run: a node that dies in between loses none.
 */
final class Outbox {

	private static final Log logger = LogFactory.getLog(Outbox.class);

	private final EventCodec codec;

	private final Generation generation;

	/**
	 * @param generation the classes of which the codec finds methods
	 */
	Outbox(EventCodec codec, Generation generation) {
		this.codec = codec;
		this.generation = generation;
	}

	/**
	 * Numbers events and adds them to those that still wait.
	 * @param written further client events, as they stand in the outbox
	 * @throws IllegalStateException if there is no room, because the browser has not
	 * answered for long
	 */
	Filled fill(Journal journal, List<Event> events, List<String> written, @Nullable LiveTab live) {
		Journal next = (live != null) ? prune(journal, live.acknowledged()) : journal;
		if (events.isEmpty() && written.isEmpty()) {
			return new Filled(next, List.of(), List.of());
		}
		List<ServerFrame.ClientEventEntry> clientEvents = new ArrayList<>();
		List<Chained> chained = new ArrayList<>();
		for (Event event : events) {
			String body = this.codec.write(event);
			next = next.withOutboxEntry(body);
			if (event instanceof ClientEvent client) {
				clientEvents
					.add(new ServerFrame.ClientEventEntry(next.outboxNumber(), client.name(), client.arguments()));
			}
			else if (event instanceof ServerEvent) {
				chained.add(new Chained(next.outboxNumber(), (StoredEvent.Run) this.codec.read(body), this.generation));
			}
		}
		for (String body : written) {
			next = next.withOutboxEntry(body);
			StoredEvent.Client client = (StoredEvent.Client) this.codec.read(body);
			clientEvents.add(new ServerFrame.ClientEventEntry(next.outboxNumber(), client.name(), client.arguments()));
		}
		return new Filled(next, clientEvents, chained);
	}

	/** Returns an event as it stands in the outbox. */
	String write(Event event) {
		return this.codec.write(event);
	}

	/**
	 * Reads what {@link #write} wrote, here or on another node.
	 * @throws IllegalArgumentException if the application does not have the method
	 */
	StoredEvent read(String event) {
		return this.codec.read(event);
	}

	private Journal prune(Journal journal, long acknowledged) {
		List<Journal.OutboxEntry> entries = journal.outbox();
		if (entries.isEmpty() || entries.get(0).number() > acknowledged) {
			return journal;
		}
		return journal.withoutOutboxEntries((entry) -> entry.number() <= acknowledged && isDone(readable(entry)));
	}

	/**
	 * Returns an event, or null if these classes do not have its method: it is left to
	 * those that do, such as a newer version's on another node.
	 */
	private @Nullable StoredEvent readable(Journal.OutboxEntry entry) {
		try {
			return this.codec.read(entry.body());
		}
		catch (RuntimeException ex) {
			logger.warn("An event that waits is left alone: " + entry.body(), ex);
			return null;
		}
	}

	/** Whether nothing is left to do once the browser has handled the event. */
	private static boolean isDone(@Nullable StoredEvent event) {
		return event instanceof StoredEvent.Client client && client.then() == null && client.error() == null;
	}

	/** Returns the client events that a browser has to be told again. */
	List<ServerFrame.ClientEventEntry> clientEvents(Journal journal) {
		List<ServerFrame.ClientEventEntry> clientEvents = new ArrayList<>();
		for (Journal.OutboxEntry entry : journal.outbox()) {
			if (readable(entry) instanceof StoredEvent.Client client) {
				clientEvents.add(new ServerFrame.ClientEventEntry(entry.number(), client.name(), client.arguments()));
			}
		}
		return clientEvents;
	}

	/** Returns the events of states that have not ended. */
	List<Chained> chained(Journal journal) {
		List<Chained> chained = new ArrayList<>();
		for (Journal.OutboxEntry entry : journal.outbox()) {
			if (readable(entry) instanceof StoredEvent.Run event) {
				chained.add(new Chained(entry.number(), event, this.generation));
			}
		}
		return chained;
	}

	/**
	 * Returns an event of a state that has not ended.
	 * @throws RuntimeException if these classes do not have its method, or other
	 * arguments
	 */
	StoredEvent.Run find(Journal journal, long number) {
		return journal.outbox()
			.stream()
			.filter((entry) -> entry.number() == number)
			.map((entry) -> (StoredEvent.Run) this.codec.read(entry.body()))
			.findFirst()
			.orElseThrow();
	}

	/** Whether an entry has not ended. */
	boolean holds(Journal journal, long number) {
		return journal.outbox().stream().anyMatch((entry) -> entry.number() == number);
	}

	/**
	 * Notes that an event of a state has begun and goes on: it is not run again, and is
	 * interrupted if this node does not end it.
	 */
	Journal begun(Journal journal, long number) {
		return journal.withOutboxEntry(number, this.codec::begun);
	}

	/**
	 * Returns the call of a browser's function that waits under this number for its
	 * result.
	 */
	Optional<StoredEvent.Client> waiting(Journal journal, long number) {
		return journal.outbox()
			.stream()
			.filter((entry) -> entry.number() == number)
			.map((entry) -> this.codec.read(entry.body()))
			.filter((event) -> event instanceof StoredEvent.Client && !isDone(event))
			.map(StoredEvent.Client.class::cast)
			.findFirst();
	}

	/**
	 * An event of a state that is to run.
	 *
	 * @param number its place in the outbox
	 * @param generation the classes that the event is of
	 */
	record Chained(long number, StoredEvent.Run event, Generation generation) {

	}

	/** What becomes of the outbox with the next commit. */
	record Filled(Journal journal, List<ServerFrame.ClientEventEntry> clientEvents, List<Chained> chained) {

		/**
		 * Returns the journal with the outcome of an event; 0 stands for one that the
		 * browser did not number.
		 */
		Journal ended(long sequence, Outcome outcome) {
			if (sequence == 0) {
				return this.journal;
			}
			return (outcome instanceof Outcome.Applied) ? this.journal.withSettled(sequence)
					: this.journal.withOutcome(sequence, StoredOutcome.write(outcome));
		}

		/** Returns the journal of an event that has begun and goes on. */
		Journal started(long sequence, @Nullable Handling handling) {
			return (sequence == 0) ? this.journal
					: this.journal.withOutcome(sequence, StoredOutcome.writeStarted(handling));
		}

	}

}
