package dev.jitney.web;

import dev.jitney.page.PageMatch;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;

/**
 * Answers requests for pages. Subscribed to on an event loop: must not block.
 */
@FunctionalInterface
public interface PageEndpoint {

	/** What a client asks for that wants a page's view instead of a document. */
	MediaType VIEW = MediaType.parseMediaType("application/vnd.jitney.view+json");

	/**
	 * Answers a GET or HEAD request for a page, or any request that failed and is shown
	 * an error page; the response's status is set then and is to be kept.
	 */
	Mono<Void> answer(ServerWebExchange exchange, PageMatch match);

}
