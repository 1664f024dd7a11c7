package dev.jitney.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventHandle;
import dev.jitney.event.Outcome;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.state.State;
import dev.jitney.state.StateToken;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;

/** What handlers may return, from the click to the frames. */
class HandlerResultsTests {

	private final SessionFixture fixture = new SessionFixture(Duration.ofSeconds(5), Duration.ofMillis(400),
			Steps.class);

	@BeforeEach
	void page() {
		Steps.streaming = new CountDownLatch(1);
		this.fixture.page("/steps",
				main(p(text(Steps::trace)), button("1").onClick(Steps::event), button("2").onClick(Steps::list),
						button("3").onClick(Steps::mono), button("4").onClick(Steps::stage),
						button("5").onClick(Steps::flux), button("6").onClick(Steps::nested),
						button("7").onClick(Steps::logs), button("8").onClick(Steps::endless),
						button("9").onClick(Steps::interim), button("10").onClick(Steps::add, "x")));
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "event", "list", "mono", "stage" })
	void eventFollowsTheDeltaOfItsHandlerWhateverItComesIn(String handler) {
		Browser browser = browser();
		browser.call(handler, null);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Steps.trace", handler));
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Steps.trace", handler + " then"));
	}

	@Test
	void threeElementsWithoutAPauseAreThreeDeltasInOrder() {
		Browser browser = browser();
		browser.call("flux", null);
		assertThat(trace(browser.update())).isEqualTo("1");
		assertThat(trace(browser.update())).isEqualTo("1 2");
		assertThat(trace(browser.update())).isEqualTo("1 2 3");
		assertThat(browser.update().settled()).isEqualTo(1);
	}

	@Test
	void interimIsSeenBeforeFinalAndTheEventsOfAFlushFollowItsDelta() {
		Browser browser = browser();
		browser.call("interim", null);
		ServerFrame.Update interim = browser.update();
		assertThat(trace(interim)).isEqualTo("interim");
		assertThat(interim.events()).extracting(ServerFrame.ClientEventEntry::name).containsExactly("log");
		ServerFrame.Update last = browser.update();
		assertThat(trace(last)).isEqualTo("final");
		assertThat(last.events()).isEmpty();
	}

	@Test
	void nestedChainsWithArgumentsRunBreadthFirst() {
		Browser browser = browser();
		browser.call("nested", null);
		this.fixture.quiet();
		assertThat(fresh(browser)).isEqualTo("a b a1 a2 b1 b2");
	}

	@Test
	void chainedEventsGoBehindThoseThatTheBrowserHasSent() throws Exception {
		Browser browser = browser();
		CountDownLatch entered = new CountDownLatch(1);
		CountDownLatch gate = new CountDownLatch(1);
		this.fixture.sessions.outside().update(StateToken.tab(Steps.class, browser.painted.tab().value()), (steps) -> {
			entered.countDown();
			try {
				gate.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
		assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
		browser.call("event", null);
		browser.call("add", null);
		gate.countDown();
		Awaitility.await("all have run").until(() -> fresh(browser).equals("event x then"));
	}

	@Test
	void fiftyEventsWithLogsBetweenThemRunInOrderExactlyOnce() {
		Browser browser = browser();
		browser.call("logs", null);
		List<String> logged = new ArrayList<>();
		while (logged.size() < 50) {
			browser.update()
				.events()
				.forEach((event) -> logged.add(String.valueOf(((Map<?, ?>) event.arguments()).get("text"))));
		}
		assertThat(logged).containsExactlyElementsOf(IntStream.range(0, 50).mapToObj(Integer::toString).toList());
		this.fixture.quiet();
		assertThat(fresh(browser)).isEqualTo(String.join(" ", logged));
	}

	@Test
	void streamThatTakesTooLongFailsAndWhatWasFlushedStays() {
		Browser browser = browser();
		browser.call("endless", null);
		assertThat(trace(browser.update())).isEqualTo("begun");
		assertThat(browser.update().outcomes()).extracting(ServerFrame.OutcomeEntry::message)
			.containsExactly("The event took longer than 400 ms");
		assertThat(fresh(browser)).isEqualTo("begun");
	}

	@Test
	void streamIsCancelledWithItsEvent() throws Exception {
		Browser browser = browser();
		EventHandle handle = this.fixture.sessions.outside().enqueue(browser.painted.tab(), Event.run(Steps::endless));
		assertThat(trace(browser.update())).isEqualTo("begun");
		handle.cancel();
		assertThat(Steps.streaming.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(handle.outcome().block(SessionFixture.PATIENCE)).isInstanceOf(Outcome.Interrupted.class);
		assertThat(fresh(browser)).isEqualTo("begun");
	}

	@Test
	void cancelledChainLeavesNothingToRunWhenTheTabComesBack() {
		Browser browser = browser();
		EventHandle handle = this.fixture.sessions.outside()
			.enqueue(browser.painted.tab(), Event.run(Steps::endlessThenAdd));
		assertThat(trace(browser.update())).isEqualTo("begun");
		handle.cancel();
		handle.chain().block(SessionFixture.PATIENCE);
		this.fixture.quiet();
		assertThat(this.fixture.manager.read(browser.owner()).block(SessionFixture.PATIENCE).journal().outbox())
			.isEmpty();
		assertThat(fresh(browser)).isEqualTo("begun");
	}

	private Browser browser() {
		Browser browser = this.fixture.open("s", "/steps");
		browser.next();
		return browser;
	}

	private String fresh(Browser browser) {
		return (String) this.fixture.visit("s", "/steps", browser).view().values().get("Steps.trace");
	}

	private static Object trace(ServerFrame.Update update) {
		return update.delta().changes().get("Steps.trace");
	}

	@State
	static class Steps {

		static volatile CountDownLatch streaming = new CountDownLatch(1);

		private String trace = "";

		String trace() {
			return this.trace;
		}

		void add(String step) {
			this.trace = (this.trace + " " + step).strip();
		}

		Event event() {
			add("event");
			return Event.run(Steps::add, "then");
		}

		List<Event> list() {
			add("list");
			return List.of(Event.none(), Event.run(Steps::add, "then"));
		}

		Mono<Event> mono() {
			return Mono.delay(Duration.ofMillis(1)).map((tick) -> {
				add("mono");
				return Event.run(Steps::add, "then");
			});
		}

		CompletionStage<Event> stage() {
			return CompletableFuture.supplyAsync(() -> {
				add("stage");
				return Event.run(Steps::add, "then");
			});
		}

		Flux<Integer> flux() {
			return Flux.range(1, 3).doOnNext((step) -> add(Integer.toString(step)));
		}

		void interim(EventContext context) {
			this.trace = "interim";
			context.emit(Event.log("interim is seen"));
			context.flush();
			this.trace = "final";
		}

		List<Event> nested() {
			return List.of(Event.run(Steps::branch, "a", 2), Event.run(Steps::branch, "b", 2));
		}

		List<Event> branch(String name, int leaves) {
			add(name);
			return IntStream.rangeClosed(1, leaves).mapToObj((leaf) -> Event.run(Steps::add, name + leaf)).toList();
		}

		List<Event> logs() {
			return IntStream.range(0, 50).mapToObj((number) -> Event.run(Steps::log, number)).toList();
		}

		Event log(int number) {
			add(Integer.toString(number));
			return Event.log(Integer.toString(number));
		}

		Flux<Event> endless() {
			return Flux.concat(Mono.fromCallable(() -> {
				add("begun");
				return Event.none();
			}), Mono.never()).doOnCancel(streaming::countDown);
		}

		Flux<Event> endlessThenAdd() {
			return Flux.concat(Mono.fromCallable(() -> {
				add("begun");
				return Event.run(Steps::add, "later");
			}), Mono.never());
		}

	}

}
