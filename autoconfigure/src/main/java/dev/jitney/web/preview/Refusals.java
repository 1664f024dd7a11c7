package dev.jitney.web.preview;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Answers in words for what cannot be done. */
final class Refusals {

	private Refusals() {
	}

	static Mono<ServerResponse> refuse(HttpStatus status, String reason) {
		return ServerResponse.status(status)
			.contentType(MediaType.TEXT_PLAIN)
			.header("X-Content-Type-Options", "nosniff")
			.bodyValue(reason);
	}

}
