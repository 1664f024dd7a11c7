package dev.jitney.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import dev.jitney.page.PageCatalogue;
import dev.jitney.page.PageKind;
import dev.jitney.page.PageMatch;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.reactive.handler.AbstractHandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Leads requests to pages, after controllers and router functions and before static
 * resources. A route with variables leaves alone what belongs to others: reserved paths,
 * static files that exist, websocket handshakes, and clients that take no page.
 */
public final class PageHandlerMapping extends AbstractHandlerMapping {

	/**
	 * After the controllers' order of 0. Boot's welcome page has the same order, so the
	 * bean has to be defined before that one, by an auto-configuration ahead of
	 * {@code WebFluxAutoConfiguration}, for a page at the root to win.
	 */
	public static final int ORDER = 1;

	private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	private final Supplier<PageCatalogue> catalogue;

	private final PageEndpoint endpoint;

	private final ReservedPaths reserved;

	private final StaticAssets assets;

	/**
	 * Creates a mapping.
	 * @param catalogue gives the pages that there are now
	 * @param endpoint answers for them
	 * @param reserved what belongs to others
	 * @param assets what static resources there are
	 */
	public PageHandlerMapping(Supplier<PageCatalogue> catalogue, PageEndpoint endpoint, ReservedPaths reserved,
			StaticAssets assets) {
		this.catalogue = catalogue;
		this.endpoint = endpoint;
		this.reserved = reserved;
		this.assets = assets;
		setOrder(ORDER);
	}

	@Override
	protected Mono<?> getHandlerInternal(ServerWebExchange exchange) {
		PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
		Optional<PageMatch> match = this.catalogue.get().match(path);
		return Mono.justOrEmpty(match)
			.filter((found) -> isForPage(exchange.getRequest()))
			.filterWhen((found) -> isFree(exchange, path, pattern(found)))
			.map((found) -> handler(exchange, found));
	}

	private static boolean isForPage(ServerHttpRequest request) {
		boolean handshake = "websocket".equalsIgnoreCase(request.getHeaders().getUpgrade());
		return !handshake && PageAcceptance.isPage(request.getHeaders());
	}

	private Mono<Boolean> isFree(ServerWebExchange exchange, PathContainer path, PathPattern pattern) {
		if (!pattern.hasPatternSyntax()) {
			return Mono.just(true);
		}
		return this.reserved.contains(path) ? Mono.just(false) : this.assets.exist(exchange).map((exists) -> !exists);
	}

	private WebHandler handler(ServerWebExchange exchange, PageMatch match) {
		HttpMethod method = exchange.getRequest().getMethod();
		if (method.equals(HttpMethod.OPTIONS)) {
			return PageHandlerMapping::options;
		}
		if (!METHODS.contains(method)) {
			throw new MethodNotAllowedException(method, METHODS);
		}
		describe(exchange, match);
		return (current) -> this.endpoint.answer(current, match);
	}

	private static Mono<Void> options(ServerWebExchange exchange) {
		exchange.getResponse().getHeaders().setAllow(Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS));
		return exchange.getResponse().setComplete();
	}

	/** Tells filters and observations what has been found, as other mappings do. */
	private static void describe(ServerWebExchange exchange, PageMatch match) {
		PathPattern pattern = pattern(match);
		Map<String, Object> attributes = exchange.getAttributes();
		attributes.put(BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
		attributes.put(URI_TEMPLATE_VARIABLES_ATTRIBUTE, match.variables());
		ServerRequestObservationContext.findCurrent(attributes)
			.ifPresent((context) -> context.setPathPattern(pattern.getPatternString()));
	}

	private static PathPattern pattern(PageMatch match) {
		return ((PageKind.Route) match.page().kind()).pattern();
	}

}
