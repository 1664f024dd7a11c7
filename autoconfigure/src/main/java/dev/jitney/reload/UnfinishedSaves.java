package dev.jitney.reload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows which files were read while they were being saved. Nobody says so if they end as
 * they were before: an editor may move or delete a file first, or write it twice within a
 * moment. Used by the thread that reloads; looks at the disk.
 */
final class UnfinishedSaves {

	private static final Object NOTHING = "";

	/** Or emptied, which comes to the same. */
	private final Set<Path> deleted = new HashSet<>();

	private final Map<Path, Object> read = new HashMap<>();

	/** Notes files that were changed, added or deleted. */
	void told(Collection<Path> files) {
		for (Path file : files) {
			if (hasContent(file)) {
				this.deleted.remove(file);
			}
			else {
				this.deleted.add(file);
			}
		}
	}

	/** Whether one of some files is not there, or empty, although nobody said so. */
	boolean areAmong(Collection<Path> files) {
		return files.stream().anyMatch((file) -> !this.deleted.contains(file) && !hasContent(file));
	}

	private static boolean hasContent(Path file) {
		try {
			return Files.size(file) > 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Notes that files are about to be read. */
	void reading(Collection<Path> files) {
		files.forEach((file) -> this.read.put(file, look(file)));
	}

	/** Whether one that was read has been written since. */
	boolean areThere() {
		return this.read.entrySet().stream().anyMatch(UnfinishedSaves::isWritten);
	}

	/** Returns and forgets those that were written since they were read. */
	Set<Path> take() {
		Set<Path> written = this.read.entrySet()
			.stream()
			.filter(UnfinishedSaves::isWritten)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		this.read.clear();
		return written;
	}

	private static boolean isWritten(Map.Entry<Path, Object> file) {
		return !file.getValue().equals(look(file.getKey()));
	}

	private static Object look(Path file) {
		try {
			BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
			Object key = found.fileKey();
			return new Look(found.size(), found.lastModifiedTime().toInstant(), (key != null) ? key : NOTHING);
		}
		catch (IOException ex) {
			return NOTHING;
		}
	}

	private record Look(long size, Object written, Object identity) {

	}

}
