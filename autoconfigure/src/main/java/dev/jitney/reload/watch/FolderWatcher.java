package dev.jitney.reload.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Watches the source and resource folders of an application, on a daemon thread of its
 * own. Tells once of each edit, a few milliseconds after it: of those files only whose
 * content is another one, and of all that a switch of the branch changes together.
 * <p>
 * A folder that is gone is waited for. Whatever goes wrong with one edit, the next one is
 * seen.
 */
public final class FolderWatcher implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(FolderWatcher.class);

	private static final Duration IDLE = Duration.ofMinutes(1);

	private static final Duration BUSY = Duration.ofMillis(10);

	private final List<Path> roots;

	private final Consumer<Set<Path>> changed;

	private final BestHints.Source source;

	private final BooleanSupplier busy;

	private final PendingHints pending;

	private final FileSnapshot snapshot = new FileSnapshot();

	private final CompletableFuture<Void> started = new CompletableFuture<>();

	private final Thread thread = new Thread(this::run, "jitney-watcher");

	private volatile @Nullable FileHints hints;

	private volatile boolean closed;

	/**
	 * Creates a watcher that does not watch yet.
	 * @param roots absolute paths of folders, which need not exist
	 * @param changed told which files are other ones, have come or have gone; returns
	 * soon
	 */
	public FolderWatcher(Collection<Path> roots, Consumer<Set<Path>> changed) {
		this(roots, changed, BestHints::of, GitLock.of(roots, Clock.systemUTC())::isHeld, System::nanoTime);
	}

	FolderWatcher(Collection<Path> roots, Consumer<Set<Path>> changed, BestHints.Source source, BooleanSupplier busy,
			LongSupplier nanoTime) {
		this.roots = List.copyOf(new TreeSet<>(roots));
		this.changed = changed;
		this.source = source;
		this.busy = busy;
		this.pending = new PendingHints(nanoTime);
		this.thread.setDaemon(true);
	}

	/** Begins to watch; once only. */
	public void start() {
		this.thread.start();
	}

	/**
	 * Returns what completes when the files have been looked at once: edits from then on
	 * are told.
	 */
	public CompletableFuture<Void> started() {
		return this.started.copy();
	}

	private void run() {
		try (FileHints hints = this.source.open(this.roots)) {
			this.hints = hints;
			this.snapshot.look(this.roots);
			this.started.complete(null);
			while (!this.closed) {
				step(hints);
			}
		}
		catch (InterruptedException ex) {
			// closed
		}
		catch (IOException | RuntimeException ex) {
			logger.error("Edits below " + this.roots + " are not seen any more: start the application again", ex);
		}
		finally {
			this.started.complete(null);
		}
	}

	/** Waits for the next hints, or tells of those that came if they are complete. */
	private void step(FileHints hints) throws IOException, InterruptedException {
		if (this.pending.isEmpty()) {
			this.pending.add(hints.await(IDLE));
			return;
		}
		Duration quiet = this.pending.quiet(this.snapshot::unfinished);
		if (quiet.isZero() && this.busy.getAsBoolean()) {
			quiet = BUSY;
		}
		if (!quiet.isZero()) {
			this.pending.add(hints.await(quiet));
			return;
		}
		tell(this.snapshot.look(this.pending.take()));
	}

	private void tell(Set<Path> files) {
		if (files.isEmpty() || this.closed) {
			return;
		}
		try {
			this.changed.accept(files);
		}
		catch (RuntimeException ex) {
			logger.error("The edit of " + files + " is lost", ex);
		}
	}

	/** Stops to watch. Idempotent. */
	@Override
	public void close() {
		this.closed = true;
		FileHints open = this.hints;
		if (open != null) {
			try {
				open.close();
			}
			catch (IOException ex) {
				logger.debug("The watch on " + this.roots + " does not end", ex);
			}
		}
	}

}
