package dev.jitney.web.jit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import dev.jitney.compile.PageProgram;
import dev.jitney.event.HandlerThreads;
import dev.jitney.jit.CompileFailure;
import dev.jitney.jit.DeferredPages;
import dev.jitney.jit.SourceExcerpts;
import dev.jitney.page.PageDefinition;
import dev.jitney.page.PageMatch;
import dev.jitney.web.PageEndpoint;
import dev.jitney.web.document.DocumentWriter;
import dev.jitney.web.document.StubDocument;
import dev.jitney.web.request.BasePath;
import dev.jitney.web.request.EventLoop;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;

/**
 * Sees to it that a page is compiled before another endpoint answers for it. A document
 * for which that takes long is answered with a stub, which asks again from the browser; a
 * page that does not compile with a stub that says why. Scripts and error pages wait,
 * since a stub is of no use to them.
 */
public final class DeferringEndpoint implements PageEndpoint {

	private final PageEndpoint compiled;

	private final DeferredPages pages;

	private final Duration patience;

	private final DocumentWriter documents;

	private final SourceExcerpts excerpts;

	private final HandlerThreads threads;

	private final CompileJson json = new CompileJson();

	/**
	 * Creates an endpoint.
	 * @param compiled answers for pages that are compiled
	 * @param patience how long a request for a document waits; zero for not at all
	 * @param threads on which source files are read
	 */
	public DeferringEndpoint(PageEndpoint compiled, DeferredPages pages, Duration patience, DocumentWriter documents,
			SourceExcerpts excerpts, HandlerThreads threads) {
		this.compiled = compiled;
		this.pages = pages;
		this.patience = patience;
		this.documents = documents;
		this.excerpts = excerpts;
		this.threads = threads;
	}

	@Override
	public Mono<Void> answer(ServerWebExchange exchange, PageMatch match) {
		if (this.pages.isCompiled(match.page())) {
			this.pages.visited(match.page());
			return this.compiled.answer(exchange, match);
		}
		if (match.page().isErrorPage() || isScript(exchange)) {
			return Mono.fromFuture(() -> this.pages.visit(match.page()), true)
				.publishOn(EventLoop.of(exchange))
				.then(Mono.defer(() -> this.compiled.answer(exchange, match)));
		}
		return stub(match.page()).publishOn(EventLoop.of(exchange))
			.flatMap((stub) -> stub.isPresent() ? write(exchange, match.page(), stub.get())
					: this.compiled.answer(exchange, match));
	}

	/** Begins to compile. Empty if that is done before long. */
	private Mono<Optional<Stub>> stub(PageDefinition page) {
		Mono<PageProgram> program = Mono.fromFuture(this.pages.visit(page), true);
		if (this.patience.isZero()) {
			return Mono.just(Optional.of(Stub.waiting()));
		}
		return program.map((ready) -> Optional.<Stub>empty())
			.onErrorResume((failure) -> this.threads.call(() -> Optional.of(failed(page, failure))))
			.timeout(this.patience, Mono.fromSupplier(() -> Optional.of(Stub.waiting())));
	}

	private Stub failed(PageDefinition page, Throwable failure) {
		return new Stub(HttpStatus.INTERNAL_SERVER_ERROR, CompileFailure.of(page, failure, this.excerpts));
	}

	private static boolean isScript(ServerWebExchange exchange) {
		return exchange.getRequest()
			.getHeaders()
			.getAccept()
			.stream()
			.anyMatch((type) -> type.equalsTypeAndSubtype(VIEW));
	}

	private Mono<Void> write(ServerWebExchange exchange, PageDefinition page, Stub stub) {
		BasePath base = BasePath.of(exchange.getRequest());
		Locale locale = Optional.ofNullable(exchange.getLocaleContext().getLocale()).orElseGet(Locale::getDefault);
		StubDocument document = new StubDocument(locale, title(page), StubBody.of(page.name(), stub.failure()),
				this.json.block(page.name(), stub.failure()));
		byte[] bytes = this.documents.write(base, document).getBytes(StandardCharsets.UTF_8);
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(stub.status());
		this.documents.writeHeaders(response.getHeaders(), base);
		response.getHeaders().setContentLength(bytes.length);
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
	}

	private static String title(PageDefinition page) {
		return page.title().isEmpty() ? page.name() : page.title();
	}

}
