package dev.jitney.event.invoke;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;

import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import dev.jitney.html.Handler;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class HandlerInvokerTests {

	private final List<String> log = new ArrayList<>();

	private final Signups state = new Signups();

	@Test
	void callsTheHandlerWithEverythingBound() {
		Handler.Action0<Signups> handler = (signups) -> {
			signups.calls.add(EventContext.current());
			signups.calls.add(LocaleContextHolder.getLocale());
			signups.calls.add(MDC.get(LoggingBinding.TAB) + " " + MDC.get(LoggingBinding.EVENT));
		};
		HandlerInvoker invoker = invoker(new LocaleBinding(), new LoggingBinding());
		assertThat(invoker.invoke(call(handler))).isEqualTo(new HandlerResult.Done(List.of()));
		assertThat(this.state.calls).containsExactly(Signups.CONTEXT, Locale.GERMAN,
				Signups.CONTEXT.tab() + " " + Signups.CONTEXT.id());
		assertThatIllegalStateException().isThrownBy(EventContext::current);
		assertThat(LocaleContextHolder.getLocaleContext()).isNull();
		assertThat(MDC.get(LoggingBinding.TAB)).isNull();
	}

	@Test
	void closesScopesInReverseOrderWhateverHappens() {
		Handler.Function0<Signups, Event> fail = Signups::fail;
		HandlerInvoker invoker = invoker(scope("first", false), scope("second", true), scope("third", false));
		assertThatExceptionOfType(HandlerException.class).isThrownBy(() -> invoker.invoke(call(fail)));
		assertThat(this.log).containsExactly("first", "second", "third", "close third", "close second", "close first");
	}

	@Test
	void bindsNothingWhenABindingFails() {
		Handler.Action0<Signups> reset = Signups::reset;
		HandlerInvoker invoker = invoker(scope("first", false), (context) -> {
			throw new IllegalStateException("expected");
		});
		assertThatIllegalStateException().isThrownBy(() -> invoker.invoke(call(reset))).withMessage("expected");
		assertThat(this.log).containsExactly("first", "close first");
		assertThat(this.state.calls).isEmpty();
		assertThatIllegalStateException().isThrownBy(EventContext::current).withMessageStartingWith("No event runs");
	}

	private ContextBinding scope(String name, boolean failing) {
		return (context) -> {
			this.log.add(name);
			return () -> {
				this.log.add("close " + name);
				if (failing) {
					throw new IllegalStateException("expected");
				}
			};
		};
	}

	@Test
	void namesTheHandlerThatThrew() {
		Handler.Function0<Signups, Event> fail = Signups::fail;
		assertThatExceptionOfType(HandlerException.class).isThrownBy(() -> invoker().invoke(call(fail)))
			.withMessage("Handler Signups.fail failed: java.io.IOException: expected")
			.withCauseInstanceOf(IOException.class)
			.extracting(HandlerException::handler)
			.isEqualTo("Signups.fail");
	}

	@Test
	void namesTheHandlerWhosePublisherFails() {
		Handler.Function0<Signups, Mono<Event>> failLater = Signups::failLater;
		HandlerResult result = invoker().invoke(call(failLater));
		assertThat(result).isInstanceOfSatisfying(HandlerResult.Later.class,
				(later) -> StepVerifier.create(later.events())
					.expectErrorMessage("Handler Signups.failLater failed: java.io.IOException: expected")
					.verify(Duration.ofSeconds(10)));
	}

	@Test
	void unwrapsWhatOnlyCarriesTheCause() {
		Handler.Action0<Signups> handler = (signups) -> {
			throw new CompletionException(new IOException("expected"));
		};
		assertThatExceptionOfType(HandlerException.class).isThrownBy(() -> invoker().invoke(call(handler)))
			.withCauseInstanceOf(IOException.class);
	}

	@Test
	void failsTheEventAloneWhenTheHandlerThrowsAnError() {
		Handler.Action0<Signups> handler = (signups) -> {
			throw new NoClassDefFoundError("expected");
		};
		assertThatExceptionOfType(HandlerException.class).isThrownBy(() -> invoker().invoke(call(handler)))
			.withCauseInstanceOf(NoClassDefFoundError.class);
	}

	@Test
	void letsAHandlerRefuse() {
		Handler.Action0<Signups> handler = (signups) -> {
			throw new RefusedException(Refusal.FORBIDDEN, "Not in this state");
		};
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> invoker().invoke(call(handler)))
			.withMessage("Not in this state");
	}

	@Test
	void callsNothingThatAnAuthorizerDenies() {
		Handler.Action0<Signups> reset = Signups::reset;
		assertForbidden(reset, (call) -> true, (call) -> !call.method().toString().equals("Signups.reset"));
		assertForbidden(reset, (call) -> {
			throw new IllegalStateException("expected");
		});
		assertThat(this.state.calls).isEmpty();
		new HandlerInvoker(new ContextBindings(List.of()), List.of((call) -> true)).invoke(call(reset));
		assertThat(this.state.calls).containsExactly("reset");
	}

	private void assertForbidden(Handler handler, HandlerAuthorizer... authorizers) {
		HandlerInvoker invoker = new HandlerInvoker(new ContextBindings(List.of()), List.of(authorizers));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> invoker.invoke(call(handler)))
			.extracting(RefusedException::reason)
			.isEqualTo(Refusal.FORBIDDEN);
	}

	private static HandlerInvoker invoker(ContextBinding... bindings) {
		return new HandlerInvoker(new ContextBindings(List.of(bindings)), List.of());
	}

	private HandlerCall call(Handler handler) {
		return new HandlerCall(Signups.method(handler, 0), this.state, List.of(), Signups.CONTEXT);
	}

}
