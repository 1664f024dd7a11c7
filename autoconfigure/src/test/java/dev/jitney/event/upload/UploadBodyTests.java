package dev.jitney.event.upload;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/** Files as they are cut out of a body. */
class UploadBodyTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final VirtualTimeScheduler timer = VirtualTimeScheduler.create();

	@AfterEach
	void close() {
		this.timer.dispose();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 5, 7, 100 })
	void filesAreCutOutOfBuffersOfAnyLength(int length) {
		UploadBody body = body(Flux.fromIterable(buffers("oneTWOthree", length)), 3, 3, 0, 5);
		StepVerifier.create(texts(body)).expectNext("one", "TWO", "", "three").expectComplete().verify(PATIENCE);
	}

	@Test
	void bodyWithoutFilesIsEmpty() {
		StepVerifier.create(texts(body(Flux.empty()))).expectComplete().verify(PATIENCE);
	}

	@Test
	void lessThanAnnouncedIsRefused() {
		StepVerifier.create(texts(body(Flux.fromIterable(buffers("oneTW", 2)), 3, 3)))
			.expectNext("one")
			.expectErrorSatisfies(
					(failure) -> refused(failure, Refusal.UPLOAD_BODY, "Less was sent than was announced"))
			.verify(PATIENCE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7 })
	void moreThanAnnouncedIsRefused(int length) {
		StepVerifier.create(texts(body(Flux.fromIterable(buffers("oneTWO!", length)), 3, 3)).then())
			.expectErrorSatisfies(
					(failure) -> refused(failure, Refusal.UPLOAD_BODY, "More was sent than was announced"))
			.verify(PATIENCE);
	}

	@Test
	void clientThatGoesAwayEndsTheContent() {
		StepVerifier
			.create(texts(body(Flux.concat(Flux.fromIterable(buffers("on", 1)),
					Flux.error(new java.io.IOException("connection reset"))), 3)))
			.expectErrorSatisfies((failure) -> refused(failure, Refusal.UPLOAD_BODY, "The upload was broken off"))
			.verify(PATIENCE);
	}

	@Test
	void clientThatSendsNothingForTooLongIsGivenUp() {
		TestPublisher<DataBuffer> client = TestPublisher.create();
		UploadBody body = body(client.flux(), 3);
		StepVerifier.create(texts(body)).then(() -> {
			client.next(buffers("o", 1).get(0));
			this.timer.advanceTimeBy(Duration.ofSeconds(29));
			client.next(buffers("n", 1).get(0));
			this.timer.advanceTimeBy(Duration.ofSeconds(29));
		})
			.then(() -> this.timer.advanceTimeBy(Duration.ofSeconds(2)))
			.expectErrorSatisfies((failure) -> refused(failure, Refusal.UPLOAD_TIMEOUT,
					"The upload was given up, because it is too slow"))
			.verify(PATIENCE);
	}

	@Test
	void clientThatTricklesIsGivenUpAtTheDeadline() {
		TestPublisher<DataBuffer> client = TestPublisher.create();
		UploadBody body = body(client.flux(), 1000);
		StepVerifier.create(texts(body)).then(() -> {
			for (int i = 0; i < 30; i++) {
				client.next(buffers("x", 1).get(0));
				this.timer.advanceTimeBy(Duration.ofSeconds(10));
			}
		})
			.expectErrorSatisfies((failure) -> refused(failure, Refusal.UPLOAD_TIMEOUT,
					"The upload was given up, because it is too slow"))
			.verify(PATIENCE);
	}

	@Test
	void takesNoMoreFromTheClientThanIsWanted() {
		AtomicInteger taken = new AtomicInteger();
		UploadBody body = body(
				Flux.fromIterable(buffers("x".repeat(100), 1)).doOnNext((next) -> taken.incrementAndGet()), 100);
		StepVerifier.create(body.parts().concatMap(UploadPart::content, 1), 0)
			.thenRequest(3)
			.expectNextCount(3)
			.then(() -> assertThat(taken.get()).isBetween(3, 8))
			.thenCancel()
			.verify(PATIENCE);
	}

	@Test
	void contentThatIsCancelledIsPassedOver() {
		UploadBody body = body(Flux.fromIterable(buffers("oneTWO", 2)), 3, 3);
		Flux<String> second = body.parts()
			.concatMap((part) -> part.name().equals("file-0") ? part.content().take(1).then(Mono.<String>empty())
					: text(part), 1);
		StepVerifier.create(second).expectNext("TWO").expectComplete().verify(PATIENCE);
	}

	@Test
	void restIsSkippedWhenTheHandlerHasHadEnough() {
		UploadBody body = body(Flux.fromIterable(buffers("oneTWO", 2)), 3, 3);
		StepVerifier.create(body.parts().concatMap(UploadBodyTests::text, 1).take(1))
			.expectNext("one")
			.expectComplete()
			.verify(PATIENCE);
		StepVerifier.create(body.skip()).expectComplete().verify(PATIENCE);
	}

	@Test
	void handlerThatForgetsAContentIsTold() {
		UploadBody body = body(Flux.fromIterable(buffers("oneTWO", 2)), 3, 3);
		StepVerifier.create(body.parts().map(UploadPart::name))
			.expectNext("file-0")
			.then(() -> this.timer.advanceTimeBy(Duration.ofSeconds(31)))
			.expectErrorMessage("The handler of an upload waits for the file after “file-0” without reading that: read"
					+ " the content of each part, or cancel it")
			.verify(PATIENCE);
	}

	@Test
	void clientThatIsSubscribedToLaterIsAskedAllTheSame() {
		List<Runnable> loop = new ArrayList<>();
		Flux<DataBuffer> client = Flux.from((subscriber) -> loop
			.add(() -> Flux.fromIterable(buffers("one", 2)).subscribe(subscriber)));
		StepVerifier.create(texts(body(client, 3)))
			.then(() -> loop.forEach(Runnable::run))
			.expectNext("one")
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void losesNothingBetweenThreads() {
		String text = "0123456789".repeat(50);
		for (int round = 0; round < 2000; round++) {
			Flux<DataBuffer> client = Flux.fromIterable(buffers(text, 1 + round % 17))
				.subscribeOn(Schedulers.parallel());
			UploadBody body = new UploadBody(client,
					new UploadManifest("", List.of(FileDescription.of("a", "", 123), FileDescription.of("b", "", 377))),
					UploadBody.Pace.of(Duration.ofSeconds(5), Duration.ofSeconds(5), Schedulers.parallel(),
							Schedulers.boundedElastic()));
			assertThat(texts(body).reduce("", String::concat).block(PATIENCE)).as("round %s", round).isEqualTo(text);
		}
	}

	private static void refused(Throwable failure, Refusal reason, String message) {
		assertThat(failure)
			.isInstanceOfSatisfying(RefusedException.class, (refused) -> assertThat(refused.reason()).isEqualTo(reason))
			.hasMessage(message);
	}

	private static Flux<String> texts(UploadBody body) {
		return body.parts().concatMap(UploadBodyTests::text, 1);
	}

	private static Mono<String> text(UploadPart part) {
		return part.content().map((buffer) -> buffer.toString(StandardCharsets.UTF_8)).reduce("", String::concat);
	}

	private UploadBody body(Flux<DataBuffer> body, long... sizes) {
		List<FileDescription> files = new ArrayList<>();
		for (long size : sizes) {
			files.add(FileDescription.of("file-" + files.size(), "", size));
		}
		return new UploadBody(body, new UploadManifest("", files),
				UploadBody.Pace.of(Duration.ofSeconds(30), Duration.ofMinutes(2), this.timer, Schedulers.immediate()));
	}

	private static List<DataBuffer> buffers(String text, int length) {
		return Arrays.stream(text.split("(?<=\\G.{" + length + "})"))
			.<DataBuffer>map(
					(part) -> DefaultDataBufferFactory.sharedInstance.wrap(part.getBytes(StandardCharsets.UTF_8)))
			.toList();
	}

}
