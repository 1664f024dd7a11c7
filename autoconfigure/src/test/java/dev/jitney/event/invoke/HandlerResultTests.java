package dev.jitney.event.invoke;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.jitney.event.Event;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HandlerResultTests {

	private static final Duration WAIT = Duration.ofSeconds(10);

	private static final Event ONE = Event.toast("one");

	private static final Event TWO = Event.toast("two");

	@Test
	void isDoneWithNothing() {
		assertThat(of(null)).isEqualTo(new HandlerResult.Done(List.of()));
		assertThat(of(Event.none())).isEqualTo(new HandlerResult.Done(List.of()));
	}

	@Test
	void isDoneWithEventsInOrder() {
		assertThat(of(ONE)).isEqualTo(new HandlerResult.Done(List.of(ONE)));
		assertThat(of(Arrays.asList(ONE, null, Event.none(), TWO)))
			.isEqualTo(new HandlerResult.Done(List.of(ONE, TWO)));
		assertThat(of(new Event[] { ONE, TWO })).isEqualTo(new HandlerResult.Done(List.of(ONE, TWO)));
	}

	@Test
	void readsAStreamAndClosesIt() {
		boolean[] closed = new boolean[1];
		assertThat(of(Stream.of(ONE, TWO).onClose(() -> closed[0] = true)))
			.isEqualTo(new HandlerResult.Done(List.of(ONE, TWO)));
		assertThat(closed[0]).isTrue();
	}

	@Test
	void endsLaterWithAPublisherOfOne() {
		assertLater(Mono.just(ONE), List.of(ONE));
		assertLater(Mono.just(List.of(ONE, TWO)), List.of(ONE, TWO));
		assertLater(Mono.empty(), List.of());
		assertLater(CompletableFuture.completedFuture(ONE), List.of(ONE));
		assertLater(CompletableFuture.completedFuture(null), List.of());
	}

	private static void assertLater(Object returned, List<Event> events) {
		assertThat(of(returned)).isInstanceOfSatisfying(HandlerResult.Later.class,
				(later) -> StepVerifier.create(later.events()).expectNext(events).expectComplete().verify(WAIT));
	}

	@Test
	void flushesWithEachElementOfAPublisherOfMany() {
		assertThat(of(Flux.just(1, ONE, "two", List.of(ONE, TWO)))).isInstanceOfSatisfying(
				HandlerResult.Streaming.class,
				(streaming) -> StepVerifier.create(streaming.flushes())
					.expectNext(List.of(), List.of(ONE), List.of(), List.of(ONE, TWO))
					.expectComplete()
					.verify(WAIT));
	}

	@Test
	void asksTheStreamForOneElementAtATime() {
		long[] requested = new long[1];
		Flux<Integer> source = Flux.range(1, 100).doOnRequest((n) -> requested[0] += n);
		HandlerResult.Streaming streaming = (HandlerResult.Streaming) of(source);
		StepVerifier.create(streaming.flushes(), 1).expectNextCount(1).thenCancel().verify(WAIT);
		assertThat(requested[0]).isOne();
	}

	@Test
	void namesTheHandlerOfAResultWithoutMeaning() {
		assertThatExceptionOfType(HandlerException.class).isThrownBy(() -> of("text"))
			.withMessage(
					"Handler Todos.add returned a java.lang.String, which has no meaning: return nothing, an Event,"
							+ " several events, or a Mono, Flux or CompletionStage of them; what a page is to show goes into a"
							+ " field");
		assertThatExceptionOfType(HandlerException.class).isThrownBy(() -> of(List.of(1)))
			.withMessageContaining("java.lang.Integer");
		assertThat(of(Mono.just(1))).isInstanceOfSatisfying(HandlerResult.Later.class,
				(later) -> StepVerifier.create(later.events()).expectError(HandlerException.class).verify(WAIT));
	}

	private static HandlerResult of(@Nullable Object returned) {
		return HandlerResult.of(returned, "Todos.add");
	}

}
