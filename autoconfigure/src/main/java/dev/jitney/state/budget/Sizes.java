package dev.jitney.state.budget;

import java.util.Comparator;
import java.util.Map;

import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StoredState;
import org.springframework.util.unit.DataSize;

/** How sizes are called in messages. */
final class Sizes {

	private static final int UNIT = 1024;

	private Sizes() {
	}

	/** Returns a size in the largest unit of which it has ten. */
	static String of(long bytes) {
		DataSize size = DataSize.ofBytes(bytes);
		if (size.toMegabytes() >= 10) {
			return size.toMegabytes() + "MB";
		}
		return (bytes >= 10 * UNIT) ? size.toKilobytes() + "KB" : size.toString();
	}

	/** Returns which state takes most, to be added to a sentence. */
	static String largest(OwnerRecord record) {
		return record.states()
			.entrySet()
			.stream()
			.max(Comparator.comparingInt((Map.Entry<StateKey, StoredState> state) -> state.getValue().bytes().length))
			.map((state) -> " (" + of(state.getValue().bytes().length) + " of it " + state.getKey() + ")")
			.orElse("");
	}

}
