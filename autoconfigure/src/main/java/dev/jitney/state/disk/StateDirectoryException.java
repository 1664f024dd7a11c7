package dev.jitney.state.disk;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The directory for states cannot be used. Thrown when the store is opened.
 *
 * @since 0.1
 */
public class StateDirectoryException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Path directory;

	StateDirectoryException(Path directory, String reason, @Nullable Throwable cause) {
		super("States cannot be kept in " + directory + ": " + reason, cause);
		this.directory = directory;
	}

	/** Returns the directory that cannot be used. */
	public Path directory() {
		return this.directory;
	}

}
