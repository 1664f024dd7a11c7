package dev.jitney.benchmark.reload;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** A generated application on the disk, of which one page is edited. */
abstract class EditedProject {

	private final Path folder;

	private final int pages;

	private final Map<Edit, Integer> edits = new EnumMap<>(Edit.class);

	EditedProject(Path folder, int pages) {
		this.folder = folder;
		this.pages = pages;
	}

	final Path folder() {
		return this.folder;
	}

	final int pages() {
		return this.pages;
	}

	/** Returns the number of the page that is edited, the one in the middle. */
	final int page() {
		return this.pages / 2;
	}

	/** Returns the number of the last edit of each kind that there was. */
	final Map<Edit, Integer> edits() {
		return Collections.unmodifiableMap(this.edits);
	}

	/** Makes up the next edit, and returns its number. */
	final int next(Edit edit) {
		return this.edits.merge(edit, 1, Integer::sum);
	}

	/**
	 * Saves the next edit.
	 * @return the source that was edited
	 */
	abstract Path save(Edit edit);

}
