package dev.jitney.test;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The events of a document: numbered, kept until they are settled, sent again on each new
 * connection. Behaves as the browser runtime does. Used by the test's thread.
 */
final class EventQueue {

	private final Consumer<Entry> transmit;

	private final Deque<Entry> pending = new ArrayDeque<>();

	private final Deque<Entry> sent = new ArrayDeque<>();

	private final Map<Object, Runnable> waiting = new LinkedHashMap<>();

	private long last;

	EventQueue(Consumer<Entry> transmit) {
		this.transmit = transmit;
	}

	/** Begins to count after this number. */
	void countFrom(long settled) {
		this.last = settled;
	}

	/** Posts an event, after all that waits. */
	Entry post(String what, ObjectNode body) {
		drain();
		return append(what, body);
	}

	Entry append(String what, ObjectNode body) {
		Entry entry = new Entry(what, body);
		entry.number = ++this.last;
		this.pending.add(entry);
		this.sent.add(entry);
		this.transmit.accept(entry);
		return entry;
	}

	/**
	 * Lets something be posted before the next event; another with the key replaces it.
	 */
	void hold(Object key, Runnable flush) {
		this.waiting.remove(key);
		this.waiting.put(key, flush);
	}

	boolean holds(Object key) {
		return this.waiting.containsKey(key);
	}

	void release(Object key) {
		this.waiting.remove(key);
	}

	/** Posts what waits. */
	void drain() {
		while (!this.waiting.isEmpty()) {
			Object key = this.waiting.keySet().iterator().next();
			Runnable flush = this.waiting.remove(key);
			if (flush != null) {
				flush.run();
			}
		}
	}

	/** Notes that all events up to a number have ended. */
	void settle(long number, Map<Long, TestOutcome> outcomes) {
		while (!this.pending.isEmpty() && this.pending.getFirst().transmitted
				&& this.pending.getFirst().number <= number) {
			Entry entry = this.pending.removeFirst();
			entry.done = true;
			entry.outcome = outcomes.get(entry.number);
		}
	}

	/** Sends what is not settled, on a new connection. */
	void resume(long settled) {
		settle(settled, Map.of());
		this.last = settled;
		for (Entry entry : List.copyOf(this.pending)) {
			entry.number = ++this.last;
			this.transmit.accept(entry);
		}
	}

	/** Sends everything once more that was ever sent, as a line does that stutters. */
	void repeat() {
		List.copyOf(this.sent).forEach(this.transmit);
	}

	/** Gives up what is not settled. Returns the number of events. */
	int drop() {
		int lost = this.pending.size();
		this.pending.forEach((entry) -> entry.done = true);
		this.pending.clear();
		this.waiting.clear();
		return lost;
	}

	boolean isEmpty() {
		return this.pending.isEmpty();
	}

	/** Returns what is not settled, in words. */
	List<String> pending() {
		return this.pending.stream().map((entry) -> "event " + entry.number + " (" + entry.what + ")").toList();
	}

	/** An event on its way. */
	static final class Entry {

		private final String what;

		private final ObjectNode body;

		private long number;

		private boolean transmitted;

		private boolean done;

		private @Nullable TestOutcome outcome;

		Entry(String what, ObjectNode body) {
			this.what = what;
			this.body = body;
		}

		long number() {
			return this.number;
		}

		JsonNode body() {
			return this.body;
		}

		void transmitted() {
			this.transmitted = true;
		}

		/** Whether it is settled or given up. */
		boolean isDone() {
			return this.done;
		}

		/** Returns how it ended, if otherwise than applied. */
		@Nullable TestOutcome outcome() {
			return this.outcome;
		}

	}

}
