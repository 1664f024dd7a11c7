package dev.jitney.test;

import java.util.concurrent.atomic.AtomicLong;

import dev.jitney.event.invoke.HandlerAuthorizer;
import dev.jitney.event.invoke.HandlerCall;

/**
 * Counts the handlers that are about to be called, after all others have permitted it.
 * Safe for use by several threads.
 */
final class Beginnings implements HandlerAuthorizer {

	private final AtomicLong count = new AtomicLong();

	private volatile Runnable listener = () -> {
	};

	void tell(Runnable listener) {
		this.listener = listener;
	}

	@Override
	public boolean permits(HandlerCall call) {
		this.count.incrementAndGet();
		this.listener.run();
		return true;
	}

	long count() {
		return this.count.get();
	}

}
