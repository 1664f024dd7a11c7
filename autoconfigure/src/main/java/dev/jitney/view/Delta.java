package dev.jitney.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What has to be done to one view to make another of it. Immutable.
 *
 * @param changes slot keys and what they become: a value as in a {@link View}, or, where
 * both views hold rows or a nested view, {@link RowsDelta} or a nested delta
 * @param gone keys that the new view does not have
 */
public record Delta(Map<String, @Nullable Object> changes, List<String> gone) {

	/** Changes nothing. */
	public static final Delta EMPTY = new Delta(Map.of(), List.of());

	public Delta {
		changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
		gone = List.copyOf(gone);
	}

	/** Whether both views were equal. */
	public boolean isEmpty() {
		return this.changes.isEmpty() && this.gone.isEmpty();
	}

	/**
	 * Makes the new view of the old one.
	 * @throws IllegalArgumentException if this delta was made from another view
	 */
	public View applyTo(View view) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>(view.values());
		for (String key : this.gone) {
			if (!values.containsKey(key)) {
				throw mismatch(key);
			}
			values.remove(key);
		}
		this.changes.forEach((key, change) -> values.put(key, changed(key, values.get(key), change)));
		return new View(values);
	}

	private static @Nullable Object changed(String key, @Nullable Object old, @Nullable Object change) {
		if (change instanceof RowsDelta delta) {
			if (old instanceof Rows rows) {
				return delta.applyTo(rows);
			}
			throw mismatch(key);
		}
		if (change instanceof Delta delta) {
			if (old instanceof View view) {
				return delta.applyTo(view);
			}
			throw mismatch(key);
		}
		return change;
	}

	private static IllegalArgumentException mismatch(String key) {
		return new IllegalArgumentException("The delta was made from another view: they differ at " + key);
	}

}
