package dev.jitney.state;

import java.util.HashMap;
import java.util.Map;

import org.springframework.util.Assert;

/**
 * Everything stored for one owner: its states and what happened to them. Immutable.
 *
 * @param version 0 for none, then one more with each commit
 * @param states the encoded states
 * @param journal outcomes, outbox and what else is written with them
 * @since 0.1
 */
public record OwnerRecord(long version, Map<StateKey, StoredState> states, Journal journal) {

	private static final OwnerRecord EMPTY = new OwnerRecord(0, Map.of(), Journal.empty());

	public OwnerRecord {
		Assert.isTrue(version >= 0, () -> "The version of a record starts at 0 and only rises, but is " + version);
		states = Map.copyOf(states);
	}

	/** Returns the record of an owner that has none. */
	public static OwnerRecord empty() {
		return EMPTY;
	}

	/** Whether the owner has no record. */
	public boolean isEmpty() {
		return this.version == 0;
	}

	public OwnerRecord withVersion(long version) {
		return new OwnerRecord(version, this.states, this.journal);
	}

	/**
	 * Returns this record with some states replaced or added.
	 * @param changed the new states; those not named stay as they are
	 */
	public OwnerRecord withStates(Map<StateKey, StoredState> changed) {
		if (changed.isEmpty()) {
			return this;
		}
		Map<StateKey, StoredState> next = new HashMap<>(this.states);
		next.putAll(changed);
		return new OwnerRecord(this.version, next, this.journal);
	}

	/** Returns this record without a state, unchanged if there is no such state. */
	public OwnerRecord withoutState(StateKey key) {
		if (!this.states.containsKey(key)) {
			return this;
		}
		Map<StateKey, StoredState> next = new HashMap<>(this.states);
		next.remove(key);
		return new OwnerRecord(this.version, next, this.journal);
	}

	public OwnerRecord withJournal(Journal journal) {
		return new OwnerRecord(this.version, this.states, journal);
	}

}
