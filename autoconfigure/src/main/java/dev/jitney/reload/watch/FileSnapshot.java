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

	private static final Duration USUAL = Duration.ofMillis(2);

	private static final Duration EMPTY = Duration.ofMillis(60);

	private static final Duration GONE = Duration.ofMillis(250);

	private final NavigableMap<Path, Known> known = new TreeMap<>();

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
		Known now = read(file);
		Known before = (now != null) ? this.known.put(file, now) : this.known.remove(file);
		if ((now != null) ? before == null || !now.stamp().equals(before.stamp()) : before != null) {
			changed.add(file);
		}
	}

	private static @Nullable Known read(Path file) {
		try {
			// first, as another one may take its place at any moment
			Object identity = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
			return new Known(FileStamp.of(file), identity);
		}
		catch (IOException ex) {
			// gone meanwhile, or not to be read
			return null;
		}
	}

	/**
	 * Returns for how long nothing may happen to a file before it is taken for finished.
	 * Another one in its place was moved there when it was. If it is empty and had
	 * something in it, it may be in the middle of being saved, and if it is gone it may
	 * be about to be elsewhere: a page that moves must not be missing in between.
	 */
	Duration unfinished(Path place) {
		Known before = this.known.get(place);
		if (before == null || before.stamp().isEmpty()) {
			return USUAL;
		}
		try {
			BasicFileAttributes now = Files.readAttributes(place, BasicFileAttributes.class);
			boolean moved = before.identity() != null && !before.identity().equals(now.fileKey());
			return (now.size() == 0) ? EMPTY : moved ? Duration.ZERO : USUAL;
		}
		catch (NoSuchFileException ex) {
			return GONE;
		}
		catch (IOException ex) {
			return USUAL;
		}
	}

	/**
	 * @param identity tells the file from others of the same name, if it can be told
	 */
	private record Known(FileStamp stamp, @Nullable Object identity) {

	}

}
