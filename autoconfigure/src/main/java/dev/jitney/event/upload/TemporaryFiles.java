package dev.jitney.event.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Files that live as long as a handler, in a directory of this process that only its user
 * can read. What a client says has no part in their names. Methods block; safe for use by
 * several threads.
 */
public final class TemporaryFiles implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(TemporaryFiles.class);

	private final @Nullable Path parent;

	private @Nullable Path directory;

	/**
	 * Creates nothing yet.
	 * @param parent where the directory is made, or null for that of the JVM
	 */
	public TemporaryFiles(@Nullable Path parent) {
		this.parent = parent;
	}

	Path create() throws IOException {
		return Files.createTempFile(directory(), "upload-", ".part");
	}

	private synchronized Path directory() throws IOException {
		if (this.directory == null || !Files.isDirectory(this.directory)) {
			if (this.parent != null) {
				Files.createDirectories(this.parent);
			}
			this.directory = (this.parent != null) ? Files.createTempDirectory(this.parent, "jitney-")
					: Files.createTempDirectory("jitney-");
		}
		return this.directory;
	}

	/** Deletes files that are still there. */
	void delete(List<Path> files) {
		for (Path file : files) {
			try {
				Files.deleteIfExists(file);
			}
			catch (IOException ex) {
				logger.warn("A temporary file could not be deleted: " + file, ex);
			}
		}
	}

	/** Returns how many files there are now. */
	public long count() {
		Path current = current();
		if (current == null) {
			return 0;
		}
		try (Stream<Path> files = Files.list(current)) {
			return files.count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private synchronized @Nullable Path current() {
		return this.directory;
	}

	/** Deletes all files and the directory. */
	@Override
	public synchronized void close() {
		if (this.directory == null) {
			return;
		}
		try (Stream<Path> files = Files.list(this.directory)) {
			delete(files.toList());
			Files.deleteIfExists(this.directory);
		}
		catch (IOException ex) {
			logger.warn("Temporary files could not be deleted: " + this.directory, ex);
		}
		this.directory = null;
	}

}
