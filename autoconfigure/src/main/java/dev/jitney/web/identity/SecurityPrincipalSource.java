package dev.jitney.web.identity;

import java.security.Principal;
import java.util.Optional;

import reactor.core.publisher.Mono;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * Takes the principal from Spring Security. Needs it on the class path.
 */
public final class SecurityPrincipalSource implements PrincipalSource {

	private final String attribute;

	/** Reads sessions where Spring Security writes them unless told otherwise. */
	public SecurityPrincipalSource() {
		this(WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME);
	}

	/**
	 * Creates a source.
	 * @param attribute name of the session attribute that holds the security context
	 */
	public SecurityPrincipalSource(String attribute) {
		this.attribute = attribute;
	}

	@Override
	public Mono<Principal> of(ServerWebExchange exchange) {
		return exchange.getPrincipal().filter(SecurityPrincipalSource::isSomebody);
	}

	@Override
	public Optional<Principal> in(WebSession session) {
		return Optional.ofNullable(session.getAttributes().get(this.attribute))
			.filter(SecurityContext.class::isInstance)
			.map((context) -> ((SecurityContext) context).getAuthentication())
			.filter(SecurityPrincipalSource::isSomebody)
			.map(Principal.class::cast);
	}

	private static boolean isSomebody(Principal principal) {
		return !(principal instanceof AnonymousAuthenticationToken)
				&& (!(principal instanceof Authentication authentication) || authentication.isAuthenticated());
	}

}
