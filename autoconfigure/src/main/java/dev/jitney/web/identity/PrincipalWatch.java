package dev.jitney.web.identity;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * Watches over open sockets: each is for the user who was signed in at its handshake, and
 * ends when that user signs out, when the web session is invalidated, when the user does
 * nothing for as long as it lasts, or when somebody else signs in. A web session that
 * only changes its id changes nothing. Sessions are read, never written or kept alive.
 * Safe for use by several threads.
 */
public final class PrincipalWatch {

	private final BrowserSessions sessions;

	private final PrincipalSource principals;

	private final Clock clock;

	private final Map<BrowserSessionId, Set<WatchedIdentity>> watched = new ConcurrentHashMap<>();

	/**
	 * Creates a watch.
	 * @param sessions recognise browsers
	 * @param principals who is signed in
	 * @param clock the one by which web sessions time out
	 */
	public PrincipalWatch(BrowserSessions sessions, PrincipalSource principals, Clock clock) {
		this.sessions = sessions;
		this.principals = principals;
		this.clock = clock;
	}

	PrincipalSource principals() {
		return this.principals;
	}

	Clock clock() {
		return this.clock;
	}

	/**
	 * Begins to watch at a websocket's handshake. Empty if the browser has no session, or
	 * one of another user: the socket is to be refused.
	 * @param whenChanged told once when the socket has to be closed, on the thread that
	 * notices; must not block
	 */
	public Mono<WatchedIdentity> open(ServerWebExchange exchange, Consumer<IdentityChange> whenChanged) {
		return this.sessions.find(exchange)
			.zipWith(exchange.getSession(), (browser, session) -> add(browser, session, whenChanged));
	}

	private WatchedIdentity add(BrowserSession browser, WebSession session, Consumer<IdentityChange> whenChanged) {
		WatchedIdentity identity = new WatchedIdentity(browser, session, this, whenChanged);
		this.watched.compute(browser.id(), (id, all) -> {
			Set<WatchedIdentity> others = (all != null) ? all : ConcurrentHashMap.newKeySet();
			others.add(identity);
			return others;
		});
		return identity;
	}

	void remove(WatchedIdentity identity) {
		this.watched.computeIfPresent(identity.browser().id(), (id, all) -> {
			all.remove(identity);
			return all.isEmpty() ? null : all;
		});
	}

	/**
	 * Looks at what an HTTP request has done to the sockets of the same browser. Called
	 * when its work is done and before its response is sent.
	 */
	Mono<Void> check(ServerWebExchange exchange) {
		return Mono.justOrEmpty(this.sessions.claimed(exchange.getRequest()))
			.mapNotNull(this.watched::get)
			.flatMap((identities) -> exchange.getSession().doOnNext((session) -> check(exchange, identities, session)))
			.then();
	}

	private void check(ServerWebExchange exchange, Set<WatchedIdentity> identities, WebSession session) {
		BrowserSession asked = BrowserSessions.resolved(exchange);
		for (WatchedIdentity identity : identities) {
			note(identity, session, asked);
		}
	}

	private static void note(WatchedIdentity identity, WebSession session, @Nullable BrowserSession asked) {
		if (asked != null) {
			identity.seen(session, asked.principal());
		}
		else {
			identity.seen(session);
		}
	}

	/**
	 * Looks at all sockets, for those over which nothing comes. To be called now and
	 * then.
	 */
	public void checkAll() {
		this.watched.values().forEach((identities) -> identities.forEach(WatchedIdentity::isCurrent));
	}

	/** Returns how many sockets are watched. */
	int size() {
		return this.watched.values().stream().mapToInt(Set::size).sum();
	}

}
