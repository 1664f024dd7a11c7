package dev.jitney.web;

import java.util.List;
import java.util.function.Function;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.Resource;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * The application's static files, as far as their existence goes. Safe for use by several
 * threads; looks where the resource handler would look, on the event loop as it does.
 */
public final class StaticAssets {

	private final List<Function<ServerRequest, Mono<Resource>>> lookups;

	/**
	 * Creates the static assets.
	 * @param pattern paths at which they are served,
	 * {@code spring.webflux.static-path-pattern}
	 * @param locations where they are, {@code spring.web.resources.static-locations};
	 * each has to end in a slash
	 */
	public StaticAssets(String pattern, List<Resource> locations) {
		this.lookups = locations.stream()
			.map((location) -> RouterFunctions.resourceLookupFunction(pattern, location))
			.toList();
	}

	/** Whether there is a static file for the request. */
	Mono<Boolean> exist(ServerWebExchange exchange) {
		ServerRequest request = ServerRequest.create(exchange, List.of());
		return Flux.fromIterable(this.lookups).concatMap((lookup) -> lookup.apply(request)).hasElements();
	}

}
