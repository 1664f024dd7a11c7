package dev.jitney.web.preview;

import java.net.InetSocketAddress;
import java.util.Optional;

import dev.jitney.event.HandlerThreads;
import dev.jitney.page.PageDefinition;
import dev.jitney.page.PreviewPath;
import dev.jitney.web.request.EventLoop;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** A picture of a preview's snapshot, if there is a Chromium on this machine. */
public final class PreviewPictures {

	private static final String NONE = "There is no Chromium here: install it, or Chrome, so that one of "
			+ Chromium.NAMES + " is on the PATH. Without it there is snapshot.html";

	private final Optional<Chromium> chromium;

	private final HandlerThreads threads;

	private final String basePath;

	/**
	 * Creates pictures.
	 * @param chromium takes them, if there is one
	 * @param threads on which it is waited for
	 * @param basePath the application's own base path, without a proxy's prefix
	 */
	public PreviewPictures(Optional<Chromium> chromium, HandlerThreads threads, String basePath) {
		this.chromium = chromium;
		this.threads = threads;
		this.basePath = basePath;
	}

	Mono<ServerResponse> answer(ServerRequest request, PageDefinition page) {
		if (this.chromium.isEmpty()) {
			return refuse(HttpStatus.NOT_IMPLEMENTED, NONE);
		}
		Optional<Picture> wanted = Picture.of(request.queryParam("width"), request.queryParam("height"),
				request.queryParam("theme"));
		if (wanted.isEmpty()) {
			return refuse(HttpStatus.BAD_REQUEST,
					"Ask for width and height from 1 to " + Picture.LARGEST + ", and for the theme light or dark");
		}
		String url = url(request.exchange().getRequest(), page);
		return this.threads.call(() -> this.chromium.get().take(url, wanted.get()))
			.publishOn(EventLoop.of(request.exchange()))
			.flatMap((picture) -> ServerResponse.ok()
				.contentType(MediaType.IMAGE_PNG)
				.cacheControl(CacheControl.noStore())
				.bodyValue(picture))
			.onErrorResume(ChromiumException.class,
					(failure) -> refuse(HttpStatus.INTERNAL_SERVER_ERROR, String.valueOf(failure.getMessage())));
	}

	/** Asks this very server, whatever proxy is in front of it. */
	private String url(ServerHttpRequest request, PageDefinition page) {
		InetSocketAddress address = request.getLocalAddress();
		String scheme = (request.getSslInfo() != null) ? "https" : "http";
		int port = (address != null) ? address.getPort() : 80;
		return scheme + "://localhost:" + port + this.basePath + PreviewPath.GALLERY + "/"
				+ PreviewPath.name(page).orElseThrow() + "/snapshot.html";
	}

	private static Mono<ServerResponse> refuse(HttpStatus status, String reason) {
		return ServerResponse.status(status)
			.contentType(MediaType.TEXT_PLAIN)
			.header("X-Content-Type-Options", "nosniff")
			.bodyValue(reason);
	}

}
