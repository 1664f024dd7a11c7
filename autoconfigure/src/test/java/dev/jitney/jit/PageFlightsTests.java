package dev.jitney.jit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.jitney.compile.PageCompiler;
import dev.jitney.compile.PageProgram;
import dev.jitney.compile.PagePrograms;
import dev.jitney.compile.PagesNotCompiledException;
import dev.jitney.event.RegistrationContext;
import dev.jitney.html.Component;
import dev.jitney.html.SourceLocation;
import dev.jitney.page.PageDefinition;
import dev.jitney.page.PageKind;
import dev.jitney.page.PageLoader;
import dev.jitney.page.PageMethodException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.web.util.pattern.PathPatternParser;

import static dev.jitney.html.Html.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class PageFlightsTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

	private static final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

	private static final List<String> order = Collections.synchronizedList(new ArrayList<>());

	private static final List<Thread> interrupted = Collections.synchronizedList(new ArrayList<>());

	private static final AtomicInteger running = new AtomicInteger();

	private static final AtomicInteger mostRunning = new AtomicInteger();

	private final VirtualTimeScheduler timer = VirtualTimeScheduler.create();

	private PageFlights flights = flights(2);

	@BeforeEach
	void forget() {
		gates.clear();
		calls.clear();
		order.clear();
		interrupted.clear();
		running.set(0);
		mostRunning.set(0);
	}

	@AfterEach
	void land() {
		gates.values().forEach(CountDownLatch::countDown);
		this.flights.close();
		this.timer.dispose();
	}

	private PageFlights flights(int parallelism) {
		ClassLoader classLoader = getClass().getClassLoader();
		PagePrograms programs = new PagePrograms(new PageLoader(() -> classLoader),
				new PageCompiler(new RegistrationContext(List.of(), classLoader)), (program) -> {
				}, (page, phase, successful, duration) -> {
				});
		return new PageFlights(programs, TIMEOUT, parallelism, (task) -> {
			Thread thread = new Thread(task, "flight");
			thread.setDaemon(true);
			return thread;
		}, this.timer);
	}

	@Test
	void fiftyCallersShareOneCompile() {
		close("one");
		List<CompletableFuture<PageProgram>> results = IntStream.range(0, 50)
			.mapToObj((caller) -> this.flights.compile(page("one")))
			.toList();
		assertThat(this.flights.status(page("one"))).isEqualTo(PageStatus.COMPILING);
		open("one");
		assertThat(results).extracting(CompletableFuture::join).containsOnly(results.get(0).join());
		assertThat(calls("one")).isOne();
		assertThat(this.flights.status(page("one"))).isEqualTo(PageStatus.COMPILED);
	}

	@Test
	void callerThatGoesAwayStopsNothing() {
		close("one");
		CompletableFuture<PageProgram> first = this.flights.compile(page("one"));
		CompletableFuture<PageProgram> second = this.flights.compile(page("one"));
		first.cancel(true);
		open("one");
		assertThat(second.join().route()).isEqualTo("/one");
		assertThat(interrupted).isEmpty();
	}

	@Test
	void asManyPagesAsAllowedAreCompiledSideBySide() {
		List<String> names = List.of("one", "two", "three", "four");
		names.forEach(PageFlightsTests::close);
		List<CompletableFuture<PageProgram>> results = names.stream()
			.map((name) -> this.flights.compile(page(name)))
			.toList();
		await().atMost(PATIENCE).until(() -> running.get() == 2);
		names.forEach(PageFlightsTests::open);
		results.forEach(CompletableFuture::join);
		assertThat(mostRunning).hasValue(2);
	}

	@Test
	void visitorsGoBeforeWhatIsPrepared() {
		this.flights = flights(1);
		close("one");
		CompletableFuture<PageProgram> first = this.flights.compile(page("one"));
		this.flights.prepare(List.of(page("two"), page("three")));
		CompletableFuture<PageProgram> third = this.flights.compile(page("three"));
		open("one");
		assertThat(List.of(first.join().route(), third.join().route())).containsExactly("/one", "/three");
		await().atMost(PATIENCE).until(() -> this.flights.status(page("two")) == PageStatus.COMPILED);
		assertThat(order).containsExactly("one", "three", "two");
	}

	@ParameterizedTest
	@ValueSource(strings = { "one", "stubborn" })
	void pageThatDoesNotReturnFailsAndOthersGoOn(String name) {
		this.flights = flights(1);
		close(name);
		CompletableFuture<PageProgram> stuck = this.flights.compile(page(name));
		CompletableFuture<PageProgram> other = this.flights.compile(page("two"));
		await().atMost(PATIENCE).until(() -> running.get() == 1);
		this.timer.advanceTimeBy(TIMEOUT.minusMillis(1));
		assertThat(stuck).isNotDone();
		this.timer.advanceTimeBy(Duration.ofMillis(1));
		assertThat(other.join().route()).isEqualTo("/two");
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(stuck::get)
			.havingCause()
			.isInstanceOfSatisfying(StuckPageException.class,
					(failure) -> assertThat(failure.location().className()).isEqualTo(Pages.class.getName()))
			.withMessageStartingWith("Page '/" + name + "' was not compiled within 30000 ms and is interrupted.");
		assertThat(this.flights.status(page(name))).isEqualTo(PageStatus.FAILED);
		await().atMost(PATIENCE).until(() -> interrupted.size() == 1);
	}

	@Test
	void stuckPageIsNotBegunAgainWhileItsThreadGoesOn() {
		close("stubborn");
		CompletableFuture<PageProgram> first = this.flights.compile(page("stubborn"));
		await().atMost(PATIENCE).until(() -> running.get() == 1);
		this.timer.advanceTimeBy(TIMEOUT);
		assertThat(first).isCompletedExceptionally();
		assertThat(this.flights.compile(page("stubborn"))).isCompletedExceptionally();
		assertThat(calls("stubborn")).isOne();
		open("stubborn");
		await().atMost(PATIENCE).until(() -> this.flights.status(page("stubborn")) == PageStatus.COMPILED);
		assertThat(this.flights.failure(page("stubborn"))).isEmpty();
	}

	@Test
	void failureIsToldAndTriedAgain() {
		assertThatExceptionOfType(PageMethodException.class).isThrownBy(() -> this.flights.program(page("first")))
			.withMessageContaining("not yet");
		assertThat(this.flights.status(page("first"))).isEqualTo(PageStatus.FAILED);
		assertThat(this.flights.failure(page("first"))).containsInstanceOf(PageMethodException.class);
		assertThat(this.flights.program(page("first")).route()).isEqualTo("/first");
		assertThat(this.flights.failure(page("first"))).isEmpty();
	}

	@Test
	void allFailuresAreListedInTheOrderOfThePages() {
		List<PageDefinition> pages = List.of(page("one"), page("throwing"), page("two"), page("empty"));
		assertThatExceptionOfType(PagesNotCompiledException.class).isThrownBy(() -> this.flights.compileAll(pages))
			.satisfies((failure) -> assertThat(failure.getMessage().lines()).hasSize(2)
				.satisfiesExactly((first) -> assertThat(first).contains("'/throwing' cannot be described: no"),
						(second) -> assertThat(second).contains("Pages.empty returned null")));
		assertThat(this.flights.status(page("two"))).isEqualTo(PageStatus.COMPILED);
	}

	@Test
	void nobodyWaitsForeverWhenTheApplicationStops() {
		this.flights = flights(1);
		close("one");
		CompletableFuture<PageProgram> under = this.flights.compile(page("one"));
		CompletableFuture<PageProgram> waiting = this.flights.compile(page("two"));
		await().atMost(PATIENCE).until(() -> running.get() == 1);
		this.flights.close();
		assertThat(List.of(under, waiting))
			.allSatisfy((result) -> assertThatExceptionOfType(ExecutionException.class).isThrownBy(result::get)
				.havingCause()
				.isInstanceOf(CancellationException.class));
		await().atMost(PATIENCE).until(() -> interrupted.size() == 1);
	}

	@Test
	void manyThreadsThatAskForManyPagesCompileEachOnce() throws Exception {
		List<String> names = List.of("one", "two", "three", "four");
		CyclicBarrier start = new CyclicBarrier(16);
		List<CompletableFuture<Void>> callers = IntStream.range(0, 16)
			.mapToObj((caller) -> CompletableFuture.runAsync(() -> {
				try {
					start.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
				names.forEach((name) -> this.flights.program(page(name)));
			}, (task) -> new Thread(task).start()))
			.toList();
		callers.forEach(CompletableFuture::join);
		assertThat(names).extracting(PageFlightsTests::calls).containsOnly(1);
	}

	private static PageDefinition page(String method) {
		SourceLocation location = new SourceLocation(Pages.class.getName(), method, "Pages.java", 1);
		return new PageDefinition(new PageKind.Route(PathPatternParser.defaultInstance.parse("/" + method)),
				Pages.class.getName(), method, "", null, location);
	}

	private static void close(String name) {
		gates.put(name, new CountDownLatch(1));
	}

	private static void open(String name) {
		gates.get(name).countDown();
	}

	private static int calls(String name) {
		return calls.get(name).get();
	}

	static final class Pages {

		static Component one() {
			return pass("one");
		}

		static Component two() {
			return pass("two");
		}

		static Component three() {
			return pass("three");
		}

		static Component four() {
			return pass("four");
		}

		static Component stubborn() {
			Component page = pass("stubborn");
			boolean open = false;
			while (!open) {
				try {
					gates.get("stubborn").await();
					open = true;
				}
				catch (InterruptedException ex) {
					interrupted.add(Thread.currentThread());
				}
			}
			return page;
		}

		static Component first() {
			if (calls.computeIfAbsent("first", (name) -> new AtomicInteger()).incrementAndGet() == 1) {
				throw new IllegalStateException("not yet");
			}
			return p("first");
		}

		static Component throwing() {
			throw new IllegalStateException("no");
		}

		static Component empty() {
			return null;
		}

		private static Component pass(String name) {
			calls.computeIfAbsent(name, (key) -> new AtomicInteger()).incrementAndGet();
			order.add(name);
			mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
			try {
				CountDownLatch gate = gates.get(name);
				if (gate != null) {
					gate.await();
				}
			}
			catch (InterruptedException ex) {
				interrupted.add(Thread.currentThread());
				if (!name.equals("stubborn")) {
					throw new IllegalStateException("interrupted", ex);
				}
			}
			finally {
				running.decrementAndGet();
			}
			return p(name);
		}

	}

}
