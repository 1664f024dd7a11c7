package dev.jitney.view;

import org.jspecify.annotations.Nullable;

/**
 * The object that a row symbol stands for at the moment. Before the first it stands for
 * every row of a list that did not change, of which nothing is evaluated. Used by one
 * thread.
 */
final class RowBinding {

	private @Nullable Object row;

	private boolean unchanged = true;

	/**
	 * Turns to a row.
	 * @param unchanged whether values of it alone are what they were
	 */
	void set(Object row, boolean unchanged) {
		this.row = row;
		this.unchanged = unchanged;
	}

	Object row() {
		if (this.row == null) {
			throw new IllegalStateException("The previous view was not made from these states");
		}
		return this.row;
	}

	boolean isUnchanged() {
		return this.unchanged;
	}

}
