package dev.jitney.web.policy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.jitney.event.Refusal;
import org.springframework.util.Assert;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/**
 * How long a socket may be open without speaking for a tab: before its hello, and after
 * one that was refused. Immutable.
 */
public final class HelloPolicy {

	private final Duration timeout;

	private final Scheduler clock;

	private final RefusalListener listener;

	/**
	 * Creates a policy.
	 * @param timeout the longest time
	 * @param clock measures it; its threads close sockets
	 * @param listener told of each socket that stays for longer
	 */
	public HelloPolicy(Duration timeout, Scheduler clock, RefusalListener listener) {
		Assert.isTrue(timeout.toMillis() > 0, "A socket needs at least a millisecond to say hello");
		this.timeout = timeout;
		this.clock = clock;
		this.listener = listener;
	}

	/**
	 * Begins to wait for a socket.
	 * @param close closes it; called once the time is over and the listener has been
	 * told, unless what is returned has been disposed of
	 */
	public Disposable await(Runnable close) {
		return this.clock.schedule(() -> {
			this.listener.refused(Refusal.NO_HELLO,
					"a socket spoke for no tab within " + this.timeout.toMillis() + " ms");
			close.run();
		}, this.timeout.toMillis(), TimeUnit.MILLISECONDS);
	}

}
