package dev.jitney.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds the previous row of each new row, and keys that occur twice. Lists that did not
 * change their order cost no index. Used by one thread, for one list.
 */
final class RowMatcher {

	private final List<Rows.Row> before;

	private final boolean[] taken;

	private final Set<String> fresh = new HashSet<>();

	private @Nullable Map<String, Integer> places;

	private int cursor;

	RowMatcher(@Nullable Rows before) {
		this.before = (before != null) ? before.rows() : List.of();
		this.taken = new boolean[this.before.size()];
	}

	/**
	 * Returns the previous row with that key, or null if there was none.
	 * @throws IllegalArgumentException if the key was asked for before
	 */
	Rows.@Nullable Row match(String key) {
		int place = place(key);
		if ((place < 0) ? !this.fresh.add(key) : this.taken[place]) {
			throw new IllegalArgumentException(
					"two rows have the key '" + key + "'; keys must be unique in their list");
		}
		if (place < 0) {
			return null;
		}
		this.taken[place] = true;
		this.cursor = place + 1;
		return this.before.get(place);
	}

	private int place(String key) {
		if (this.cursor < this.before.size() && this.before.get(this.cursor).key().equals(key)) {
			return this.cursor;
		}
		if (this.places == null) {
			this.places = new HashMap<>();
			for (int index = 0; index < this.before.size(); index++) {
				this.places.put(this.before.get(index).key(), index);
			}
		}
		return this.places.getOrDefault(key, -1);
	}

}
