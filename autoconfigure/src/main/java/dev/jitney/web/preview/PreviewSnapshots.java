package dev.jitney.web.preview;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import dev.jitney.event.HandlerThreads;
import dev.jitney.jit.PageFlights;
import dev.jitney.page.PageDefinition;
import dev.jitney.page.PageMatch;
import dev.jitney.page.PreviewPath;
import dev.jitney.session.PageVisits;
import dev.jitney.session.page.PageAddresses;
import dev.jitney.session.page.PageRequest;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.view.html.HtmlRenderer;
import dev.jitney.web.document.DocumentWriter;
import dev.jitney.web.document.StillDocument;
import dev.jitney.web.identity.BrowserSession;
import dev.jitney.web.identity.BrowserSessions;
import dev.jitney.web.request.BasePath;
import dev.jitney.web.request.EventLoop;
import dev.jitney.web.request.Visitors;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;

/**
 * A preview as HTML in which nothing runs: painted for a new tab, after its on-load
 * handlers. The same code and locale give the same bytes.
 */
public final class PreviewSnapshots {

	/** Less than a browser that takes a picture of it has. */
	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final PageFlights flights;

	private final PageVisits visits;

	private final PageAddresses addresses;

	private final BrowserSessions sessions;

	private final HandlerThreads threads;

	private final DocumentWriter documents;

	/**
	 * Creates snapshots.
	 * @param flights compile previews, so that no other thread waits for that
	 */
	public PreviewSnapshots(PageFlights flights, PageVisits visits, PageAddresses addresses, BrowserSessions sessions,
			HandlerThreads threads, DocumentWriter documents) {
		this.flights = flights;
		this.visits = visits;
		this.addresses = addresses;
		this.sessions = sessions;
		this.threads = threads;
		this.documents = documents;
	}

	Mono<ServerResponse> answer(ServerRequest request, PageDefinition page) {
		ServerWebExchange exchange = request.exchange();
		return Mono.fromFuture(() -> this.flights.compile(page), true)
			.then(this.sessions.resolve(exchange))
			.flatMap((session) -> this.threads.call(() -> request(exchange, session, page)))
			.flatMap(this.visits::visitWhole)
			.timeout(PATIENCE)
			.publishOn(EventLoop.of(exchange))
			.flatMap((painted) -> write(exchange, page, painted))
			.onErrorResume((failure) -> failed(page, failure));
	}

	private PageRequest request(ServerWebExchange exchange, BrowserSession session, PageDefinition page) {
		PageMatch match = new PageMatch(page, Map.of());
		String path = PreviewPath.live(PreviewPath.name(page).orElseThrow());
		return new PageRequest(session.id().value(), Visitors.of(exchange, session.principal()),
				this.addresses.target(match, path, ""), null, null, true);
	}

	private Mono<ServerResponse> write(ServerWebExchange exchange, PageDefinition page, PaintedPage painted) {
		BasePath base = BasePath.of(exchange.getRequest());
		StringBuilder body = new StringBuilder();
		new HtmlRenderer(base.value()).body(painted.program().template(), painted.view(), body);
		StillDocument document = new StillDocument(Visitors.locale(exchange), page.title(), body.toString());
		return ServerResponse.ok()
			.headers((headers) -> this.documents.writeHeaders(headers, base))
			.bodyValue(this.documents.write(base, document));
	}

	private static Mono<ServerResponse> failed(PageDefinition page, Throwable failure) {
		String reason = (failure instanceof TimeoutException)
				? "its method or an on-load handler has not returned within " + PATIENCE.toSeconds() + " s"
				: String.valueOf(failure.getMessage());
		return Refusals.refuse(HttpStatus.INTERNAL_SERVER_ERROR,
				"The preview " + page.method() + " cannot be shown: " + reason);
	}

}
