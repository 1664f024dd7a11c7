package dev.jitney.sample.failure;

import java.time.Duration;

import dev.jitney.event.Event;
import dev.jitney.state.State;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Finds out how a journey ends when the page has long been painted. */
@State
class Delay {

	private static final Duration LONG = Duration.ofSeconds(1);

	Mono<Event> arrive(String end) {
		return Mono.delay(LONG).map((tick) -> end(end));
	}

	private static Event end(String end) {
		return switch (end) {
			case "missing" -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			case "broken" -> throw new IllegalStateException("This page always fails, later");
			default -> Event.redirect("/failure");
		};
	}

}
