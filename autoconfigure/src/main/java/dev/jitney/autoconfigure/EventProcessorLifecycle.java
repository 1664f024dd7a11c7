package dev.jitney.autoconfigure;

import java.time.Duration;

import dev.jitney.event.EventProcessor;
import org.springframework.context.SmartLifecycle;

/** Lets events that are under way end before anything that they may use is closed. */
final class EventProcessorLifecycle implements SmartLifecycle {

	private final EventProcessor processor;

	private final Duration timeout;

	private volatile boolean running;

	EventProcessorLifecycle(EventProcessor processor, Duration timeout) {
		this.processor = processor;
		this.timeout = timeout;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop(Runnable callback) {
		this.running = false;
		this.processor.stop(this.timeout).doFinally((signal) -> callback.run()).subscribe();
	}

	@Override
	public void stop() {
		this.running = false;
		this.processor.stop(Duration.ZERO).subscribe();
	}

	/**
	 * A processor that was stopped stays so: a test's context that waits for its next use
	 * is left alone.
	 */
	@Override
	public boolean isPauseable() {
		return false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
