package dev.jitney.autoconfigure;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import reactor.core.scheduler.Scheduler;

import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/**
 * The one point in time until which everything has to have stopped: it is set when the
 * first part begins to stop, and whatever stops later has what is left. Safe for use by
 * several threads.
 */
final class ShutdownDeadline {

	private static final String PROPERTY = "jitney.event.shutdown-timeout";

	private final Duration timeout;

	private final Scheduler clock;

	private boolean begun;

	private long end;

	ShutdownDeadline(Duration timeout, Scheduler clock) {
		this.timeout = timeout;
		this.clock = clock;
	}

	/**
	 * Returns how long stopping may take: what the application set, or else as long as
	 * its web server may take.
	 * @throws InvalidJitneyPropertyException if Spring would go on before that
	 */
	static Duration timeout(JitneyProperties.Event event, ServerProperties server, LifecycleProperties lifecycle) {
		Duration phase = lifecycle.getTimeoutPerShutdownPhase();
		Duration own = event.shutdownTimeout();
		if (own == null) {
			return (server.getShutdown() == Shutdown.IMMEDIATE) ? Duration.ZERO : phase;
		}
		if (own.compareTo(phase) > 0) {
			throw new InvalidJitneyPropertyException(PROPERTY, PropertyRules.print(own),
					"which is longer than Spring waits: spring.lifecycle.timeout-per-shutdown-phase is "
							+ PropertyRules.print(phase),
					"Set spring.lifecycle.timeout-per-shutdown-phase to as much, or " + PROPERTY + " to less");
		}
		return own;
	}

	/** Returns the time that is left; zero when there is none. */
	synchronized Duration remaining() {
		long now = this.clock.now(TimeUnit.NANOSECONDS);
		if (!this.begun) {
			this.begun = true;
			this.end = now + this.timeout.toNanos();
		}
		return Duration.ofNanos(Math.max(0, this.end - now));
	}

	Scheduler clock() {
		return this.clock;
	}

}
