package dev.jitney.state.record;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import dev.jitney.state.Journal;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StateUsage;
import dev.jitney.state.StoredState;

/** Counts records and bytes as they come and go. Thread-safe; a snapshot may be torn. */
public final class RecordUsage {

	private final LongAdder owners = new LongAdder();

	private final LongAdder bytes = new LongAdder();

	private final Map<String, TypeCounter> types = new ConcurrentHashMap<>();

	/** Counts that a record took the place of another; an empty one stands for none. */
	public void replaced(OwnerRecord before, OwnerRecord after) {
		this.owners.add((after.isEmpty() ? 0 : 1) - (before.isEmpty() ? 0 : 1));
		this.bytes.add(bytes(after.journal()) - bytes(before.journal()));
		after.states().forEach((key, state) -> {
			if (!state.equals(before.states().get(key))) {
				add(key, state, 1);
			}
		});
		before.states().forEach((key, state) -> {
			if (!state.equals(after.states().get(key))) {
				add(key, state, -1);
			}
		});
	}

	private void add(StateKey key, StoredState state, int sign) {
		TypeCounter counter = this.types.computeIfAbsent(key.type(), (type) -> new TypeCounter());
		counter.instances().add(sign);
		counter.bytes().add((long) sign * state.bytes().length);
		this.bytes.add((long) sign * state.bytes().length);
	}

	/** Returns the counts as they are. */
	public StateUsage snapshot() {
		Map<String, StateUsage.TypeUsage> used = new HashMap<>();
		this.types.forEach((type, counter) -> {
			if (counter.instances().sum() > 0) {
				used.put(type, new StateUsage.TypeUsage(counter.instances().sum(), counter.bytes().sum()));
			}
		});
		return new StateUsage(this.owners.sum(), this.bytes.sum(), used);
	}

	/** Returns the size of a record in bytes. */
	public static long bytes(OwnerRecord record) {
		long sum = bytes(record.journal());
		for (StoredState state : record.states().values()) {
			sum += state.bytes().length;
		}
		return sum;
	}

	/** Close enough for a budget: text is counted as one byte per character. */
	private static long bytes(Journal journal) {
		long sum = 0;
		for (String outcome : journal.outcomes().values()) {
			sum += Long.BYTES + outcome.length();
		}
		for (Journal.OutboxEntry entry : journal.outbox()) {
			sum += Long.BYTES + entry.body().length();
		}
		for (String tab : journal.updates().keySet()) {
			sum += tab.length() + Long.BYTES + Integer.BYTES;
		}
		for (Map.Entry<String, String> attribute : journal.attributes().entrySet()) {
			sum += attribute.getKey().length() + attribute.getValue().length();
		}
		return sum;
	}

	private record TypeCounter(LongAdder instances, LongAdder bytes) {

		private TypeCounter() {
			this(new LongAdder(), new LongAdder());
		}

	}

}
