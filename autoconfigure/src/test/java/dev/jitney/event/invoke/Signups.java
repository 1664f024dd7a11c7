package dev.jitney.event.invoke;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.Location;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.TabId;
import dev.jitney.event.Visitor;
import dev.jitney.event.payload.FieldErrors;
import dev.jitney.html.Handler;
import dev.jitney.html.MethodReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.validation.Errors;

/** A state with a handler of every shape. */
class Signups extends SignupsBase<String> {

	static final EventContext CONTEXT = EventContext
		.root(new TabId("signupsAAAAAAAAAAAAAAA"), Visitor.anonymous(Locale.GERMAN), Location.of("/signup"))
		.fork();

	static final RegistrationContext REGISTRATIONS = new RegistrationContext(Set.of(Signups.class.getName()),
			Signups.class.getClassLoader());

	final List<Object> calls = new ArrayList<>();

	record Form(String email, int age) {

	}

	void reset() {
		this.calls.add("reset");
	}

	void submit(Form form) {
		this.calls.add(form);
	}

	void submitWithErrors(@Nullable Form form, FieldErrors errors) {
		this.calls.add(errors);
	}

	void submitWithSpringErrors(@Nullable Form form, Errors errors, EventContext context) {
		this.calls.add(errors.getErrorCount());
		this.calls.add(context);
	}

	void move(long from, String to, EventContext context) {
		this.calls.add(from + to + context.locale());
	}

	void failed(@Nullable String message) {
		this.calls.add("failed");
	}

	void remember(EventContext context) {
		this.calls.add(context);
	}

	Event fail() throws Exception {
		throw new java.io.IOException("expected");
	}

	Mono<Event> failLater() {
		return Mono.error(new java.io.IOException("expected"));
	}

	static HandlerMethod method(Handler handler, int bound) {
		return HandlerMethod.of(handler, MethodReference.of(handler), bound, REGISTRATIONS);
	}

}

/** What it inherits. */
class SignupsBase<T> {

	@Nullable List<T> many;

	void inherited(List<T> many) {
		this.many = many;
	}

}
