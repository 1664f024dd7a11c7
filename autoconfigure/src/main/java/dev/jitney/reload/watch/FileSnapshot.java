package dev.jitney.reload.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What the files were like when they were looked at last. Blocks; used by one thread.
 */
final class FileSnapshot {

	private static final Duration EMPTY = Duration.ofMillis(60);

	private static final Duration GONE = Duration.ofMillis(250);

	private final NavigableMap<Path, FileStamp> known = new TreeMap<>();

	/**
	 * Looks at files and folders again.
	 * @param places what is to be looked at, with all below it
	 * @return the files whose content is another one than before, and those that have
	 * come or gone
	 */
	Set<Path> look(Collection<Path> places) throws IOException {
		Set<Path> changed = new TreeSet<>();
		for (Path place : places) {
			Set<Path> found = new TreeSet<>();
			FileTree.walk(place, new FileTree.Visitor() {

				@Override
				public void file(Path file, BasicFileAttributes attributes) {
					found.add(file);
				}

			});
			forget(place, found, changed);
			for (Path file : found) {
				look(file, changed);
			}
		}
		return changed;
	}

	private void forget(Path place, Set<Path> found, Set<Path> changed) {
		for (Path file : below(place)) {
			if (!found.contains(file)) {
				this.known.remove(file);
				changed.add(file);
			}
		}
	}

	private Set<Path> below(Path place) {
		Set<Path> files = new TreeSet<>();
		for (Path file : this.known.tailMap(place, true).navigableKeySet()) {
			if (file.startsWith(place)) {
				files.add(file);
			}
			else if (!file.toString().startsWith(place.toString())) {
				// files beside a folder may sort between those in it
				break;
			}
		}
		return files;
	}

	private void look(Path file, Set<Path> changed) {
		FileStamp stamp = stamp(file);
		FileStamp before = (stamp != null) ? this.known.put(file, stamp) : this.known.remove(file);
		if ((stamp != null) ? !stamp.equals(before) : before != null) {
			changed.add(file);
		}
	}

	private static @Nullable FileStamp stamp(Path file) {
		try {
			return FileStamp.of(file);
		}
		catch (IOException ex) {
			// gone meanwhile, or not to be read
			return null;
		}
	}

	/**
	 * Returns how long to wait for a file that had something in it. If it is empty it may
	 * be in the middle of being saved, and if it is gone it may be about to be elsewhere:
	 * a page that moves must not be missing in between.
	 */
	Duration unfinished(Path place) {
		FileStamp stamp = this.known.get(place);
		if (stamp == null || stamp.isEmpty()) {
			return Duration.ZERO;
		}
		try {
			return (Files.size(place) == 0) ? EMPTY : Duration.ZERO;
		}
		catch (NoSuchFileException ex) {
			return GONE;
		}
		catch (IOException ex) {
			return Duration.ZERO;
		}
	}

}
