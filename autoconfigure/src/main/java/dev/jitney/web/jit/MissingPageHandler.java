package dev.jitney.web.jit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import dev.jitney.page.FormerRoutes;
import dev.jitney.session.page.FailureStatus;
import dev.jitney.web.document.DocumentWriter;
import dev.jitney.web.document.StubDocument;
import dev.jitney.web.request.BasePath;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

/**
 * Shows a stub in the place of a page that an edit took away, with status 404: the page
 * takes the document over once it is back. While developing only.
 */
public final class MissingPageHandler implements WebExceptionHandler, Ordered {

	private final FormerRoutes routes;

	private final DocumentWriter documents;

	private final CompileJson json = new CompileJson();

	/** Creates a handler. */
	public MissingPageHandler(FormerRoutes routes, DocumentWriter documents) {
		this.routes = routes;
		this.documents = documents;
	}

	/** Before the application's own error pages, which know nothing of edits. */
	@Override
	public int getOrder() {
		return -3;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
		PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
		boolean missing = !exchange.getResponse().isCommitted()
				&& HttpStatus.NOT_FOUND.equals(FailureStatus.of(failure)) && isDocument(exchange)
				&& this.routes.isMissing(path);
		return missing ? write(exchange, path.value()) : Mono.error(failure);
	}

	private static boolean isDocument(ServerWebExchange exchange) {
		return exchange.getRequest()
			.getHeaders()
			.getAccept()
			.stream()
			.anyMatch((type) -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
	}

	private Mono<Void> write(ServerWebExchange exchange, String path) {
		BasePath base = BasePath.of(exchange.getRequest());
		Locale locale = Optional.ofNullable(exchange.getLocaleContext().getLocale()).orElseGet(Locale::getDefault);
		StubDocument document = new StubDocument(locale, path, StubBody.missing(path), this.json.missing(path));
		byte[] bytes = this.documents.write(base, document).getBytes(StandardCharsets.UTF_8);
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(HttpStatus.NOT_FOUND);
		this.documents.writeHeaders(response.getHeaders(), base);
		response.getHeaders().setContentLength(bytes.length);
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
	}

}
