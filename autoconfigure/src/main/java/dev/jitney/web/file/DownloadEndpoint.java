package dev.jitney.web.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Optional;

import dev.jitney.event.DownloadWriter;
import dev.jitney.event.FileDownload;
import dev.jitney.event.HandlerThreads;
import dev.jitney.event.Refusal;
import dev.jitney.session.Downloads;
import dev.jitney.web.identity.BrowserSession;
import dev.jitney.web.identity.BrowserSessions;
import dev.jitney.web.policy.RefusalListener;
import dev.jitney.web.request.EventLoop;
import org.reactivestreams.Publisher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives a browser what a handler has offered it: {@code GET /_jitney/download/{token}},
 * once. The content is made now, on handler threads, as fast as the browser takes it; one
 * that fails in the middle breaks the connection off, so that no browser takes a part for
 * the whole. It is saved and never shown, whatever its type.
 */
public final class DownloadEndpoint implements WebHandler {

	private static final int CHUNK = 16 * 1024;

	private final Downloads downloads;

	private final BrowserSessions sessions;

	private final HandlerThreads threads;

	private final RefusalListener refusals;

	public DownloadEndpoint(Downloads downloads, BrowserSessions sessions, HandlerThreads threads,
			RefusalListener refusals) {
		this.downloads = downloads;
		this.sessions = sessions;
		this.threads = threads;
		this.refusals = refusals;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange) {
		HttpMethod method = exchange.getRequest().getMethod();
		if (!method.equals(HttpMethod.GET)) {
			throw new MethodNotAllowedException(method, List.of(HttpMethod.GET));
		}
		exchange.getResponse().getHeaders().setCacheControl("no-store");
		return this.sessions.find(exchange)
			.map((session) -> claim(exchange, session))
			.defaultIfEmpty(Optional.empty())
			.flatMap((offer) -> offer.map((download) -> send(exchange, download)).orElseGet(() -> missing(exchange)));
	}

	private Optional<FileDownload> claim(ServerWebExchange exchange, BrowserSession session) {
		List<PathContainer.Element> path = exchange.getRequest().getPath().pathWithinApplication().elements();
		Principal principal = session.principal();
		return this.downloads.claim(path.get(path.size() - 1).value(), session.id().value(),
				(principal != null) ? principal.getName() : null);
	}

	private Mono<Void> missing(ServerWebExchange exchange) {
		this.refusals.refused(Refusal.UNKNOWN_DOWNLOAD,
				"a download that is not there, is another browser's, or was" + " fetched already");
		exchange.getResponse().setStatusCode(HttpStatus.NOT_FOUND);
		return exchange.getResponse().setComplete();
	}

	private Mono<Void> send(ServerWebExchange exchange, FileDownload download) {
		ServerHttpResponse response = exchange.getResponse();
		HttpHeaders headers = response.getHeaders();
		headers.setContentType(download.type());
		headers.setContentDisposition(
				ContentDisposition.attachment().filename(download.name().value(), StandardCharsets.UTF_8).build());
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
		return content(download.content(), headers, response.bufferFactory())
			.flatMap((buffers) -> response.writeWith(Flux.from(buffers).publishOn(EventLoop.of(exchange), 1)));
	}

	private Mono<Publisher<? extends DataBuffer>> content(FileDownload.Content content, HttpHeaders headers,
			DataBufferFactory factory) {
		if (content instanceof FileDownload.FromResource from) {
			return this.threads.call(() -> resource(from.resource(), headers, factory));
		}
		if (content instanceof FileDownload.FromBuffers from) {
			return Mono.just(from.buffers().subscribeOn(this.threads.scheduler()));
		}
		DownloadWriter writer = ((FileDownload.FromWriter) content).writer();
		return Mono.just(
				DataBufferUtils.outputStreamPublisher((output) -> write(writer, output), factory, this.threads, CHUNK));
	}

	private Flux<DataBuffer> resource(Resource resource, HttpHeaders headers, DataBufferFactory factory)
			throws IOException {
		long length = resource.isFile() ? resource.contentLength() : -1;
		if (length >= 0) {
			headers.setContentLength(length);
		}
		return DataBufferUtils.read(resource, factory, CHUNK).subscribeOn(this.threads.scheduler());
	}

	private static void write(DownloadWriter writer, OutputStream output) {
		try {
			writer.writeTo(output);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (Exception ex) {
			throw new IllegalStateException("The content of a download could not be written", ex);
		}
	}

}
