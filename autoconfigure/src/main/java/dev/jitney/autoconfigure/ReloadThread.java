package dev.jitney.autoconfigure;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.jitney.reload.ApplicationRestart;
import dev.jitney.reload.ReloadEngine;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** The one thread that reloads. It gets ready when the application serves. */
final class ReloadThread implements Executor, ApplicationListener<ApplicationReadyEvent>, DisposableBean {

	private final ExecutorService executor = Executors.newSingleThreadExecutor((task) -> {
		Thread thread = new Thread(task, "jitney-reload");
		thread.setDaemon(true);
		return thread;
	});

	private final ReloadEngine engine;

	private final ApplicationRestart restart;

	ReloadThread(ReloadEngine engine, ApplicationRestart restart) {
		this.engine = engine;
		this.restart = restart;
	}

	@Override
	public void execute(Runnable task) {
		this.executor.execute(task);
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		this.executor.execute(this.engine::prepare);
		this.executor.execute(() -> this.restart.report(this.engine));
	}

	@Override
	public void destroy() {
		this.executor.shutdown();
	}

}
