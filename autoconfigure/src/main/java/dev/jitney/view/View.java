package dev.jitney.view;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a tab shows: slot keys and their values. A value is null, a String, a Boolean, an
 * Integer, {@link Rows}, or a nested view (of a memo). Immutable.
 *
 * @param values slot keys and their values; copied unless it comes from another view
 */
public record View(Map<String, @Nullable Object> values) {

	/** A view without any value. */
	public static final View EMPTY = new View(Map.of());

	public View {
		values = SlotMap.of(values);
	}

	/** Returns the value of a slot; null if it is null or absent. */
	public @Nullable Object get(String key) {
		return this.values.get(key);
	}

	SlotMap slots() {
		return (SlotMap) this.values;
	}

}
