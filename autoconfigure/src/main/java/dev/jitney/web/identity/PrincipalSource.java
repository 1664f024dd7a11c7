package dev.jitney.web.identity;

import java.security.Principal;
import java.util.Optional;

import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * Knows who is signed in. Somebody anonymous is nobody.
 */
public interface PrincipalSource {

	/** Returns who makes a request; must be subscribed to within its filter chain. */
	Mono<Principal> of(ServerWebExchange exchange);

	/**
	 * Returns whom a session was signed in for. The session is only read.
	 */
	Optional<Principal> in(WebSession session);

}
