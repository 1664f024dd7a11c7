package dev.jitney.state.redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.jitney.state.Journal;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StoredState;
import dev.jitney.state.record.RecordCodec;
import dev.jitney.state.record.RecordFormatException;
import org.jspecify.annotations.Nullable;

/** A record as the fields of a hash: one for each state, so that few are written. */
final class OwnerHash {

	static final String VERSION = "v";

	private static final String JOURNAL = "j";

	private static final String STATE = "s";

	private static final String FENCE = "@fence";

	private static final char SEPARATOR = '\0';

	private OwnerHash() {
	}

	static OwnerRecord record(Map<String, byte[]> fields) {
		byte[] version = fields.get(VERSION);
		if (version == null) {
			return OwnerRecord.empty();
		}
		try {
			byte[] journal = fields.get(JOURNAL);
			return new OwnerRecord(Long.parseLong(text(version)), states(fields),
					(journal != null) ? RecordCodec.decodeJournal(journal) : Journal.empty());
		}
		catch (IllegalArgumentException ex) {
			throw new RecordFormatException("The hash is not a record: " + ex.getMessage(), ex);
		}
	}

	private static Map<StateKey, StoredState> states(Map<String, byte[]> fields) {
		Map<StateKey, StoredState> states = new HashMap<>();
		fields.forEach((name, value) -> {
			StateKey key = key(name);
			if (key != null) {
				states.put(key, RecordCodec.decodeState(value));
			}
		});
		return states;
	}

	/** Returns the number of the one who holds the lock. */
	static String fence(Map<String, byte[]> fields) {
		return text(fields.getOrDefault(FENCE, new byte[0]));
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private static @Nullable StateKey key(String field) {
		int separator = field.indexOf(SEPARATOR);
		return (field.startsWith(STATE) && separator > 0)
				? new StateKey(field.substring(STATE.length(), separator), field.substring(separator + 1)) : null;
	}

	private static String field(StateKey key) {
		return STATE + key.type() + SEPARATOR + key.instance();
	}

	/**
	 * Returns how many states differ, then each of these as field and value, then the
	 * fields of those that are gone.
	 */
	static List<Object> difference(OwnerRecord before, OwnerRecord after) {
		List<Object> changed = new ArrayList<>();
		after.states().forEach((key, state) -> {
			if (!state.equals(before.states().get(key))) {
				changed.add(field(key));
				changed.add(RecordCodec.encode(state));
			}
		});
		List<Object> difference = new ArrayList<>();
		difference.add(changed.size() / 2);
		difference.addAll(changed);
		before.states()
			.keySet()
			.stream()
			.filter((key) -> !after.states().containsKey(key))
			.forEach((key) -> difference.add(field(key)));
		return difference;
	}

}
