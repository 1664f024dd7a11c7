package dev.jitney.reload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Knows which files are gone because they were deleted. Another one that is not there is
 * being saved, by an editor that moves or deletes it first: it will be back, and if
 * nothing in it is new nobody will say so. Used by the thread that reloads; looks at the
 * disk.
 */
final class UnfinishedSaves {

	private final Set<Path> deleted = new HashSet<>();

	/** Notes files that were changed, added or deleted. */
	void told(Collection<Path> files) {
		for (Path file : files) {
			if (Files.exists(file)) {
				this.deleted.remove(file);
			}
			else {
				this.deleted.add(file);
			}
		}
	}

	/** Whether one of some files is being saved. */
	boolean areAmong(Collection<Path> files) {
		return files.stream().anyMatch((file) -> !this.deleted.contains(file) && !Files.exists(file));
	}

}
