package dev.jitney.test.kit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.ToastKind;
import dev.jitney.state.State;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.security.access.prepost.PreAuthorize;

/** Handlers that do more than to change a field. */
@State
class Player {

	private final Clock clock;

	private String notes = "";

	private @Nullable Instant at;

	private String who = "";

	Player(Clock clock) {
		this.clock = clock;
	}

	String notes() {
		return this.notes;
	}

	String at() {
		return String.valueOf(this.at);
	}

	String who() {
		return this.who;
	}

	void load() {
		EventContext context = EventContext.current();
		this.who = ((context.principal() != null) ? context.principal().getName() : "nobody") + " "
				+ context.locale().toLanguageTag() + " " + context.timeZone();
	}

	List<Event> greet() {
		return List.of(Event.toast("Hello", ToastKind.SUCCESS), Event.title("Greeted"), Event.focus("notes"));
	}

	Event leave() {
		return Event.redirect("/away");
	}

	Event back() {
		return Event.back();
	}

	Event chain() {
		this.notes += "1";
		return Event.run(Player::second);
	}

	Event second() {
		this.notes += "2";
		return Event.run(Player::third);
	}

	void third() {
		this.notes += "3";
	}

	Flux<Event> stream() {
		return Flux.range(1, 3).map((number) -> {
			this.notes += number;
			return Event.none();
		});
	}

	Mono<Void> later() {
		return Mono.fromRunnable(() -> this.notes += "later");
	}

	Event measure() {
		return Event.call("/js/tape.js", "measure", "cm").then(Player::measured).onError(Player::failed);
	}

	Event beep() {
		return Event.call("/js/tape.js", "beep");
	}

	void measured(String size) {
		this.notes = "measured " + size;
	}

	void failed(String message) {
		this.notes = "failed " + message;
	}

	void stamp() {
		this.at = this.clock.instant();
	}

	void hang() throws InterruptedException {
		new CountDownLatch(1).await();
	}

	@PreAuthorize("hasRole('ADMIN')")
	void adminOnly() {
		this.notes = "admin";
	}

}
