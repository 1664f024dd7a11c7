package dev.jitney.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds what differs between two views. The session calls it after each evaluation. What
 * is the same object in both is skipped at once; the rest costs O(n log n) of its rows.
 * Safe for use by several threads.
 *
 * <p>
 * Operations on a list are used when they take fewer bytes as JSON in UTF-8 than the
 * whole new list. A nested view is never sent whole where the old view has one, as the
 * browser tells a delta from a view by what it has.
 */
public final class ViewDiff {

	private ViewDiff() {
	}

	/** Returns what makes {@code next} of {@code old}; empty if they are equal. */
	@SuppressWarnings("ReferenceEquality") // a shortcut
	public static Delta diff(View old, View next) {
		if (old.slots() == next.slots()) {
			return Delta.EMPTY;
		}
		Map<String, @Nullable Object> changes = new LinkedHashMap<>();
		addChanges(old.slots(), next.slots(), changes);
		List<String> gone = gone(old.slots(), next.slots());
		return (changes.isEmpty() && gone.isEmpty()) ? Delta.EMPTY : new Delta(changes, gone);
	}

	private static void addChanges(SlotMap old, SlotMap next, Map<String, @Nullable Object> changes) {
		FrameLayout layout = next.layout();
		boolean sameLayout = (layout == old.layout());
		for (int index = 0; index < layout.size(); index++) {
			Object slot = next.slot(index);
			Object before = sameLayout ? old.slot(index) : old.slot(layout.key(index));
			if (slot != null && slot != before) {
				addChange(layout.key(index), before, slot, changes);
			}
		}
	}

	private static void addChange(String key, @Nullable Object before, Object slot,
			Map<String, @Nullable Object> changes) {
		if (before instanceof Rows oldRows && slot instanceof Rows rows) {
			Object change = new RowsDiff(oldRows, rows).change();
			if (change != null) {
				changes.put(key, change);
			}
		}
		else if (before instanceof View oldView && slot instanceof View view) {
			Delta delta = diff(oldView, view);
			if (!delta.isEmpty()) {
				changes.put(key, delta);
			}
		}
		else if (!slot.equals(before)) {
			changes.put(key, SlotMap.unwrap(slot));
		}
	}

	private static List<String> gone(SlotMap old, SlotMap next) {
		FrameLayout layout = old.layout();
		boolean sameLayout = (layout == next.layout());
		List<String> gone = new ArrayList<>(0);
		for (int index = 0; index < layout.size(); index++) {
			if (old.slot(index) != null && (sameLayout ? next.slot(index) : next.slot(layout.key(index))) == null) {
				gone.add(layout.key(index));
			}
		}
		return gone;
	}

}
