package dev.jitney.state.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import dev.jitney.state.Journal;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateUsage;
import dev.jitney.state.StoredState;

/** Counts records and bytes as they come and go. Thread-safe; a snapshot may be torn. */
public final class RecordUsage {

	private final LongAdder owners = new LongAdder();

	private final LongAdder bytes = new LongAdder();

	private final Map<String, TypeSizes> types = new ConcurrentHashMap<>();

	/** Counts that a record took the place of another; an empty one stands for none. */
	public void replaced(OwnerRecord before, OwnerRecord after) {
		this.owners.add((after.isEmpty() ? 0 : 1) - (before.isEmpty() ? 0 : 1));
		this.bytes.add(bytes(after.journal()) - bytes(before.journal()));
		after.states().forEach((key, state) -> {
			if (!state.equals(before.states().get(key))) {
				add(sizes(key.type()), state.bytes().length);
			}
		});
		before.states().forEach((key, state) -> {
			if (!state.equals(after.states().get(key))) {
				remove(sizes(key.type()), state.bytes().length);
			}
		});
	}

	/**
	 * Counts a record that is not at hand when it goes.
	 * @return what it takes
	 */
	public Footprint add(OwnerRecord record) {
		List<Footprint.Part> parts = new ArrayList<>(record.states().size());
		record.states().forEach((key, state) -> parts.add(new Footprint.Part(sizes(key.type()), state.bytes().length)));
		Footprint footprint = new Footprint(bytes(record.journal()), List.copyOf(parts));
		this.owners.increment();
		this.bytes.add(footprint.journal());
		parts.forEach((part) -> add(part.sizes(), part.bytes()));
		return footprint;
	}

	/** Counts that a record is gone. */
	public void remove(Footprint footprint) {
		this.owners.decrement();
		this.bytes.add(-footprint.journal());
		footprint.parts().forEach((part) -> remove(part.sizes(), part.bytes()));
	}

	private TypeSizes sizes(String type) {
		return this.types.computeIfAbsent(type, (missing) -> new TypeSizes());
	}

	private void add(TypeSizes sizes, int size) {
		sizes.add(size);
		this.bytes.add(size);
	}

	private void remove(TypeSizes sizes, int size) {
		sizes.remove(size);
		this.bytes.add(-size);
	}

	/** Returns the size of all records in bytes. */
	public long bytes() {
		return this.bytes.sum();
	}

	/** Returns the counts as they are. */
	public StateUsage snapshot() {
		Map<String, StateUsage.TypeUsage> used = new HashMap<>();
		this.types.forEach((type, sizes) -> {
			StateUsage.TypeUsage usage = sizes.usage();
			if (usage.instances() > 0) {
				used.put(type, usage);
			}
		});
		return new StateUsage(this.owners.sum(), this.bytes.sum(), used);
	}

	/** Returns the size of a record in bytes. */
	public static long bytes(OwnerRecord record) {
		return bytes(record.journal()) + stateBytes(record);
	}

	/** Returns the size of the encoded states of a record in bytes. */
	public static long stateBytes(OwnerRecord record) {
		long sum = 0;
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

	/** What one record takes. */
	public static final class Footprint {

		private final long journal;

		private final List<Part> parts;

		private Footprint(long journal, List<Part> parts) {
			this.journal = journal;
			this.parts = parts;
		}

		private long journal() {
			return this.journal;
		}

		private List<Part> parts() {
			return this.parts;
		}

		private record Part(TypeSizes sizes, int bytes) {

		}

	}

}
