package dev.jitney.web.identity;

import java.security.Principal;
import java.security.SecureRandom;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * Issues and recognises browser sessions. Nothing is stored on the server: whatever
 * belongs to a session is kept, for as long as its own rules say, under the hash of a
 * secret that only the browser has.
 * <p>
 * A browser keeps its session when somebody signs in, so that what was begun as a guest
 * can be finished. When that user signs out, or another one signs in, the next page
 * begins a new session: the old one's tabs and states are out of reach for the next user
 * of the same browser. Safe for use by several threads; does no I/O of its own.
 */
public final class BrowserSessions {

	private static final String RESOLVED = BrowserSession.class.getName();

	private final SessionCookie cookie;

	private final PrincipalSource principals;

	private final SecureRandom random;

	/**
	 * Creates the sessions of an application.
	 * @param cookie how the cookie is written
	 * @param principals who is signed in
	 * @param random makes secrets
	 */
	public BrowserSessions(SessionCookie cookie, PrincipalSource principals, SecureRandom random) {
		this.cookie = cookie;
		this.principals = principals;
		this.random = random;
	}

	/**
	 * Returns the session of the browser that asks for a page, a new one if it has none.
	 * The cookie is put on the response where it has to change, which must not be
	 * committed. Asked again for the same exchange the answer is the same.
	 */
	public Mono<BrowserSession> resolve(ServerWebExchange exchange) {
		return Mono.defer(() -> {
			BrowserSession known = resolved(exchange);
			return (known != null) ? Mono.just(known) : principal(exchange).map((who) -> issue(exchange, who));
		});
	}

	/**
	 * Returns the session of a websocket handshake or another request that may not begin
	 * one; empty if the browser has none, or one of another user.
	 */
	public Mono<BrowserSession> find(ServerWebExchange exchange) {
		return principal(exchange).flatMap((principal) -> Mono
			.justOrEmpty(this.cookie.read(exchange.getRequest()).filter((secret) -> secret.isFor(orNull(principal))))
			.map((secret) -> new BrowserSession(secret.id(), orNull(principal), false)));
	}

	/** Returns what the cookie says, whoever is signed in. */
	Optional<BrowserSessionId> claimed(ServerHttpRequest request) {
		return this.cookie.read(request).map(SessionSecret::id);
	}

	/** Returns what {@link #resolve} answered for this exchange, or null. */
	static @Nullable BrowserSession resolved(ServerWebExchange exchange) {
		return exchange.getAttribute(RESOLVED);
	}

	private Mono<Optional<Principal>> principal(ServerWebExchange exchange) {
		return this.principals.of(exchange).map(Optional::of).defaultIfEmpty(Optional.empty());
	}

	private BrowserSession issue(ServerWebExchange exchange, Optional<Principal> who) {
		Principal principal = orNull(who);
		SessionSecret sent = this.cookie.read(exchange.getRequest())
			.filter((secret) -> secret.isFor(principal))
			.orElse(null);
		SessionSecret secret = (sent != null) ? sent.sealedFor(principal)
				: SessionSecret.create(this.random, principal);
		if (this.cookie.maxAge() != null || !secret.equals(sent)) {
			exchange.getResponse().addCookie(this.cookie.write(exchange.getRequest(), secret));
		}
		BrowserSession session = new BrowserSession(secret.id(), principal, sent == null);
		exchange.getAttributes().put(RESOLVED, session);
		return session;
	}

	private static @Nullable Principal orNull(Optional<Principal> principal) {
		return principal.orElse(null);
	}

}
