package dev.jitney.reload;

import java.nio.file.Path;
import java.util.Set;

/** Starts the application's context again. */
@FunctionalInterface
public interface ContextRestart {

	/**
	 * Begins a restart, and returns at once.
	 * @param undo brings back the classes of before, should the new ones not start
	 */
	void restart(Cause cause, Runnable undo);

	/**
	 * Why there is a restart.
	 *
	 * @param files the edited files
	 * @param reason why it cannot be done without
	 * @param start when the edit was seen, as of {@link System#nanoTime()}
	 */
	record Cause(Set<Path> files, String reason, long start) {

		public Cause {
			files = Set.copyOf(files);
		}

	}

}
