package dev.jitney.state.disk;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import dev.jitney.state.StoreUnavailableException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The threads that wait for the disk, named {@code jitney-disk-n}. What is under way is
 * never interrupted, because that would close the files of others.
 */
final class DiskThreads implements Executor {

	/** As many files as this may be forced at the same time. */
	private static final int SIZE = 16;

	private final ThreadPoolExecutor pool;

	private final Scheduler results;

	/**
	 * @param results where those who asked go on
	 */
	DiskThreads(Scheduler results) {
		CustomizableThreadFactory factory = new CustomizableThreadFactory("jitney-disk-");
		factory.setDaemon(true);
		this.pool = new ThreadPoolExecutor(SIZE, SIZE, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), factory);
		this.pool.allowCoreThreadTimeOut(true);
		this.results = results;
	}

	@Override
	public void execute(Runnable task) {
		this.pool.execute(task);
	}

	/** Calls something that blocks. It runs to its end even if nobody waits for it. */
	<T> Mono<T> call(Callable<T> work) {
		return Mono.<T>create((sink) -> {
			try {
				execute(() -> {
					try {
						sink.success(work.call());
					}
					catch (IOException ex) {
						sink.error(unavailable(ex));
					}
					catch (Exception ex) {
						sink.error(ex);
					}
				});
			}
			catch (RejectedExecutionException ex) {
				sink.error(new IllegalStateException("The state manager is closed", ex));
			}
		}).publishOn(this.results);
	}

	/** Returns what to fail with if the disk does not do what it should. */
	static StoreUnavailableException unavailable(IOException cause) {
		return new StoreUnavailableException("States cannot be read from disk or written to it: " + cause, cause);
	}

	/** Waits for what is under way; nothing more begins. */
	void close(Duration patience) {
		this.pool.shutdown();
		try {
			this.pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
