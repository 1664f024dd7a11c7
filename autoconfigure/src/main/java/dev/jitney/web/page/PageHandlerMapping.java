package dev.jitney.web.page;

import dev.jitney.page.PageCatalogue;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.handler.AbstractHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/**
 * Finds the page for a request. Stands after controllers and router functions and before static resources.
 */
public final class PageHandlerMapping extends AbstractHandlerMapping {

	/** Just before static resources, which come last but one. */
	private static final int ORDER = Ordered.LOWEST_PRECEDENCE - 10;

	private final PageCatalogue catalogue;

	private final PageEndpoint endpoint;

	public PageHandlerMapping(PageCatalogue catalogue, PageEndpoint endpoint) {
		this.catalogue = catalogue;
		this.endpoint = endpoint;
		setOrder(ORDER);
	}

	@Override
	protected Mono<?> getHandlerInternal(ServerWebExchange exchange) {
		HttpMethod method = exchange.getRequest().getMethod();
		if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
			return Mono.empty();
		}
		return Mono.justOrEmpty(this.catalogue.match(exchange.getRequest().getPath().pathWithinApplication()))
			.map((match) -> (WebHandler) (found) -> this.endpoint.answer(found, match));
	}

}
