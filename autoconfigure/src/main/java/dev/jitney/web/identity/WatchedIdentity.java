package dev.jitney.web.identity;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.web.server.WebSession;

/**
 * Who opened a socket, for as long as that is true. Ask before each event, and say when
 * it is one of the user's; close when the socket closes. Safe for use by several threads.
 */
public final class WatchedIdentity implements AutoCloseable {

	private final BrowserSession browser;

	private final PrincipalSource principals;

	private final Clock clock;

	/** Whether it is the web session that says who is signed in. */
	private final boolean signedInBySession;

	private final Consumer<IdentityChange> whenChanged;

	private final Consumer<WatchedIdentity> whenClosed;

	private final AtomicReference<@Nullable IdentityChange> change = new AtomicReference<>();

	private volatile WebSession session;

	private volatile boolean stored;

	private volatile Instant active;

	WatchedIdentity(BrowserSession browser, WebSession session, PrincipalWatch watch,
			Consumer<IdentityChange> whenChanged) {
		this.browser = browser;
		this.principals = watch.principals();
		this.clock = watch.clock();
		this.signedInBySession = browser.principal() != null && this.principals.in(session).isPresent();
		this.whenChanged = whenChanged;
		this.whenClosed = watch::remove;
		this.session = session;
		this.stored = session.isStarted();
		this.active = this.clock.instant();
	}

	/** Returns the browser and the user that opened the socket. */
	public BrowserSession browser() {
		return this.browser;
	}

	/** Returns the web session as it was last seen; it is to be read only. */
	public WebSession session() {
		return this.session;
	}

	/**
	 * Whether the socket still speaks for the same user. If not, whoever watches has been
	 * told, once, and the answer stays the same for ever.
	 */
	public boolean isCurrent() {
		if (this.change.get() == null) {
			look(this.session).ifPresent(this::end);
		}
		return this.change.get() == null;
	}

	/**
	 * Notes that the user does something. A web session does not notice, so one that
	 * times out meanwhile does not count as ended.
	 */
	public void active() {
		this.active = this.clock.instant();
	}

	/** Looks at what the session says; a guest has no session to lose. */
	private Optional<IdentityChange> look(WebSession seen) {
		boolean signedIn = this.browser.principal() != null;
		if (signedIn && this.stored && seen.isExpired() && !hasOnlyTimedOut(seen)) {
			return Optional.of(IdentityChange.SESSION_ENDED);
		}
		Optional<Principal> principal = this.principals.in(seen);
		return (this.signedInBySession || !signedIn || principal.isPresent()) ? compare(principal.orElse(null))
				: Optional.empty();
	}

	/**
	 * Whether the session has merely not been used over HTTP, while the socket was in
	 * use.
	 */
	private boolean hasOnlyTimedOut(WebSession seen) {
		Duration idle = seen.getMaxIdleTime();
		Instant limit = this.clock.instant().minus(idle);
		return !idle.isNegative() && seen.getLastAccessTime().isBefore(limit) && this.active.isAfter(limit);
	}

	/** Takes note of a request of the same browser that did not ask for a page. */
	void seen(WebSession latest) {
		if (isCurrent()) {
			look(latest).ifPresentOrElse(this::end, () -> adopt(latest));
		}
	}

	/**
	 * Takes note of a request for a page, which says who is signed in, session or not.
	 */
	void seen(WebSession latest, @Nullable Principal principal) {
		if (isCurrent()) {
			compare(principal).ifPresentOrElse(this::end, () -> adopt(latest));
		}
	}

	/**
	 * A session that changed its id, or a new one for the same user, takes the old one's
	 * place.
	 */
	private void adopt(WebSession latest) {
		if (latest.isStarted() && !latest.isExpired()) {
			this.session = latest;
			this.stored = true;
		}
	}

	private Optional<IdentityChange> compare(@Nullable Principal now) {
		Principal before = this.browser.principal();
		if (before == null) {
			return (now == null) ? Optional.empty() : Optional.of(IdentityChange.SIGNED_IN);
		}
		if (now == null) {
			return Optional.of(IdentityChange.SIGNED_OUT);
		}
		return before.getName().equals(now.getName()) ? Optional.empty() : Optional.of(IdentityChange.OTHER_USER);
	}

	private void end(IdentityChange reason) {
		if (this.change.compareAndSet(null, reason)) {
			close();
			this.whenChanged.accept(reason);
		}
	}

	/** Stops watching. May be called again. */
	@Override
	public void close() {
		this.whenClosed.accept(this);
	}

}
