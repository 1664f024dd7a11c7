package dev.jitney.reload.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Hints of the operating system as long as it gives them, and then by looking. Says so
 * once.
 */
final class BestHints implements FileHints {

	private static final Log logger = LogFactory.getLog(BestHints.class);

	private final List<Path> roots;

	private final Source scans;

	private volatile FileHints hints;

	private volatile boolean closed;

	private boolean fallenBack;

	/** Begins, with the file system's best. */
	static BestHints of(Collection<Path> roots) throws IOException {
		return new BestHints(roots, FolderEvents.areAtOnce() ? FolderEvents::new : FolderScans::new, FolderScans::new);
	}

	BestHints(Collection<Path> roots, Source events, Source scans) throws IOException {
		this.roots = List.copyOf(roots);
		this.scans = scans;
		FileHints first;
		try {
			first = events.open(this.roots);
		}
		catch (IOException ex) {
			first = fallBack(ex);
		}
		this.hints = first;
	}

	@Override
	public Set<Path> await(Duration patience) throws IOException, InterruptedException {
		try {
			return this.hints.await(patience);
		}
		catch (IOException ex) {
			if (this.fallenBack || this.closed) {
				throw ex;
			}
			this.hints.close();
			this.hints = fallBack(ex);
			if (this.closed) {
				this.hints.close();
			}
			return Set.copyOf(this.roots);
		}
	}

	private FileHints fallBack(IOException failure) throws IOException {
		this.fallenBack = true;
		logger.warn("The operating system does not watch " + this.roots + ", so edits are looked for instead and take "
				+ "effect a moment later (" + failure.getMessage() + "). On Linux, raise fs.inotify.max_user_watches "
				+ "and fs.inotify.max_user_instances, such as by 'sysctl fs.inotify.max_user_watches=524288'");
		return this.scans.open(this.roots);
	}

	@Override
	public void close() throws IOException {
		this.closed = true;
		this.hints.close();
	}

	/** Opens hints. */
	@FunctionalInterface
	interface Source {

		FileHints open(Collection<Path> roots) throws IOException;

	}

}
