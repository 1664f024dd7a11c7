package dev.jitney.web.policy;

import java.time.Clock;

import dev.jitney.event.Refusal;

import org.springframework.util.Assert;

/**
 * How many events a socket may send: so many in a second on average, and so many at once
 * after a rest. Immutable.
 */
public final class EventRatePolicy {

	private final int perSecond;

	private final int burst;

	private final Clock clock;

	private final RefusalListener listener;

	/**
	 * Creates a policy.
	 * @param perSecond events in a second, in the long run
	 * @param burst events at once
	 * @param clock measures the time between events
	 * @param listener told of each event that is too much
	 */
	public EventRatePolicy(int perSecond, int burst, Clock clock, RefusalListener listener) {
		Assert.isTrue(perSecond > 0, "An event rate must be at least 1 per second");
		Assert.isTrue(burst > 0, "An event burst must be at least 1");
		this.perSecond = perSecond;
		this.burst = burst;
		this.clock = clock;
		this.listener = listener;
	}

	/** Begins to count for a new socket. */
	public EventRate begin() {
		return new EventRate(this);
	}

	/**
	 * What one socket has left. Used by one thread at a time, as a socket's frames come.
	 */
	public static final class EventRate {

		private static final long MILLIS = 1000;

		private final EventRatePolicy policy;

		/** In thousandths of an event, so that each millisecond counts. */
		private long left;

		private long then;

		private EventRate(EventRatePolicy policy) {
			this.policy = policy;
			this.left = policy.burst * MILLIS;
			this.then = policy.clock.millis();
		}

		/** Whether one more event is allowed. If not, the listener has been told. */
		public boolean allows() {
			refill();
			if (this.left < MILLIS) {
				this.policy.listener.refused(Refusal.RATE, "a socket sends more than " + this.policy.perSecond
						+ " events in a second, or " + this.policy.burst + " at once");
				return false;
			}
			this.left -= MILLIS;
			return true;
		}

		private void refill() {
			long now = this.policy.clock.millis();
			long most = this.policy.burst * MILLIS;
			long elapsed = Math.min(Math.max(0, now - this.then), most);
			this.left = Math.min(most, this.left + elapsed * this.policy.perSecond);
			this.then = now;
		}

	}

}
