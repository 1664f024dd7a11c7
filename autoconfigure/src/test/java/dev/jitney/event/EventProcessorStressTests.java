package dev.jitney.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** Many tabs and threads: the order within a tab is exact and nothing is left behind. */
class EventProcessorStressTests {

	private static final int TABS = 200;

	private static final int EVENTS = 200;

	private final HandlerThreads threads = HandlerThreads.create(8);

	private final EventProcessor processor = new EventProcessor(this.threads, Schedulers.parallel(), EVENTS);

	private final ConcurrentHashMap<TabId, Integer> lastRun = new ConcurrentHashMap<>();

	private final ConcurrentHashMap<TabId, AtomicInteger> running = new ConcurrentHashMap<>();

	private final AtomicInteger violations = new AtomicInteger();

	private final CountDownLatch left = new CountDownLatch(TABS * EVENTS);

	@AfterEach
	void close() {
		this.threads.close();
	}

	@Test
	void keepsTheOrderOfEveryTab() throws Exception {
		List<EventContext> tabs = IntStream.range(0, TABS).mapToObj((i) -> Lanes.root("tab" + i + "x")).toList();
		tabs.parallelStream().forEach((tab) -> {
			for (int number = 0; number < EVENTS; number++) {
				enqueue(tab, number);
			}
		});
		assertThat(this.left.await(30, TimeUnit.SECONDS)).as("all events have ended").isTrue();
		assertThat(this.violations).hasValue(0);
		assertThat(this.lastRun).hasSize(TABS).allSatisfy((tab, last) -> assertThat(last).isEqualTo(EVENTS - 1));
		this.processor.stop(Duration.ofSeconds(10)).toFuture().get(20, TimeUnit.SECONDS);
		assertThat(this.processor.activeLanes()).isZero();
	}

	private void enqueue(EventContext tab, int number) {
		EventHandle handle = this.processor.enqueue(tab, (context) -> job(context.tab(), number));
		handle.outcome().subscribe((outcome) -> {
			check(outcome.equals(Outcome.applied()));
			this.left.countDown();
		});
	}

	private Mono<Outcome> job(TabId tab, int number) {
		AtomicInteger inside = this.running.computeIfAbsent(tab, (key) -> new AtomicInteger());
		check(inside.incrementAndGet() == 1);
		Integer previous = this.lastRun.put(tab, number);
		check(((previous != null) ? previous : -1) == number - 1);
		Mono<Outcome> end = Mono.fromCallable(() -> {
			check(inside.decrementAndGet() == 0);
			return Outcome.applied();
		});
		return switch (ThreadLocalRandom.current().nextInt(3)) {
			case 0 -> end.subscribeOn(Schedulers.fromExecutor(ForkJoinPool.commonPool()));
			case 1 -> this.threads.call(() -> tab).flatMap((same) -> end);
			default -> end;
		};
	}

	private void check(boolean condition) {
		if (!condition) {
			this.violations.incrementAndGet();
		}
	}

	@Test
	void settlesEveryHandleWhenCancelledAndStoppedInTheMiddle() throws Exception {
		CountDownLatch settled = new CountDownLatch(TABS * EVENTS);
		CountDownLatch chains = new CountDownLatch(TABS * EVENTS);
		List<EventContext> tabs = IntStream.range(0, TABS).mapToObj((i) -> Lanes.root("tab" + i + "x")).toList();
		Thread stopping = new Thread(() -> this.processor.stop(Duration.ofMillis(100)).subscribe());
		tabs.parallelStream().forEach((tab) -> {
			for (int number = 0; number < EVENTS; number++) {
				EventHandle handle = this.processor.enqueue(tab, this::chaining);
				handle.outcome().subscribe((outcome) -> settled.countDown());
				handle.chain().subscribe(null, null, chains::countDown);
				if (number % 7 == 0) {
					handle.cancel();
				}
				if (number == EVENTS / 2 && tab == tabs.get(TABS / 2)) {
					stopping.start();
				}
			}
		});
		stopping.join();
		assertThat(settled.await(30, TimeUnit.SECONDS)).as("all events have settled").isTrue();
		assertThat(chains.await(30, TimeUnit.SECONDS)).as("all chains have ended").isTrue();
		this.processor.stop(Duration.ZERO).toFuture().get(20, TimeUnit.SECONDS);
		assertThat(this.processor.activeLanes()).isZero();
	}

	private Mono<Outcome> chaining(EventContext context) {
		this.processor.enqueue(context, (child) -> Mono.just(Outcome.applied()));
		return this.processor.interruptible(context, Duration.ofSeconds(10),
				(part) -> (ThreadLocalRandom.current().nextInt(50) == 0) ? Mono.never() : Mono.just(Outcome.applied()));
	}

}
