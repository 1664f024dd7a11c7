package dev.jitney.view;

import org.jspecify.annotations.Nullable;

/** The object that a row symbol stands for at the moment. Used by one thread. */
final class RowBinding {

	private @Nullable Object row;

	private boolean known;

	private boolean unchanged;

	/** Turns to a row. @param unchanged whether values of it alone are what they were */
	void set(@Nullable Object row, boolean unchanged) {
		this.row = row;
		this.known = true;
		this.unchanged = unchanged;
	}

	/** Turns to a row of which nothing needs to be evaluated. */
	void setUnchanged() {
		this.row = null;
		this.known = false;
		this.unchanged = true;
	}

	@Nullable Object row() {
		if (!this.known) {
			throw new IllegalStateException("The previous view was not made from these states");
		}
		return this.row;
	}

	boolean isUnchanged() {
		return this.unchanged;
	}

}
