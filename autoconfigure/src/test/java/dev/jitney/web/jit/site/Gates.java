package dev.jitney.web.jit.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where page methods stop until a test lets them go on, and where their calls are
 * counted.
 */
public final class Gates {

	private static final Map<String, CountDownLatch> closed = new ConcurrentHashMap<>();

	private static final Map<String, AtomicInteger> passages = new ConcurrentHashMap<>();

	private Gates() {
	}

	/** Makes a page method wait. */
	public static void close(String name) {
		closed.put(name, new CountDownLatch(1));
	}

	/** Lets it go on. */
	public static void open(String name) {
		CountDownLatch gate = closed.remove(name);
		if (gate != null) {
			gate.countDown();
		}
	}

	/** Returns how often a page method has been called. */
	public static int calls(String name) {
		return passages.computeIfAbsent(name, (key) -> new AtomicInteger()).get();
	}

	/** Forgets all calls. */
	public static void forget() {
		passages.clear();
	}

	static void pass(String name) {
		passages.computeIfAbsent(name, (key) -> new AtomicInteger()).incrementAndGet();
		CountDownLatch gate = closed.get(name);
		if (gate != null) {
			try {
				gate.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException("interrupted at " + name, ex);
			}
		}
	}

}
