package dev.jitney.web.identity;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Has the {@link PrincipalWatch} look at each HTTP request of a browser with open
 * sockets, after the application's filters and handlers, security above all, have done
 * their work and before the response leaves. It stands around all of them.
 */
public final class PrincipalWatchFilter implements WebFilter, Ordered {

	private static final Log logger = LogFactory.getLog(PrincipalWatchFilter.class);

	private final PrincipalWatch watch;

	public PrincipalWatchFilter(PrincipalWatch watch) {
		this.watch = watch;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE + 100;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		exchange.getResponse().beforeCommit(() -> check(exchange));
		return chain.filter(exchange);
	}

	/**
	 * A session that cannot be read must not cost the user the response; the next event
	 * is checked again.
	 */
	private Mono<Void> check(ServerWebExchange exchange) {
		return Mono.defer(() -> this.watch.check(exchange)).onErrorResume((failure) -> {
			logger.debug("The sockets of a browser could not be checked", failure);
			return Mono.empty();
		});
	}

}
