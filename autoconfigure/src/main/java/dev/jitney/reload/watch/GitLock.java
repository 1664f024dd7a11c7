package dev.jitney.reload.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Whether Git is at work on the files, such as when it switches to another branch: all it
 * does is one change. Blocks.
 */
final class GitLock {

	/** An older lock was left behind. */
	private static final Duration OLDEST = Duration.ofSeconds(10);

	private static final String FOLDER = "gitdir: ";

	private final List<Path> locks;

	private final Clock clock;

	private GitLock(Collection<Path> locks, Clock clock) {
		this.locks = List.copyOf(locks);
		this.clock = clock;
	}

	/** Looks for the repositories that the roots are in. */
	static GitLock of(Collection<Path> roots, Clock clock) {
		Set<Path> locks = new LinkedHashSet<>();
		for (Path root : roots) {
			Path repository = repository(root);
			if (repository != null) {
				locks.add(repository.resolve("index.lock"));
			}
		}
		return new GitLock(locks, clock);
	}

	private static @Nullable Path repository(Path root) {
		for (Path folder = root; folder != null; folder = folder.getParent()) {
			Path git = folder.resolve(".git");
			if (Files.isDirectory(git)) {
				return git;
			}
			if (Files.isRegularFile(git)) {
				return linked(git);
			}
		}
		return null;
	}

	/** A working tree of its own names the folder. */
	private static @Nullable Path linked(Path file) {
		try {
			String text = Files.readString(file).strip();
			return text.startsWith(FOLDER) ? file.resolveSibling(text.substring(FOLDER.length())) : null;
		}
		catch (IOException | RuntimeException ex) {
			return null;
		}
	}

	boolean isHeld() {
		return this.locks.stream().anyMatch(this::isHeld);
	}

	private boolean isHeld(Path lock) {
		try {
			Instant since = Files.getLastModifiedTime(lock).toInstant();
			return since.isAfter(this.clock.instant().minus(OLDEST));
		}
		catch (IOException ex) {
			return false;
		}
	}

}
