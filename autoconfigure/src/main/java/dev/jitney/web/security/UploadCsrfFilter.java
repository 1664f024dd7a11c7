package dev.jitney.web.security;

import dev.jitney.web.file.UploadEndpoint;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Spares uploads Spring Security's token against forged requests: their URL holds a
 * random id that works once and that only the tab which announced the upload knows, and
 * their content type is one that no form can send. Stands before Spring Security.
 */
public final class UploadCsrfFilter implements WebFilter, Ordered {

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE + 110;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (request.getMethod().equals(HttpMethod.POST)
				&& request.getPath().pathWithinApplication().value().startsWith(UploadEndpoint.PATH)) {
			CsrfWebFilter.skipExchange(exchange);
		}
		return chain.filter(exchange);
	}

}
