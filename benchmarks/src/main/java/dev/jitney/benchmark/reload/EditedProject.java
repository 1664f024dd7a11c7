package dev.jitney.benchmark.reload;

import java.nio.file.Path;

/** A generated application on the disk, of which one page is edited. */
interface EditedProject {

	/** Returns the number of the page that is edited, the one in the middle. */
	default int page() {
		return pages() / 2;
	}

	int pages();

	/** Makes up the next edit, and returns its number. */
	int next(Edit edit);

	/**
	 * Saves the next edit.
	 * @return the source that was edited
	 */
	Path save(Edit edit);

}
