package dev.jitney.autoconfigure;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import dev.jitney.reload.ApplicationRestart;
import dev.jitney.reload.Generations;
import dev.jitney.reload.ReloadEngine;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** The one thread that reloads. It gets ready when the application serves. */
final class ReloadThread implements Executor, ApplicationListener<ApplicationReadyEvent>, DisposableBean {

	private static final Log logger = LogFactory.getLog(ReloadThread.class);

	/** How often the compiler runs though nothing was edited: then it is quick. */
	private static final int PRACTICE = 24;

	/** For the JVM to make something of it, and for others, such as the browser. */
	private static final Duration REST = Duration.ofMillis(100);

	/** After an edit, as there may be more of them. */
	private static final Duration QUIET = Duration.ofSeconds(3);

	private final ExecutorService executor = Executors.newSingleThreadExecutor((task) -> {
		Thread thread = new Thread(task, "jitney-reload");
		thread.setDaemon(true);
		return thread;
	});

	private final ReloadEngine engine;

	private final ApplicationRestart restart;

	private final Generations generations;

	private volatile boolean asked;

	ReloadThread(ReloadEngine engine, ApplicationRestart restart, Generations generations) {
		this.generations = generations;
		this.engine = engine;
		this.restart = restart;
	}

	@Override
	public void execute(Runnable task) {
		this.asked = true;
		this.executor.execute(() -> {
			task.run();
			later(this.engine::getReady, REST);
		});
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		this.executor.execute(() -> {
			logger.info("Edits are watched: " + this.generations.summary());
			this.engine.prepare();
		});
		this.executor.execute(() -> this.restart.report(this.engine));
		this.executor.execute(() -> practise(0));
	}

	/** In the way of nobody, and not when there is something to do. */
	@SuppressWarnings("ThreadPriorityCheck") // right without it, only less considerate
	private void practise(int round) {
		if (this.asked) {
			this.asked = false;
			later(() -> practise(round), QUIET);
			return;
		}
		Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
		try {
			this.engine.practise(round);
		}
		finally {
			Thread.currentThread().setPriority(Thread.NORM_PRIORITY);
		}
		if (round + 1 < PRACTICE) {
			later(() -> practise(round + 1), REST);
		}
	}

	private void later(Runnable task, Duration rest) {
		CompletableFuture.delayedExecutor(rest.toMillis(), TimeUnit.MILLISECONDS, this.executor).execute(task);
	}

	@Override
	public void destroy() {
		this.executor.shutdown();
	}

}
