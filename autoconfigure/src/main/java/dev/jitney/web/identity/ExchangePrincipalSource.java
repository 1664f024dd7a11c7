package dev.jitney.web.identity;

import java.security.Principal;
import java.util.Optional;

import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * Takes the principal that a filter of the application or the server set, when Spring
 * Security is not there. It cannot know what such a filter reads from a session.
 */
public final class ExchangePrincipalSource implements PrincipalSource {

	@Override
	public Mono<Principal> of(ServerWebExchange exchange) {
		return exchange.getPrincipal();
	}

	@Override
	public Optional<Principal> in(WebSession session) {
		return Optional.empty();
	}

}
