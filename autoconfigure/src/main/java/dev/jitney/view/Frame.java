package dev.jitney.view;

import org.jspecify.annotations.Nullable;

/**
 * A view while it is made, next to the view it replaces. Values that are equal stay the
 * same object, and so does the whole view if nothing in it changed; a later
 * {@link ViewDiff} then passes by. Used by one thread.
 */
final class Frame {

	private final FrameLayout layout;

	private final @Nullable Object[] slots;

	private final @Nullable View previous;

	/** Creates a frame. @param previous used only if it was made with the same layout */
	Frame(FrameLayout layout, @Nullable View previous) {
		this.layout = layout;
		this.slots = new @Nullable Object[layout.size()];
		this.previous = (previous != null && previous.slots().layout() == layout) ? previous : null;
	}

	boolean isSet(int index) {
		return this.slots[index] != null;
	}

	@Nullable Object get(int index) {
		return SlotMap.unwrap(this.slots[index]);
	}

	void set(int index, @Nullable Object value) {
		Object slot = SlotMap.wrap(value);
		boolean equal = slot instanceof String && slot.equals(before(index));
		this.slots[index] = equal ? before(index) : slot;
	}

	/**
	 * Returns what the previous view holds: null if absent, {@link SlotMap#NULL} for
	 * null.
	 */
	@Nullable Object before(int index) {
		return (this.previous != null) ? this.previous.slots().slot(index) : null;
	}

	/** Keeps the value of the previous view; false if it has none. */
	boolean keep(int index) {
		this.slots[index] = before(index);
		return isSet(index);
	}

	View close() {
		if (this.previous != null && isSame(this.previous.slots())) {
			return this.previous;
		}
		return new View(new SlotMap(this.layout, this.slots));
	}

	private boolean isSame(SlotMap before) {
		for (int index = 0; index < this.slots.length; index++) {
			Object slot = this.slots[index];
			if (slot != before.slot(index) && !(slot instanceof Integer && slot.equals(before.slot(index)))) {
				return false;
			}
		}
		return true;
	}

}
