package dev.jitney.web;

import java.io.IOException;
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

	private static final String EVERYTHING = "/**";

	private final List<Function<ServerRequest, Mono<Resource>>> lookups;

	private final List<Resource> welcoming;

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
		this.welcoming = pattern.equals(EVERYTHING) ? List.copyOf(locations) : List.of();
	}

	/**
	 * Whether there is a static file for the request; for the root, a welcome page.
	 */
	Mono<Boolean> exist(ServerWebExchange exchange) {
		String path = exchange.getRequest().getPath().pathWithinApplication().value();
		if (path.isEmpty() || path.equals("/")) {
			return Mono.fromSupplier(() -> this.welcoming.stream().anyMatch(StaticAssets::hasWelcomePage));
		}
		ServerRequest request = ServerRequest.create(exchange, List.of());
		return Flux.fromIterable(this.lookups).concatMap((lookup) -> lookup.apply(request)).hasElements();
	}

	private static boolean hasWelcomePage(Resource location) {
		try {
			return location.createRelative("index.html").isReadable();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
