package dev.jitney.reload.launch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import dev.jitney.reload.javac.SourceProject;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * An application that runs in a class loader of Jitney's own and can be started again
 * without its process. Safe for use by several threads.
 */
public final class DevelopedApplication {

	private static final Log logger = LogFactory.getLog(DevelopedApplication.class);

	/** Nobody wants to wait for a restart, and browsers come back. */
	private static final Map<String, Object> QUICK_STOP = Map.of("jitney.event.shutdown-timeout", "1s",
			"server.shutdown", "immediate", "spring.reactor.netty.shutdown-quiet-period", "100ms");

	private final SourceProject project;

	private final String mainClass;

	private final String[] arguments;

	private final ClassLoader parent;

	private final Map<String, Object> kept = new ConcurrentHashMap<>();

	private final AtomicReference<@Nullable ConfigurableApplicationContext> context = new AtomicReference<>();

	private final Map<Integer, CompletableFuture<ConfigurableApplicationContext>> attempts = new ConcurrentHashMap<>();

	private final AtomicInteger starts = new AtomicInteger();

	private volatile int port;

	private volatile @Nullable Throwable failure;

	private DevelopedApplication(SourceProject project, String mainClass, String[] arguments, ClassLoader parent) {
		this.project = project;
		this.mainClass = mainClass;
		this.arguments = arguments.clone();
		this.parent = parent;
	}

	/**
	 * Starts an application, in a thread of its own.
	 * @param mainClass binary name of the class with the main method
	 * @param parent has everything but the project's own classes
	 */
	public static DevelopedApplication start(SourceProject project, String mainClass, ClassLoader parent,
			String... arguments) {
		DevelopedApplication application = new DevelopedApplication(project, mainClass, arguments, parent);
		application.run();
		return application;
	}

	/** Returns where its sources are. */
	public SourceProject project() {
		return this.project;
	}

	/** Returns how often it was started. */
	public int starts() {
		return this.starts.get();
	}

	/**
	 * Completes when the application serves that was started so many times, or fails with
	 * the reason why it does not.
	 * @param number from 1; may be one to come
	 */
	public CompletableFuture<ConfigurableApplicationContext> started(int number) {
		return attempt(number).copy();
	}

	private CompletableFuture<ConfigurableApplicationContext> attempt(int number) {
		return this.attempts.computeIfAbsent(number, (missing) -> new CompletableFuture<>());
	}

	private CompletableFuture<ConfigurableApplicationContext> attempt() {
		return attempt(this.starts.get());
	}

	/**
	 * The same for the last start.
	 */
	public CompletableFuture<ConfigurableApplicationContext> started() {
		return attempt().copy();
	}

	/**
	 * Returns what an earlier start has left behind, or makes it. It must not refer to
	 * the application's classes.
	 */
	public <T> T keep(String name, Class<T> type, Supplier<T> first) {
		return type.cast(this.kept.computeIfAbsent(name, (missing) -> first.get()));
	}

	private void run() {
		List<Path> roots = this.project.modules().stream().map(SourceProject.Module::classes).distinct().toList();
		BaseLoader loader = new BaseLoader(this, roots, this.parent);
		this.starts.incrementAndGet();
		Thread thread = new Thread(() -> main(loader), "main");
		thread.setContextClassLoader(loader);
		thread.setDaemon(false);
		thread.start();
	}

	private void main(BaseLoader loader) {
		CompletableFuture<ConfigurableApplicationContext> start = attempt();
		try {
			Class<?> type = Class.forName(this.mainClass, false, loader);
			call(type);
		}
		catch (InvocationTargetException ex) {
			start.completeExceptionally(ex.getTargetException());
		}
		catch (ReflectiveOperationException | RuntimeException | LinkageError ex) {
			logger.error("The application " + this.mainClass + " cannot be started", ex);
			start.completeExceptionally(ex);
		}
	}

	private void call(Class<?> type) throws ReflectiveOperationException {
		Method main = MainMethod.of(type);
		main.setAccessible(true);
		if (main.getParameterCount() == 0) {
			main.invoke(null);
		}
		else {
			main.invoke(null, (Object) this.arguments);
		}
	}

	/** Notes the context that is about to serve. */
	void prepared(ConfigurableApplicationContext context) {
		this.context.set(context);
	}

	/** Has the application stop quickly, and serve where it did before. */
	void configure(ConfigurableEnvironment environment) {
		environment.getPropertySources().addLast(new MapPropertySource("jitneyDevelopment", QUICK_STOP));
		if ("0".equals(environment.getProperty("server.port")) && this.port > 0) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("jitneyPort", Map.of("server.port", this.port)));
		}
	}

	/** Notes that the context serves. */
	void ready(ConfigurableApplicationContext context) {
		this.port = context.getEnvironment().getProperty("local.server.port", Integer.class, 0);
		attempt().complete(context);
	}

	/** Notes that no context came of it. */
	void failed(Throwable failure) {
		attempt().completeExceptionally(failure);
	}

	/**
	 * Closes the application's context and starts it again with the classes that are on
	 * the disk. If it does not start, these are undone, and it is started once more.
	 * Returns at once.
	 * @param undo brings back the classes that it ran before
	 */
	public void restart(Runnable undo) {
		Thread thread = new Thread(() -> restartNow(undo), "jitney-restart");
		thread.setContextClassLoader(this.parent);
		thread.setDaemon(false);
		thread.start();
	}

	private synchronized void restartNow(Runnable undo) {
		this.failure = null;
		Throwable first = again();
		if (first != null) {
			logger.error("The application does not start as it was edited; it goes on as it was before", first);
			this.failure = first;
			undo.run();
			Throwable second = again();
			if (second != null) {
				logger.error("The application does not start, not even as it was before", second);
			}
		}
	}

	private @Nullable Throwable again() {
		stop();
		run();
		return attempt().<@Nullable Throwable>handle((context, failure) -> failure).join();
	}

	/**
	 * Returns why the application does not run as it was edited, or null if it does.
	 */
	public @Nullable Throwable failure() {
		return this.failure;
	}

	/** Closes the application's context, and waits until it is closed. */
	public void stop() {
		ConfigurableApplicationContext running = this.context.getAndSet(null);
		if (running != null) {
			running.close();
		}
	}

}
