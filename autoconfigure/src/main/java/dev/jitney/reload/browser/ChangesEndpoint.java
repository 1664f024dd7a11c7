package dev.jitney.reload.browser;

import java.util.Objects;

import dev.jitney.web.policy.DevelopmentHosts;
import dev.jitney.web.policy.OriginPolicy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;

/**
 * The websocket over which pages learn of edits: {@code /_jit/changes}. Also for
 * documents that belong to no tab, such as the one that stands in for a page which does
 * not compile. Refuses other sites, also those that have a name of theirs lead here,
 * since there is source code in what it tells; what a page sends is not read.
 */
public final class ChangesEndpoint implements WebHandler {

	/** Where it is mapped. */
	public static final String PATH = "/_jit/changes";

	private final WebSocketService service;

	private final BrowserNews news;

	/** Nobody has so many pages open. */
	private static final int MOST = 500;

	private final OriginPolicy origins;

	private final DevelopmentHosts hosts;

	/** Creates the endpoint. */
	public ChangesEndpoint(WebSocketService service, BrowserNews news, OriginPolicy origins, DevelopmentHosts hosts) {
		this.service = service;
		this.news = news;
		this.origins = origins;
		this.hosts = hosts;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange) {
		if (!this.origins.allows(exchange.getRequest()) || !this.hosts.allows(exchange.getRequest())) {
			return end(exchange, HttpStatus.FORBIDDEN);
		}
		if (!"websocket".equalsIgnoreCase(exchange.getRequest().getHeaders().getUpgrade())) {
			// a page asks whether the application is there
			return end(exchange, HttpStatus.NO_CONTENT);
		}
		if (this.news.pages() >= MOST) {
			return end(exchange, HttpStatus.SERVICE_UNAVAILABLE);
		}
		String run = Objects.requireNonNullElse(exchange.getRequest().getQueryParams().getFirst("run"), "");
		return this.service.handleRequest(exchange, (session) -> tell(session, run));
	}

	private static Mono<Void> end(ServerWebExchange exchange, HttpStatus status) {
		exchange.getResponse().setStatusCode(status);
		return exchange.getResponse().setComplete();
	}

	private Mono<Void> tell(WebSocketSession session, String run) {
		Mono<Void> gone = session.receive().then().onErrorComplete();
		Flux<WebSocketMessage> messages = this.news.follow(run).takeUntilOther(gone).map(session::textMessage);
		return session.send(messages);
	}

}
