package dev.jitney.web.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.jitney.compile.CompiledModule;
import dev.jitney.event.HandlerThreads;
import dev.jitney.event.TabId;
import dev.jitney.event.Visitor;
import dev.jitney.page.PageMatch;
import dev.jitney.session.PageVisits;
import dev.jitney.session.page.Addresses;
import dev.jitney.session.page.PageAddresses;
import dev.jitney.session.page.PageRequest;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.view.html.HtmlRenderer;
import dev.jitney.view.html.PageHead;
import dev.jitney.web.PageEndpoint;
import dev.jitney.web.document.DocumentWriter;
import dev.jitney.web.document.PageDocument;
import dev.jitney.web.identity.BrowserSession;
import dev.jitney.web.identity.BrowserSessions;
import dev.jitney.web.request.BasePath;
import dev.jitney.web.request.EventLoop;
import dev.jitney.web.policy.OriginPolicy;
import dev.jitney.web.request.RequestPurpose;
import dev.jitney.web.request.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers requests for pages: with a document, or with the view alone if a script asks
 * for it. Every filter of the application has seen the request before, whether the user
 * loads the page or navigates to it.
 */
public final class PaintingEndpoint implements PageEndpoint {

	private static final String LEAVING = "jitney-leaving";

	private final PageVisits visits;

	private final PageAddresses addresses;

	private final HandlerThreads threads;

	private final BrowserSessions sessions;

	private final OriginPolicy origins;

	private final DocumentWriter documents;

	private final PaintedPageJson json = new PaintedPageJson();

	public PaintingEndpoint(PageVisits visits, PageAddresses addresses, HandlerThreads threads,
			BrowserSessions sessions, OriginPolicy origins, DocumentWriter documents) {
		this.visits = visits;
		this.addresses = addresses;
		this.threads = threads;
		this.sessions = sessions;
		this.origins = origins;
		this.documents = documents;
	}

	@Override
	public Mono<Void> answer(ServerWebExchange exchange, PageMatch match) {
		boolean script = exchange.getRequest()
			.getHeaders()
			.getAccept()
			.stream()
			.anyMatch((type) -> type.equalsTypeAndSubtype(VIEW));
		if (script && !this.origins.allows(exchange.getRequest())) {
			exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
			return exchange.getResponse().setComplete();
		}
		return this.sessions.resolve(exchange)
			.flatMap((session) -> this.threads.call(() -> request(exchange, match, session, script)))
			.flatMap((request) -> match.page().isErrorPage() ? this.visits.paint(request) : this.visits.visit(request))
			.publishOn(EventLoop.of(exchange))
			.flatMap((painted) -> script ? writeView(exchange, painted) : writeDocument(exchange, painted));
	}

	private PageRequest request(ServerWebExchange exchange, PageMatch match, BrowserSession session, boolean script) {
		ServerHttpRequest request = exchange.getRequest();
		String query = request.getURI().getRawQuery();
		Addresses.Target page = this.addresses.target(match, request.getPath().pathWithinApplication().value(),
				(query != null) ? query : "");
		boolean loads = HttpMethod.GET.equals(request.getMethod()) && !RequestPurpose.isPrefetch(request.getHeaders());
		Visitor visitor = Visitors.of(exchange, session.principal());
		return new PageRequest(session.id().value(), visitor, page, script ? null : leaving(request),
				script ? claim(request.getHeaders()) : null, loads);
	}

	private static @Nullable TabId leaving(ServerHttpRequest request) {
		HttpCookie cookie = request.getCookies().getFirst(LEAVING);
		return (cookie != null && TabId.isValid(cookie.getValue())) ? new TabId(cookie.getValue()) : null;
	}

	private static PageRequest.@Nullable Claim claim(HttpHeaders headers) {
		String tab = headers.getFirst("Jitney-Tab");
		String document = headers.getFirst("Jitney-Document");
		if (tab == null || document == null || !TabId.isValid(tab)) {
			return null;
		}
		return new PageRequest.Claim(new TabId(tab), document, headers.getFirst("Jitney-Closed"));
	}

	private Mono<Void> writeView(ServerWebExchange exchange, PaintedPage painted) {
		ServerHttpResponse response = exchange.getResponse();
		response.getHeaders().setContentType(VIEW);
		response.getHeaders().setCacheControl("no-store");
		response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		String redirect = painted.redirect();
		if (redirect != null) {
			return write(response, this.json.redirect(redirect));
		}
		return write(response, (painted.tab() == null) ? this.json.reload()
				: this.json.write(painted, head(painted), BasePath.of(exchange.getRequest())));
	}

	private Mono<Void> writeDocument(ServerWebExchange exchange, PaintedPage painted) {
		ServerHttpResponse response = exchange.getResponse();
		BasePath base = BasePath.of(exchange.getRequest());
		String redirect = painted.redirect();
		if (redirect != null) {
			response.setStatusCode(HttpStatus.SEE_OTHER);
			response.getHeaders().setLocation(URI.create(base.url(redirect)));
			return response.setComplete();
		}
		PageHead head = head(painted);
		StringBuilder body = new StringBuilder();
		new HtmlRenderer(base.value()).body(painted.program().template(), painted.view(), body);
		String title = (head.title() != null) ? head.title() : "";
		String boot = new String(this.json.write(painted, head, base), StandardCharsets.UTF_8);
		List<String> modules = painted.program().modules().stream().map(CompiledModule::name).toList();
		PageDocument document = new PageDocument(Visitors.locale(exchange), title, head.meta(), body.toString(),
				modules, boot);
		this.documents.writeHeaders(response.getHeaders(), base);
		return write(response, this.documents.write(base, document).getBytes(StandardCharsets.UTF_8));
	}

	private static PageHead head(PaintedPage painted) {
		return PageHead.of(painted.program().template(), painted.view());
	}

	private static Mono<Void> write(ServerHttpResponse response, byte[] bytes) {
		response.getHeaders().setContentLength(bytes.length);
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
	}

}
