package dev.jitney.autoconfigure;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Makes the threads that compile pages, {@code jitney-compile-n}. */
final class CompileThreadFactory implements ThreadFactory {

	private final Supplier<@Nullable ClassLoader> classLoader;

	private final AtomicInteger count = new AtomicInteger();

	CompileThreadFactory(Supplier<@Nullable ClassLoader> classLoader) {
		this.classLoader = classLoader;
	}

	@Override
	public Thread newThread(Runnable task) {
		Thread thread = new Thread(task, "jitney-compile-" + this.count.incrementAndGet());
		thread.setDaemon(true);
		thread.setContextClassLoader(this.classLoader.get());
		return thread;
	}

}
