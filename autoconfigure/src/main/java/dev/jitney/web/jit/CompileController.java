package dev.jitney.web.jit;

import java.time.Duration;
import java.util.Optional;

import dev.jitney.compile.PagePrograms;
import dev.jitney.event.HandlerThreads;
import dev.jitney.jit.CompileFailure;
import dev.jitney.jit.DeferredPages;
import dev.jitney.jit.SourceExcerpts;
import dev.jitney.page.PageCatalogue;
import dev.jitney.page.PageDefinition;
import dev.jitney.page.PageMatch;
import dev.jitney.web.policy.OriginPolicy;
import dev.jitney.web.request.EventLoop;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Compiles a page that a script asks for: {@code GET /_jit/compile?route=/post/7}, where
 * the route is a pattern or a path that matches one. Answers when the page is compiled,
 * or with 422 and the reason; the compile goes on if nobody waits for the answer any
 * more. Nothing of the page is in the answer but the name of its module, which anybody
 * may load.
 */
public final class CompileController {

	private static final String PATH = "/_jit/compile";

	private final PageCatalogue catalogue;

	private final DeferredPages pages;

	private final PagePrograms programs;

	private final SourceExcerpts excerpts;

	private final OriginPolicy origins;

	private final HandlerThreads threads;

	private final CompileJson json = new CompileJson();

	/**
	 * Creates a controller.
	 * @param programs knows how long a compile took
	 * @param threads on which source files are read
	 */
	public CompileController(PageCatalogue catalogue, DeferredPages pages, PagePrograms programs,
			SourceExcerpts excerpts, OriginPolicy origins, HandlerThreads threads) {
		this.catalogue = catalogue;
		this.pages = pages;
		this.programs = programs;
		this.excerpts = excerpts;
		this.origins = origins;
		this.threads = threads;
	}

	/** Returns what answers. */
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route(RequestPredicates.path(PATH), this::answer);
	}

	private Mono<ServerResponse> answer(ServerRequest request) {
		if (!request.method().equals(HttpMethod.GET)) {
			return ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED).allow(HttpMethod.GET).build();
		}
		if (!this.origins.allows(request.exchange().getRequest())) {
			return refuse(HttpStatus.FORBIDDEN, "Only pages of this application may ask");
		}
		String route = request.queryParam("route").orElse("");
		if (route.isBlank()) {
			return refuse(HttpStatus.BAD_REQUEST, "The parameter 'route' is missing: a page's path or pattern");
		}
		return page(route).map((page) -> compile(request, page))
			.orElseGet(() -> refuse(HttpStatus.NOT_FOUND, "There is no page at '" + route + "'"));
	}

	private Mono<ServerResponse> compile(ServerRequest request, PageDefinition page) {
		return Mono.fromFuture(() -> this.pages.visit(page), true)
			.map((program) -> new Answer(HttpStatus.OK, this.json.compiled(program, duration(page))))
			.onErrorResume((failure) -> this.threads.call(() -> new Answer(HttpStatus.UNPROCESSABLE_CONTENT,
					this.json.failed(CompileFailure.of(page, failure, this.excerpts)))))
			.publishOn(EventLoop.of(request.exchange()))
			.flatMap(CompileController::write);
	}

	private Duration duration(PageDefinition page) {
		return this.programs.duration(page).orElse(Duration.ZERO);
	}

	private Optional<PageDefinition> page(String route) {
		Optional<PageDefinition> named = this.catalogue.pages()
			.stream()
			.filter((page) -> !page.isErrorPage() && page.name().equals(route))
			.findFirst();
		return named.or(() -> match(route));
	}

	private Optional<PageDefinition> match(String route) {
		try {
			return route.startsWith("/")
					? this.catalogue.match(PathContainer.parsePath(path(route))).map(PageMatch::page)
					: Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			// not a path: its percent encoding is wrong
			return Optional.empty();
		}
	}

	private static String path(String route) {
		return route.replaceFirst("[?#].*$", "");
	}

	private Mono<ServerResponse> refuse(HttpStatus status, String reason) {
		return write(new Answer(status, this.json.refused(reason)));
	}

	private static Mono<ServerResponse> write(Answer answer) {
		return ServerResponse.status(answer.status())
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noStore())
			.header("X-Content-Type-Options", "nosniff")
			.bodyValue(answer.body());
	}

	private record Answer(HttpStatus status, String body) {

	}

}
