package dev.jitney.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * The keys that a frame may hold, each with its index. One layout serves all rows of a
 * list, so a view costs an array and no more. Immutable.
 */
final class FrameLayout {

	private final String[] keys;

	private final Map<String, Integer> indexes;

	private final SerializableString[] names;

	private final int[] sorted;

	private FrameLayout(String[] keys) {
		this.keys = keys;
		this.indexes = new HashMap<>(keys.length * 2);
		this.names = new SerializableString[keys.length];
		for (int index = 0; index < keys.length; index++) {
			this.indexes.put(keys[index], index);
			this.names[index] = new SerializedString(keys[index]);
		}
		this.sorted = IntStream.range(0, keys.length)
			.boxed()
			.sorted((left, right) -> keys[left].compareTo(keys[right]))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	static FrameLayout of(Collection<String> keys) {
		return new FrameLayout(keys.toArray(String[]::new));
	}

	int size() {
		return this.keys.length;
	}

	String key(int index) {
		return this.keys[index];
	}

	/** Returns the key as JSON writes it, encoded once. */
	SerializableString name(int index) {
		return this.names[index];
	}

	/** Returns the index that is at {@code place} when keys are sorted by code unit. */
	int sorted(int place) {
		return this.sorted[place];
	}

	/** Returns the index of a key, or -1. */
	int indexOf(@Nullable Object key) {
		Integer index = this.indexes.get(key);
		return (index != null) ? index : -1;
	}

}
