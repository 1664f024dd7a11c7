package dev.jitney.reload.browser;

import java.util.Objects;

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
 * not compile. Refuses other sites, since there is source code in what it tells; what a
 * page sends is not read.
 */
public final class ChangesEndpoint implements WebHandler {

	/** Where it is mapped. */
	public static final String PATH = "/_jit/changes";

	private final WebSocketService service;

	private final BrowserNews news;

	private final OriginPolicy origins;

	/** Creates the endpoint. */
	public ChangesEndpoint(WebSocketService service, BrowserNews news, OriginPolicy origins) {
		this.service = service;
		this.news = news;
		this.origins = origins;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange) {
		if (!this.origins.allows(exchange.getRequest())) {
			exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
			return exchange.getResponse().setComplete();
		}
		String run = Objects.requireNonNullElse(exchange.getRequest().getQueryParams().getFirst("run"), "");
		return this.service.handleRequest(exchange, (session) -> tell(session, run));
	}

	private Mono<Void> tell(WebSocketSession session, String run) {
		Mono<Void> gone = session.receive().then().onErrorComplete();
		Flux<WebSocketMessage> messages = this.news.follow(run).takeUntilOther(gone).map(session::textMessage);
		return session.send(messages);
	}

}
