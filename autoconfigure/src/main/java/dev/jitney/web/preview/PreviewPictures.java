package dev.jitney.web.preview;

import java.net.InetAddress;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

import dev.jitney.page.PageDefinition;
import dev.jitney.page.PreviewPath;
import dev.jitney.web.policy.OriginPolicy;
import dev.jitney.web.request.EventLoop;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * A picture of a preview's snapshot, if there is a Chromium on this machine. A few are
 * taken at a time, on threads of their own, and some wait; not for pages of other sites.
 */
public final class PreviewPictures implements AutoCloseable {

	private static final String NONE = "There is no Chromium here: install it, or Chrome, so that one of "
			+ Chromium.NAMES + " is on the PATH. Without it there is snapshot.html";

	private static final int AT_ONCE = 2;

	private static final int WAITING = 200;

	private final Optional<Chromium> chromium;

	private final OriginPolicy origins;

	private final String basePath;

	private final Scheduler threads = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "jitney-preview", 60, true);

	/**
	 * Creates pictures.
	 * @param chromium takes them, if there is one
	 * @param origins which sites may ask
	 * @param basePath the application's own base path, without a proxy's prefix
	 */
	public PreviewPictures(Optional<Chromium> chromium, OriginPolicy origins, String basePath) {
		this.chromium = chromium;
		this.origins = origins;
		this.basePath = basePath;
	}

	Mono<ServerResponse> answer(ServerRequest request, PageDefinition page) {
		if (!this.origins.allows(request.exchange().getRequest())) {
			return Refusals.refuse(HttpStatus.FORBIDDEN, "Only pages of this application may ask");
		}
		if (this.chromium.isEmpty()) {
			return Refusals.refuse(HttpStatus.NOT_IMPLEMENTED, NONE);
		}
		Optional<Picture> wanted = Picture.of(request.queryParam("width"), request.queryParam("height"),
				request.queryParam("theme"));
		if (wanted.isEmpty()) {
			return Refusals.refuse(HttpStatus.BAD_REQUEST,
					"Ask for width and height from 1 to " + Picture.LARGEST + ", and for the theme light or dark");
		}
		String url = url(request.exchange().getRequest(), page);
		return Mono.fromCallable(() -> this.chromium.get().take(url, wanted.get()))
			.subscribeOn(this.threads)
			.publishOn(EventLoop.of(request.exchange()))
			.flatMap((picture) -> ServerResponse.ok()
				.contentType(MediaType.IMAGE_PNG)
				.cacheControl(CacheControl.noStore())
				.bodyValue(picture))
			.onErrorResume(ChromiumException.class,
					(failure) -> Refusals.refuse(HttpStatus.INTERNAL_SERVER_ERROR,
							String.valueOf(failure.getMessage())))
			.onErrorResume(RejectedExecutionException.class,
					(failure) -> Refusals.refuse(HttpStatus.SERVICE_UNAVAILABLE,
							"Too many pictures are asked for at once: at most " + WAITING + " wait"));
	}

	/** Asks this very server, whatever proxy is in front of it. */
	private String url(ServerHttpRequest request, PageDefinition page) {
		InetSocketAddress address = request.getLocalAddress();
		String scheme = (request.getSslInfo() != null) ? "https" : "http";
		int port = (address != null) ? address.getPort() : 80;
		return scheme + "://" + host((address != null) ? address.getAddress() : null) + ":" + port + this.basePath
				+ PreviewPath.GALLERY + "/" + PreviewPath.name(page).orElseThrow() + "/snapshot.html";
	}

	/** A server that listens at one address is not found at another. */
	private static String host(@Nullable InetAddress address) {
		if (address == null || address.isLoopbackAddress() || address.isAnyLocalAddress()) {
			return "localhost";
		}
		String text = address.getHostAddress();
		return (address instanceof Inet6Address) ? "[" + text.replaceFirst("%.*", "") + "]" : text;
	}

	/** Ends those that are being taken. */
	@Override
	public void close() {
		this.threads.dispose();
	}

}
