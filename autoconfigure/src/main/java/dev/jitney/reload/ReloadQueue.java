package dev.jitney.reload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Where whoever watches files says which have changed. One reload runs at a time; what
 * changes meanwhile makes it give up, and the next one brings all of it. Safe for use by
 * several threads; returns at once.
 */
public final class ReloadQueue {

	private static final Log logger = LogFactory.getLog(ReloadQueue.class);

	/** Until browsers have shown an edit; they need the processor as well. */
	private static final Duration QUIET = Duration.ofMillis(100);

	private final Reload reload;

	private final Executor executor;

	private final Executor later;

	private Set<Path> waiting = new TreeSet<>();

	private boolean running;

	private int batches;

	/**
	 * Creates an empty queue.
	 * @param executor runs reloads, which take their time
	 */
	public ReloadQueue(Reload reload, Executor executor) {
		this(reload, executor, CompletableFuture.delayedExecutor(QUIET.toMillis(), TimeUnit.MILLISECONDS, executor));
	}

	/**
	 * @param later does the same when browsers have shown an edit
	 */
	ReloadQueue(Reload reload, Executor executor, Executor later) {
		this.reload = reload;
		this.executor = executor;
		this.later = later;
	}

	/**
	 * Begins a reload.
	 * @param paths absolute paths of files that were changed, added or deleted
	 */
	public synchronized void changed(Collection<Path> paths) {
		if (paths.isEmpty()) {
			return;
		}
		this.waiting.addAll(paths);
		this.batches++;
		if (!this.running) {
			this.running = true;
			this.executor.execute(this::work);
		}
	}

	private void work() {
		Set<Path> batch = take();
		while (!batch.isEmpty()) {
			run(batch);
			batch = take();
		}
		int number = number();
		this.later.execute(() -> rest(number));
	}

	private synchronized int number() {
		return this.batches;
	}

	private void rest(int number) {
		if (number != number()) {
			return;
		}
		try {
			if (this.reload.rest()) {
				this.later.execute(() -> rest(number));
			}
		}
		catch (RuntimeException | Error ex) {
			logger.error("What was left of an edit cannot be done", ex);
		}
	}

	private void run(Set<Path> batch) {
		try {
			if (!this.reload.run(batch, this::isSuperseded)) {
				putBack(batch);
			}
		}
		catch (RuntimeException | Error ex) {
			logger.error("The edit of " + batch + " cannot be brought to the running application", ex);
		}
	}

	private synchronized Set<Path> take() {
		Set<Path> batch = this.waiting;
		this.waiting = new TreeSet<>();
		this.running = !batch.isEmpty();
		return batch;
	}

	private synchronized void putBack(Set<Path> batch) {
		this.waiting.addAll(batch);
	}

	private synchronized boolean isSuperseded() {
		return !this.waiting.isEmpty();
	}

	/** Brings edits to the running application. */
	@FunctionalInterface
	public interface Reload {

		/**
		 * Brings a batch of edits.
		 * @param superseded whether there are newer edits, so that giving up is better
		 * @return false if it gave up and changed nothing, to be called again with the
		 * newer edits as well; only if it was superseded
		 */
		boolean run(Set<Path> paths, BooleanSupplier superseded);

		/**
		 * Does what could wait until browsers have shown the last edit.
		 * @return whether there is more to do, a little later
		 */
		default boolean rest() {
			return false;
		}

	}

}
