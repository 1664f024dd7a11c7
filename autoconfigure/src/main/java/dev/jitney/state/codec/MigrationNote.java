package dev.jitney.state.codec;

/**
 * One choice for one place in a state.
 *
 * @param path the place, the same for all elements of a list or map
 * @param detail why, or from where; may be empty
 */
record MigrationNote(MigrationChoice choice, String path, String detail) {

	/** Tells notes apart of which one is enough. */
	String key() {
		return this.choice + this.path + ((this.choice == MigrationChoice.RENAMED) ? this.detail : "");
	}

	@Override
	public String toString() {
		return this.path + (this.detail.isEmpty() ? "" : " (" + this.detail + ")");
	}

}
