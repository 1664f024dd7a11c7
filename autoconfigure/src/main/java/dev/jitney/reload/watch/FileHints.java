package dev.jitney.reload.watch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Where hints come from that files may have changed. Used by one thread. */
interface FileHints extends Closeable {

	/**
	 * Waits for hints.
	 * @param patience how long at most
	 * @return files that may have changed, and folders in or below which something may
	 * have; none if nothing came
	 * @throws IOException if there will be no more hints
	 * @throws InterruptedException if the thread is to end
	 */
	Set<Path> await(Duration patience) throws IOException, InterruptedException;

	/** Ends a wait, from any thread. Idempotent. */
	@Override
	void close() throws IOException;

}
