package dev.jitney.event;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class InterruptibleTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final Outcome CANCELLED = new Outcome.Interrupted("The event was cancelled");

	private static final Outcome TIMED_OUT = new Outcome.Failed("The event took longer than 10000 ms");

	private final Lanes lanes = new Lanes();

	private final EventContext root = Lanes.root("anna");

	private final HandlerThreads threads = HandlerThreads.pool(4);

	private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();

	private final EventProcessor processor = new EventProcessor(this.threads, this.clock, 10);

	private final CountDownLatch entered = new CountDownLatch(1);

	private final CountDownLatch interrupted = new CountDownLatch(1);

	private final CountDownLatch never = new CountDownLatch(1);

	@AfterEach
	void close() {
		this.never.countDown();
		this.threads.close();
	}

	@Test
	void endsWorkThatWaitsWhenItTakesTooLong() {
		EventHandle handle = this.lanes.processor.enqueue(this.root, this.lanes.endless("slow"));
		this.lanes.enqueue(this.root, "next");
		this.lanes.threads.run();
		this.lanes.clock.advanceTimeBy(TIMEOUT.minusMillis(1));
		this.lanes.threads.run();
		assertThat(handle.isSettled()).isFalse();
		this.lanes.clock.advanceTimeBy(Duration.ofMillis(101));
		this.lanes.threads.run();
		assertThat(Lanes.outcomeOf(handle)).isEqualTo(TIMED_OUT);
		assertThat(this.lanes.ran).containsExactly("slow", "next");
	}

	@Test
	void countsTheTimeFromTheStartOfTheWork() {
		this.lanes.enqueue(this.root, "first");
		EventHandle handle = this.lanes.processor.enqueue(this.root, this.lanes.endless("slow"));
		this.lanes.clock.advanceTimeBy(TIMEOUT.multipliedBy(2));
		this.lanes.threads.run();
		this.lanes.clock.advanceTimeBy(TIMEOUT.dividedBy(2));
		this.lanes.threads.run();
		assertThat(handle.isSettled()).isFalse();
	}

	@Test
	void skipsAnEventThatWasCancelledWhileItWaited() {
		AtomicReference<Outcome> written = new AtomicReference<>();
		EventHandle handle = this.lanes.processor.enqueue(this.root, new LaneJob() {

			@Override
			public Mono<Outcome> run(EventContext context) {
				return Mono.error(new AssertionError("It was cancelled"));
			}

			@Override
			public Mono<Outcome> skip(EventContext context, Outcome outcome) {
				return Mono.fromCallable(() -> {
					written.set(outcome);
					return outcome;
				});
			}

		});
		handle.cancel();
		assertThat(handle.isSettled()).isFalse();
		this.lanes.threads.run();
		assertThat(Lanes.outcomeOf(handle)).isEqualTo(CANCELLED);
		assertThat(written).hasValue(CANCELLED);
	}

	@Test
	void cancelsTheWorkAndLetsTheJobDecide() {
		boolean[] cancelled = new boolean[1];
		EventHandle handle = this.lanes.processor.enqueue(this.root,
				(context) -> this.lanes.processor
					.interruptible(context, TIMEOUT,
							(part) -> Mono.<Outcome>never().doOnCancel(() -> cancelled[0] = true))
					.onErrorResume(EventInterruptedException.class, (ex) -> {
						this.lanes.ran.add("rolled back");
						return Mono.just(ex.outcome());
					}));
		this.lanes.threads.run();
		handle.cancel();
		this.lanes.threads.run();
		assertThat(cancelled[0]).isTrue();
		assertThat(this.lanes.ran).containsExactly("rolled back");
		assertThat(Lanes.outcomeOf(handle)).isEqualTo(CANCELLED);
	}

	@Test
	void doesNotInterruptWhatComesAfterTheWork() {
		Sinks.One<Outcome> commit = Sinks.one();
		EventHandle handle = this.lanes.processor.enqueue(this.root,
				(context) -> this.lanes.processor.interruptible(context, TIMEOUT, (part) -> Mono.just("changes"))
					.flatMap((changes) -> commit.asMono()));
		this.lanes.threads.run();
		handle.cancel();
		this.lanes.clock.advanceTimeBy(Duration.ofHours(1));
		this.lanes.threads.run();
		commit.tryEmitValue(Outcome.applied());
		this.lanes.threads.run();
		assertThat(Lanes.outcomeOf(handle)).isEqualTo(Outcome.applied());
	}

	@Test
	void runsInterruptibleWorkAfterAnInterruptionWasDelivered() {
		EventHandle handle = this.lanes.processor.enqueue(this.root, (context) -> this.lanes.processor
			.interruptible(context, TIMEOUT, (part) -> Mono.<Outcome>never())
			.onErrorResume(
					(ex) -> this.lanes.processor.interruptible(context, TIMEOUT, (part) -> Mono.fromCallable(() -> {
						part.wrap(() -> this.lanes.ran.add("error handler")).call();
						return new Outcome.Failed("handled");
					}))));
		this.lanes.threads.run();
		handle.cancel();
		this.lanes.threads.run();
		assertThat(this.lanes.ran).containsExactly("error handler");
		assertThat(Lanes.outcomeOf(handle)).isEqualTo(new Outcome.Failed("handled"));
	}

	@Test
	void goesOnAfterAFatalErrorBehindTheWork() {
		EventHandle handle = this.lanes.processor.enqueue(this.root,
				(context) -> this.lanes.processor.interruptible(context, TIMEOUT, (part) -> Mono.just("changes"))
					.map((changes) -> {
						throw new NoClassDefFoundError("expected");
					}));
		this.lanes.enqueue(this.root, "next");
		this.lanes.threads.run();
		assertThat(Lanes.outcomeOf(handle)).isEqualTo(new Outcome.Failed("The event failed"));
		assertThat(this.lanes.ran).containsExactly("next");
	}

	@Test
	void interruptsTheThreadThatIsInTheHandler() throws Exception {
		EventHandle handle = this.processor.enqueue(this.root,
				(context) -> this.processor.interruptible(context, TIMEOUT, (part) -> Mono.fromCallable(() -> {
					part.wrap(() -> {
						this.entered.countDown();
						assertThat(this.never.await(30, TimeUnit.SECONDS)).isTrue();
						return null;
					}).call();
					return Outcome.applied();
				})));
		EventHandle next = this.processor.enqueue(this.root, (context) -> Mono.fromCallable(() -> {
			assertThat(Thread.currentThread().isInterrupted()).isFalse();
			return Outcome.applied();
		}));
		assertThat(this.entered.await(10, TimeUnit.SECONDS)).isTrue();
		handle.cancel();
		expect(handle, CANCELLED);
		expect(next, Outcome.applied());
	}

	@Test
	void goesOnWithoutAThreadThatIgnoresTheInterruption() throws Exception {
		EventHandle handle = this.processor.enqueue(this.root,
				(context) -> this.processor.interruptible(context, TIMEOUT, (part) -> Mono.fromCallable(() -> {
					part.wrap(() -> {
						this.entered.countDown();
						ignoreInterruptions(this.interrupted);
					}).run();
					return Outcome.applied();
				})));
		EventHandle next = this.processor.enqueue(this.root, this.lanes.job("next"));
		assertThat(this.entered.await(10, TimeUnit.SECONDS)).isTrue();
		this.clock.advanceTimeBy(TIMEOUT.plusMillis(100));
		assertThat(this.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(handle.isSettled()).isFalse();
		this.clock.advanceTimeBy(Interruptible.GRACE.plusMillis(100));
		expect(handle, TIMED_OUT);
		expect(next, Outcome.applied());
	}

	@Test
	void goesOnWithoutWorkThatIsAsynchronousAndIgnoresTheInterruption() throws Exception {
		EventHandle handle = this.processor.enqueue(this.root,
				(context) -> this.processor.interruptible(context, TIMEOUT, (part) -> {
					part.wrap(() -> {
						this.entered.countDown();
						ignoreInterruptions(this.interrupted);
					}).run();
					return Mono.never();
				}));
		assertThat(this.entered.await(10, TimeUnit.SECONDS)).isTrue();
		handle.cancel();
		assertThat(this.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
		this.never.countDown();
		this.clock.advanceTimeBy(Interruptible.GRACE.plusMillis(100));
		expect(handle, CANCELLED);
	}

	private void ignoreInterruptions(CountDownLatch ignored) {
		boolean released = false;
		while (!released) {
			try {
				released = this.never.await(30, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				ignored.countDown();
			}
		}
	}

	@Test
	void interruptsTheThreadWhenTheProcessorStops() throws Exception {
		EventHandle handle = this.processor.enqueue(this.root,
				(context) -> this.processor.interruptible(context, TIMEOUT, (part) -> Mono.fromCallable(() -> {
					part.wrap(() -> {
						this.entered.countDown();
						ignoreInterruptions(this.interrupted);
					}).run();
					return Outcome.applied();
				})));
		assertThat(this.entered.await(10, TimeUnit.SECONDS)).isTrue();
		StepVerifier.create(this.processor.stop(Duration.ZERO)).expectComplete().verify(Duration.ofSeconds(10));
		expect(handle, new Outcome.Interrupted("The application has stopped"));
		assertThat(this.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void refusesWorkOutsideOfAJob() {
		StepVerifier.create(this.processor.interruptible(this.root, TIMEOUT, (part) -> Mono.just("never")))
			.expectErrorMessage("Not running: root context of tab " + this.root.tab())
			.verify(Duration.ofSeconds(10));
	}

	private static void expect(EventHandle handle, Outcome outcome) {
		StepVerifier.create(handle.outcome()).expectNext(outcome).expectComplete().verify(Duration.ofSeconds(10));
	}

}
