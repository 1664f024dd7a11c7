package dev.jitney.web.file;

import java.security.Principal;
import java.util.List;

import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import dev.jitney.session.Upload;
import dev.jitney.session.Uploads;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.web.identity.BrowserSession;
import dev.jitney.web.identity.BrowserSessions;
import dev.jitney.web.policy.OriginPolicy;
import dev.jitney.web.policy.RefusalListener;
import dev.jitney.web.socket.FrameWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes the files of an upload that a tab has announced over its socket: {@code POST
 * /_jitney/upload/{id}}, whose body is the files one after the other. The answer is a
 * frame per line while the handler and what it causes run; the last line says how it
 * ended. The id is random and known to nobody but the tab and this server, so it is a
 * token against forgery as well; the content type is one that no form can send.
 */
public final class UploadEndpoint implements WebHandler {

	/** Path below which uploads arrive, within the application. */
	public static final String PATH = "/_jitney/upload/";

	static final MediaType TYPE = MediaType.parseMediaType("application/vnd.jitney.upload");

	private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

	private final Uploads uploads;

	private final BrowserSessions sessions;

	private final OriginPolicy origins;

	private final RefusalListener refusals;

	private final FrameWriter writer = new FrameWriter();

	public UploadEndpoint(Uploads uploads, BrowserSessions sessions, OriginPolicy origins, RefusalListener refusals) {
		this.uploads = uploads;
		this.sessions = sessions;
		this.origins = origins;
		this.refusals = refusals;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		if (!request.getMethod().equals(HttpMethod.POST)) {
			throw new MethodNotAllowedException(request.getMethod(), List.of(HttpMethod.POST));
		}
		if (!this.origins.allows(request)) {
			exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
			return exchange.getResponse().setComplete();
		}
		Flux<ServerFrame> frames = this.sessions.find(exchange)
			.switchIfEmpty(Mono.error(() -> new RefusedException(Refusal.FOREIGN_TAB, "The upload is not known")))
			.map((session) -> claim(request, session))
			.flatMapMany((upload) -> receive(upload, request))
			.onErrorResume(RefusedException.class, (refused) -> {
				this.refusals.refused(refused.reason(), "an upload: " + refused.getMessage());
				return Mono.just(new ServerFrame.Ended(refused.outcome()));
			});
		return write(exchange.getResponse(), frames);
	}

	private Upload claim(ServerHttpRequest request, BrowserSession session) {
		if (!TYPE.equalsTypeAndSubtype(type(request.getHeaders()))) {
			throw new RefusedException(Refusal.UPLOAD_BODY, "The body has to be " + TYPE);
		}
		List<PathContainer.Element> path = request.getPath().pathWithinApplication().elements();
		Principal principal = session.principal();
		return this.uploads.claim(path.get(path.size() - 1).value(), session.id().value(),
				(principal != null) ? principal.getName() : null);
	}

	private static @Nullable MediaType type(HttpHeaders headers) {
		try {
			return headers.getContentType();
		}
		catch (InvalidMediaTypeException ex) {
			return null;
		}
	}

	private static Flux<ServerFrame> receive(Upload upload, ServerHttpRequest request) {
		long length = request.getHeaders().getContentLength();
		if (length >= 0 && length != upload.size()) {
			return upload.receive(Flux
				.error(new RefusedException(Refusal.UPLOAD_BODY, "The length is not the one that was announced")));
		}
		return upload.receive(request.getBody());
	}

	/** The status can tell how it ended only if nothing was sent before that. */
	private Mono<Void> write(ServerHttpResponse response, Flux<ServerFrame> frames) {
		response.getHeaders().setContentType(LINES);
		response.getHeaders().setCacheControl("no-store");
		response.getHeaders().set("X-Content-Type-Options", "nosniff");
		response.getHeaders().set("X-Accel-Buffering", "no");
		// a client that has not sent everything could hold the connection for ever
		response.getHeaders().setConnection("close");
		Flux<ServerFrame> told = frames.switchOnFirst((first, all) -> {
			if (first.get() instanceof ServerFrame.Ended ended) {
				refuse(response, ended.outcome());
			}
			return all;
		});
		return response.writeAndFlushWith(told.map((frame) -> Mono.just(line(response, frame))));
	}

	private static void refuse(ServerHttpResponse response, Outcome outcome) {
		if (outcome instanceof Outcome.Refused refused) {
			response.setStatusCode(status(refused.reason()));
		}
	}

	private static HttpStatus status(Refusal reason) {
		return switch (reason) {
			case UNKNOWN_UPLOAD -> HttpStatus.NOT_FOUND;
			case FOREIGN_TAB, FORBIDDEN -> HttpStatus.FORBIDDEN;
			case UPLOAD_TIMEOUT -> HttpStatus.REQUEST_TIMEOUT;
			case QUEUE_FULL -> HttpStatus.TOO_MANY_REQUESTS;
			case STOPPED -> HttpStatus.SERVICE_UNAVAILABLE;
			default -> HttpStatus.BAD_REQUEST;
		};
	}

	private DataBuffer line(ServerHttpResponse response, ServerFrame frame) {
		byte[] json = this.writer.write(frame);
		DataBuffer line = response.bufferFactory().allocateBuffer(json.length + 1);
		return line.write(json).write((byte) '\n');
	}

}
