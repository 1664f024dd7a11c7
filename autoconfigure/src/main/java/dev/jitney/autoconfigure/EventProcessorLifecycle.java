package dev.jitney.autoconfigure;

import java.time.Duration;

import dev.jitney.event.EventProcessor;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Lets events that are under way end before anything that they may use is closed, and
 * after the web server, whose last requests may still cause some.
 */
final class EventProcessorLifecycle implements SmartLifecycle {

	private static final int PHASE = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1024;

	private final EventProcessor processor;

	private final ShutdownDeadline deadline;

	private volatile boolean running;

	EventProcessorLifecycle(EventProcessor processor, ShutdownDeadline deadline) {
		this.processor = processor;
		this.deadline = deadline;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop(Runnable callback) {
		this.running = false;
		this.processor.stop(this.deadline.remaining()).doFinally((signal) -> callback.run()).subscribe();
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
