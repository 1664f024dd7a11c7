package dev.jitney.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds what differs between two lists of keyed rows, with as few moves as there can be:
 * the rows that stay where they are form a longest increasing subsequence of the old
 * positions in the new order. Used once.
 */
final class RowsDiff {

	private final List<Rows.Row> old;

	private final List<Rows.Row> next;

	private final Rows whole;

	private final List<String> gone = new ArrayList<>(0);

	private final List<RowsDelta.Move> moves = new ArrayList<>(0);

	private final List<RowsDelta.Insert> inserts = new ArrayList<>(0);

	private final Map<String, Delta> changes = new LinkedHashMap<>(0);

	RowsDiff(Rows old, Rows next) {
		this.old = old.rows();
		this.next = next.rows();
		this.whole = next;
	}

	/**
	 * Returns {@link RowsDelta}, the new {@link Rows} if they are smaller, or null if
	 * there is no difference.
	 */
	@Nullable Object change() {
		if (this.old == this.next) {
			return null;
		}
		int shorter = Math.min(this.old.size(), this.next.size());
		int head = 0;
		while (head < shorter && stays(head, head)) {
			head++;
		}
		int tail = 0;
		while (tail < shorter - head && stays(this.old.size() - 1 - tail, this.next.size() - 1 - tail)) {
			tail++;
		}
		arrange(head, this.old.size() - tail, this.next.size() - tail);
		RowsDelta delta = new RowsDelta(this.gone, this.moves, this.inserts, this.changes);
		if (delta.isEmpty()) {
			return null;
		}
		return JsonSize.isAtMost(this.whole, JsonSize.of(delta)) ? this.whole : delta;
	}

	/** Compares two rows that stand at the same distance from one end. */
	@SuppressWarnings("ReferenceEquality") // a shortcut
	private boolean stays(int oldIndex, int nextIndex) {
		Rows.Row before = this.old.get(oldIndex);
		Rows.Row row = this.next.get(nextIndex);
		if (before == row) {
			return true;
		}
		if (!before.key().equals(row.key())) {
			return false;
		}
		addChange(before, row);
		return true;
	}

	private void addChange(Rows.Row before, Rows.Row row) {
		Delta delta = ViewDiff.diff(before.view(), row.view());
		if (!delta.isEmpty()) {
			this.changes.put(row.key(), delta);
		}
	}

	private void arrange(int from, int oldEnd, int nextEnd) {
		int[] origins = origins(from, oldEnd, nextEnd);
		boolean[] still = IncreasingSubsequence.of(origins);
		String after = (from > 0) ? this.next.get(from - 1).key() : null;
		String survivor = after;
		for (int i = 0; i < origins.length; i++) {
			Rows.Row row = this.next.get(from + i);
			if (origins[i] < 0) {
				this.inserts.add(new RowsDelta.Insert(row.key(), after, row.view()));
			}
			else {
				if (!still[i]) {
					this.moves.add(new RowsDelta.Move(row.key(), survivor));
				}
				addChange(this.old.get(origins[i]), row);
				survivor = row.key();
			}
			after = row.key();
		}
	}

	/** Returns for each new row where it was, or -1; notes the old rows that are gone. */
	private int[] origins(int from, int oldEnd, int nextEnd) {
		int[] origins = new int[nextEnd - from];
		Arrays.fill(origins, -1);
		if (from == oldEnd) {
			return origins;
		}
		Map<String, Integer> places = new HashMap<>();
		for (int index = from; index < nextEnd; index++) {
			places.put(this.next.get(index).key(), index - from);
		}
		for (int index = from; index < oldEnd; index++) {
			Integer place = places.get(this.old.get(index).key());
			if (place != null) {
				origins[place] = index;
			}
			else {
				this.gone.add(this.old.get(index).key());
			}
		}
		return origins;
	}

}
