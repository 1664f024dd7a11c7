package dev.jitney.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What an owner remembers besides its states, written in the same step. Immutable; the
 * {@code with} methods keep the bounds.
 *
 * @param sequence number of the last event that has an outcome
 * @param outcomes the latest outcomes that are worth a word, by number; at most
 * {@value #MAX_OUTCOMES}. A number up to the sequence that is absent was settled in the
 * ordinary way
 * @param outboxNumber number of the last entry that was ever put into the outbox
 * @param outbox client events not yet acknowledged and chained events not yet run, in
 * order; at most {@value #MAX_OUTBOX}
 * @param updates for a shared owner: per tab the last update it applied, so that a replay
 * is skipped; oldest first, at most {@value #MAX_UPDATES}
 * @param attributes what the session layer keeps, such as the route and the view's
 * number; in the order given
 * @since 0.1
 */
public record Journal(long sequence, Map<Long, String> outcomes, long outboxNumber, List<OutboxEntry> outbox,
		Map<String, UpdateMark> updates, Map<String, String> attributes) {

	/** How many outcomes are remembered. */
	public static final int MAX_OUTCOMES = 64;

	/** How many outbox entries may wait. */
	public static final int MAX_OUTBOX = 256;

	/** For how many tabs a shared owner remembers the last update. */
	public static final int MAX_UPDATES = 512;

	private static final Journal EMPTY = new Journal(0, Map.of(), 0, List.of(), Map.of(), Map.of());

	public Journal {
		outcomes = Map.copyOf(outcomes);
		outbox = List.copyOf(outbox);
		updates = updates.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(updates));
		attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
	}

	/** Returns the journal of an owner to whom nothing has happened. */
	public static Journal empty() {
		return EMPTY;
	}

	/**
	 * Returns this journal after an event was settled in the ordinary way.
	 * @param sequence the event's number: the next one, or the current one if that event
	 * had an earlier outcome, such as having started
	 * @throws IllegalArgumentException if the number leaves a gap or is behind
	 */
	public Journal withSettled(long sequence) {
		requireNext(sequence);
		Map<Long, String> next = this.outcomes;
		if (next.containsKey(sequence)) {
			next = new HashMap<>(next);
			next.remove(sequence);
		}
		return new Journal(sequence, next, this.outboxNumber, this.outbox, this.updates, this.attributes);
	}

	/**
	 * Returns this journal after an event came to an outcome that is worth a word. The
	 * oldest outcome makes room.
	 * @param sequence as for {@link #withSettled}
	 * @param outcome text that the session layer reads
	 */
	public Journal withOutcome(long sequence, String outcome) {
		requireNext(sequence);
		Map<Long, String> next = new HashMap<>(this.outcomes);
		next.put(sequence, outcome);
		if (next.size() > MAX_OUTCOMES) {
			next.remove(Collections.min(next.keySet()));
		}
		return new Journal(sequence, next, this.outboxNumber, this.outbox, this.updates, this.attributes);
	}

	private void requireNext(long sequence) {
		Assert.isTrue(sequence == this.sequence + 1 || (sequence == this.sequence && sequence > 0), () -> "Event "
				+ sequence + " cannot be settled after event " + this.sequence + ": numbers leave no gap");
	}

	/** Whether another outbox entry fits. */
	public boolean hasOutboxRoom() {
		return this.outbox.size() < MAX_OUTBOX;
	}

	/**
	 * Returns this journal with one more outbox entry, numbered {@code outboxNumber + 1}.
	 * @param body JSON that the session layer reads
	 * @throws IllegalStateException if the outbox is full: an entry is never dropped
	 */
	public Journal withOutboxEntry(String body) {
		Assert.state(hasOutboxRoom(), () -> MAX_OUTBOX
				+ " client and chained events are waiting already: send fewer, or let the client acknowledge some first");
		List<OutboxEntry> next = new ArrayList<>(this.outbox);
		next.add(new OutboxEntry(this.outboxNumber + 1, body));
		return new Journal(this.sequence, this.outcomes, this.outboxNumber + 1, next, this.updates, this.attributes);
	}

	/**
	 * Returns this journal with something else in an outbox entry, if it has the entry.
	 */
	public Journal withOutboxEntry(long number, UnaryOperator<String> body) {
		List<OutboxEntry> next = this.outbox.stream()
			.map((entry) -> (entry.number() == number) ? new OutboxEntry(number, body.apply(entry.body())) : entry)
			.toList();
		return new Journal(this.sequence, this.outcomes, this.outboxNumber, next, this.updates, this.attributes);
	}

	/** Returns this journal without the outbox entries that are done. */
	public Journal withoutOutboxEntries(Predicate<? super OutboxEntry> done) {
		List<OutboxEntry> next = this.outbox.stream().filter(done.negate()).toList();
		if (next.size() == this.outbox.size()) {
			return this;
		}
		return new Journal(this.sequence, this.outcomes, this.outboxNumber, next, this.updates, this.attributes);
	}

	/** Whether an update that a tab asks for was applied before. */
	public boolean hasApplied(String tab, UpdateMark update) {
		UpdateMark last = this.updates.get(tab);
		return last != null && last.compareTo(update) >= 0;
	}

	/**
	 * Returns this journal after an update that a tab asked for was applied. The tab that
	 * has been quiet for longest makes room.
	 */
	public Journal withUpdate(String tab, UpdateMark update) {
		Map<String, UpdateMark> next = new LinkedHashMap<>(this.updates);
		next.remove(tab);
		next.put(tab, update);
		if (next.size() > MAX_UPDATES) {
			Iterator<String> oldest = next.keySet().iterator();
			oldest.next();
			oldest.remove();
		}
		return new Journal(this.sequence, this.outcomes, this.outboxNumber, this.outbox, next, this.attributes);
	}

	/**
	 * Returns this journal with an attribute set.
	 * @param value the new value, or null to remove the attribute
	 */
	public Journal withAttribute(String name, @Nullable String value) {
		Map<String, String> next = new LinkedHashMap<>(this.attributes);
		if (value != null) {
			next.put(name, value);
		}
		else {
			next.remove(name);
		}
		return new Journal(this.sequence, this.outcomes, this.outboxNumber, this.outbox, this.updates, next);
	}

	/**
	 * Something that must still reach the client or be run.
	 *
	 * @param number rises by one per owner
	 * @param body JSON that the session layer reads
	 */
	public record OutboxEntry(long number, String body) {

	}

	/**
	 * Which update of a tab: the later one is greater.
	 *
	 * @param sequence number of the tab's event
	 * @param ordinal how many updates that event had made before
	 */
	public record UpdateMark(long sequence, int ordinal) implements Comparable<UpdateMark> {

		@Override
		public int compareTo(UpdateMark other) {
			int order = Long.compare(this.sequence, other.sequence);
			return (order != 0) ? order : Integer.compare(this.ordinal, other.ordinal);
		}

	}

}
