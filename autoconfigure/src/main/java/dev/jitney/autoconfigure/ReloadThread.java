package dev.jitney.autoconfigure;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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

	/** How often the compiler runs before the first edit. */
	private static final int PRACTICE = 4;

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
		this.executor.execute(task);
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		this.executor.execute(() -> {
			logger.info("Edits are watched: " + this.generations.summary());
			this.engine.prepare();
		});
		this.executor.execute(() -> this.restart.report(this.engine));
		for (int i = 0; i < PRACTICE; i++) {
			int round = i;
			this.executor.execute(() -> practise(round));
		}
	}

	/** In the way of nobody, and not any more when there is something to do. */
	@SuppressWarnings("ThreadPriorityCheck") // right without it, only less considerate
	private void practise(int round) {
		if (this.asked) {
			return;
		}
		Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
		try {
			this.engine.practise(round);
		}
		finally {
			Thread.currentThread().setPriority(Thread.NORM_PRIORITY);
		}
	}

	@Override
	public void destroy() {
		this.executor.shutdown();
	}

}
