package dev.jitney.web.policy;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.jitney.event.Refusal;
import dev.jitney.web.identity.BrowserSessionId;

import org.springframework.util.Assert;

/**
 * How many of something, such as tabs or sockets, one browser may have on this node. Safe
 * for use by several threads.
 */
public final class SessionQuota {

	private final Refusal reason;

	private final int limit;

	private final RefusalListener listener;

	private final Map<BrowserSessionId, Integer> taken = new ConcurrentHashMap<>();

	/**
	 * Creates a quota.
	 * @param reason names what is limited
	 * @param limit how many one browser may have
	 * @param listener told of each that is too much
	 */
	public SessionQuota(Refusal reason, int limit, RefusalListener listener) {
		Assert.isTrue(limit > 0, "A browser must be allowed at least 1");
		this.reason = reason;
		this.limit = limit;
		this.listener = listener;
	}

	/**
	 * Takes one for a browser, to be closed when it is given back. Empty if the browser
	 * has as many as it may; the listener has been told then.
	 */
	public Optional<Permit> take(BrowserSessionId session) {
		AtomicBoolean granted = new AtomicBoolean();
		this.taken.compute(session, (id, count) -> {
			int before = (count != null) ? count : 0;
			granted.set(before < this.limit);
			return granted.get() ? before + 1 : before;
		});
		if (granted.get()) {
			return Optional.of(new Permit(this, session));
		}
		this.listener.refused(this.reason, "browser session " + session + " has " + this.limit + " already");
		return Optional.empty();
	}

	private void giveBack(BrowserSessionId session) {
		this.taken.computeIfPresent(session, (id, count) -> (count > 1) ? count - 1 : null);
	}

	/** Returns how many browsers have any. */
	int size() {
		return this.taken.size();
	}

	/** One of what is limited. */
	public static final class Permit implements AutoCloseable {

		private final SessionQuota quota;

		private final BrowserSessionId session;

		private final AtomicBoolean closed = new AtomicBoolean();

		private Permit(SessionQuota quota, BrowserSessionId session) {
			this.quota = quota;
			this.session = session;
		}

		/** Gives it back. May be called again. */
		@Override
		public void close() {
			if (this.closed.compareAndSet(false, true)) {
				this.quota.giveBack(this.session);
			}
		}

	}

}
