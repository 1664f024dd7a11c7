package dev.jitney.event;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The threads on which handlers run and values are computed; both may block. Virtual ones
 * where the JVM has them, else a pool whose idle threads end after a minute. Named
 * {@code jitney-handler-n}.
 *
 * @since 0.1
 */
public final class HandlerThreads implements Executor, AutoCloseable {

	private static final Log logger = LogFactory.getLog(HandlerThreads.class);

	private static final String PREFIX = "jitney-handler-";

	private static final String BACKGROUND_PREFIX = "jitney-background-";

	private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

	private final ThreadLocal<Boolean> own = new ThreadLocal<>();

	private final Executor executor;

	private final Executor background;

	private final Scheduler scheduler;

	private HandlerThreads(Executor executor, Executor background) {
		this.executor = executor;
		this.background = background;
		this.scheduler = Schedulers.fromExecutor(this);
	}

	/**
	 * Returns virtual threads, of which there can be any number, or else a pool.
	 * @param poolSize the largest number of threads in the pool
	 */
	public static HandlerThreads create(int poolSize) {
		return (Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS)
				? virtual(new VirtualThreadTaskExecutor(PREFIX)) : pool(poolSize);
	}

	private static HandlerThreads virtual(Executor executor) {
		return new HandlerThreads(executor, executor);
	}

	/**
	 * Returns a pool of platform threads, which share one queue, and as many for
	 * background events.
	 */
	public static HandlerThreads pool(int size) {
		return new HandlerThreads(pool(size, PREFIX), pool(size, BACKGROUND_PREFIX));
	}

	private static ThreadPoolExecutor pool(int size, String prefix) {
		CustomizableThreadFactory factory = new CustomizableThreadFactory(prefix);
		factory.setDaemon(true);
		ThreadPoolExecutor pool = new ThreadPoolExecutor(size, size, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(),
				factory);
		pool.allowCoreThreadTimeOut(true);
		return pool;
	}

	@Override
	public void execute(Runnable task) {
		this.executor.execute(() -> {
			this.own.set(Boolean.TRUE);
			try {
				task.run();
			}
			catch (Throwable ex) {
				logger.error("A task on a handler thread failed", ex);
			}
			finally {
				this.own.remove();
			}
		});
	}

	/**
	 * Returns the threads of background events. These wait for events, so they never take
	 * a thread that an event needs.
	 */
	public Executor background() {
		return (this.background != this.executor) ? this.background : this;
	}

	/** Whether the calling thread is one of these, so that it may block. */
	public boolean isCurrent() {
		return this.own.get() != null;
	}

	/** Calls something that may block: here if this thread may, else on one that may. */
	public <T> Mono<T> call(Callable<? extends T> work) {
		return Mono.defer(() -> {
			Mono<T> call = Mono.fromCallable(work);
			return isCurrent() ? call : call.subscribeOn(this.scheduler);
		});
	}

	/** Returns these threads as a scheduler; disposing it has no effect on them. */
	public Scheduler scheduler() {
		return this.scheduler;
	}

	/** Lets the pool end. Threads that are in a handler are interrupted. */
	@Override
	public void close() {
		this.scheduler.dispose();
		if (this.executor instanceof ThreadPoolExecutor pool) {
			pool.shutdownNow();
		}
		if (this.background instanceof ThreadPoolExecutor pool) {
			pool.shutdownNow();
		}
	}

}
