package dev.jitney.session;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.jitney.event.Background;
import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.error.OnError;
import dev.jitney.event.EventId;
import dev.jitney.event.EventInterruptedException;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.state.LeaseLostException;
import dev.jitney.state.OwnerId;
import dev.jitney.state.State;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;

/** Handlers that run beside the events of their tab. */
class BackgroundTests {

	private final SessionFixture fixture = new SessionFixture(Report.class, Other.class);

	@BeforeEach
	void open() {
		Report.gate = new CountDownLatch(1);
		Report.entered = new CountDownLatch(1);
		Report.ended = new CountDownLatch(1);
		Report.held = new CountDownLatch(1);
		this.fixture.page("/",
				main(p(text(Report::percent)), p(text(Report::clicks)), button("Build").onClick(Report::build),
						button("Reactive").onClick(Report::buildReactively), button("Click").onClick(Report::click),
						button("Wait").onClick(Report::waitForGate), button("Stop").onClick(Report::stop),
						button("Detached").onClick(Report::waitDetached), button("Nested").onClick(Report::nest),
						button("Change").onClick(Report::changeSnapshot), button("Fail").onClick(Report::fail),
						button("Answer").onClick(Report::failAndAnswer), button("Chain").onClick(Report::chain),
						button("Events").onClick(Report::sendEvents), button("Lose").onClick(Report::loseALock),
						button("Not").onClick(Report::updateInTheForeground), button("Other").onClick(Report::other),
						button("Loop").onClick(Report::loop), button("Add").onClick(Report::addQuarter),
						button("Hold").onClick(Report::hold), button("Behind").onClick(Report::updateBehind)));
	}

	@AfterEach
	void close() {
		Report.gate.countDown();
		this.fixture.close();
	}

	@Test
	void failureIsAnsweredByTheState() {
		Browser browser = browser();
		browser.call("failAndAnswer", null);
		assertThat(browser.update().settled()).isEqualTo(1);
		ServerFrame.Update answer = browser.update();
		assertThat(answer.delta().changes()).isEqualTo(Map.of("Report.percent", "-1"));
		assertThat(answer.events()).extracting(ServerFrame.ClientEventEntry::arguments)
			.containsExactly(Map.of("text", "not today", "kind", "info"));
	}

	@Test
	void clickIsSettledWhenTheWorkHasBegunAndProgressFollowsAsDeltas() {
		Browser browser = browser();
		browser.call("build", null);
		ServerFrame.Update begun = browser.update();
		assertThat(begun.settled()).isEqualTo(1);
		assertThat(begun.delta()).isNull();
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Report.percent", "50"));
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Report.percent", "100"));
		assertThat(browser.update().events()).extracting(ServerFrame.ClientEventEntry::name).containsExactly("toast");
	}

	@Test
	void reactiveHandlerUpdatesWithoutBlocking() {
		Browser browser = browser();
		browser.call("buildReactively", null);
		browser.update();
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Report.percent", "1"));
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Report.percent", "2"));
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Report.percent", "3"));
	}

	@Test
	void holdsNoLockWhileItRuns() throws Exception {
		Browser browser = browser();
		browser.call("waitForGate", null);
		browser.update();
		await(Report.entered);
		browser.update();
		browser.call("click", null);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Report.clicks", "1"));
		Report.gate.countDown();
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Report.percent", "100"));
	}

	@Test
	void anotherHandlerCancelsItByTheIdThatItStored() throws Exception {
		Browser browser = browser();
		browser.call("waitForGate", null);
		browser.update();
		browser.update();
		await(Report.entered);
		browser.call("stop", null);
		assertThat(browser.update().settled()).isEqualTo(2);
		await(Report.ended);
		Awaitility.await("work has ended").until(() -> this.fixture.processor.backgroundEvents() == 0);
		assertThat(this.fixture.visit("s", "/", browser).view().values()).containsEntry("Report.percent", "7");
	}

	@Test
	void updateThatWaitsEndsInAnInterruptionWhenItIsCancelled() throws Exception {
		Browser browser = browser();
		browser.call("updateBehind", null);
		await(Report.entered);
		browser.call("hold", null);
		await(Report.held);
		Awaitility.await("update waits").until(() -> this.fixture.processor.waiting(browser.painted.tab()) == 1);
		this.fixture.sessions.outside().cancel(Objects.requireNonNull(Report.running));
		await(Report.ended);
		Report.gate.countDown();
		this.fixture.quiet();
		assertThat(this.fixture.visit("s", "/", browser).view().values()).containsEntry("Report.percent", "0");
	}

	@Test
	void goesOnWhenTheTabReconnectsAndUpdatesTheNewSocket() throws Exception {
		Browser browser = browser();
		browser.call("waitForGate", null);
		await(Report.entered);
		browser.leave();
		this.fixture.clock.advance(Duration.ofMinutes(4));
		this.fixture.sessions.keepAlive().block(SessionFixture.PATIENCE);
		Browser again = this.fixture.connect("s", this.fixture.visit("s", "/", browser));
		again.next();
		this.fixture.clock.advance(Duration.ofMinutes(4));
		this.fixture.sessions.keepAlive().block(SessionFixture.PATIENCE);
		Report.gate.countDown();
		assertThat(again.update().delta().changes()).isEqualTo(Map.of("Report.percent", "100"));
	}

	@Test
	void isCancelledWhenTheTabStaysAwayUnlessItIsDetached() throws Exception {
		Browser browser = browser();
		browser.call("waitForGate", null);
		await(Report.entered);
		Report.entered = new CountDownLatch(1);
		browser.call("waitDetached", null);
		await(Report.entered);
		assertThat(this.fixture.processor.backgroundEvents()).isEqualTo(2);
		browser.leave();
		this.fixture.clock.advance(Duration.ofMinutes(5));
		this.fixture.sessions.keepAlive().block(SessionFixture.PATIENCE);
		await(Report.ended);
		Awaitility.await("only the detached work is left").until(() -> this.fixture.processor.backgroundEvents() == 1);
	}

	@Test
	void isCancelledAtOnceWhenTheSessionEnds() throws Exception {
		Browser browser = browser();
		browser.call("waitForGate", null);
		await(Report.entered);
		this.fixture.sessions.endSession("s");
		await(Report.ended);
	}

	@Test
	void isCancelledWhenItsPageWasPaintedAndNobodyConnects() throws Exception {
		this.fixture.page("/load", main(p(text(Report::percent))).onLoad(Report::waitForGate));
		this.fixture.visit("s", "/load");
		await(Report.entered);
		this.fixture.clock.advance(Duration.ofMinutes(1));
		this.fixture.sessions.keepAlive().block(SessionFixture.PATIENCE);
		await(Report.ended);
	}

	@Test
	void nestedUpdateIsRefusedAndLaterEventsWork() {
		Browser browser = browser();
		browser.call("nest", null);
		browser.update();
		assertThat(toast(browser.update()))
			.startsWith("Handler Report.nest failed: java.lang.IllegalStateException: The update of ")
			.contains("is inside the update of")
			.endsWith("end that first and hand over what it returned");
		browser.call("click", null);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Report.clicks", "1"));
	}

	@Test
	void changeOfTheSnapshotIsLostAndNamedWhileDeveloping() {
		Browser browser = browser();
		browser.call("changeSnapshot", null);
		browser.update();
		assertThat(toast(browser.update()))
			.isEqualTo("Report.changeSnapshot is a @Background handler: its object is a snapshot, and what it changed"
					+ " there is lost. Make the change with context.update(Report.class, ...)");
		assertThat(this.fixture.visit("s", "/", browser).view().values()).containsEntry("Report.percent", "0");
	}

	@Test
	void failureIsToldAndWhatWasUpdatedStays() {
		Browser browser = browser();
		browser.call("fail", null);
		browser.update();
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Report.percent", "30"));
		assertThat(toast(browser.update()))
			.isEqualTo("Handler Report.fail failed: java.lang.IllegalStateException: no");
	}

	/** Nobody runs it again, so it has ended. */
	@Test
	void lostLockOfASharedStateIsToldAsAnyFailure() {
		Browser browser = browser();
		browser.call("loseALock", null);
		browser.update();
		assertThat(toast(browser.update())).startsWith("Handler Report.loseALock failed: ")
			.endsWith("The lock on KEYED:room is no longer held; nothing was written");
	}

	@Test
	void chainedWorkStartsAtOnceAndLeavesTheOutbox() {
		Browser browser = browser();
		browser.call("chain", null);
		Set<Map<String, String>> changes = new HashSet<>();
		browser.update();
		changes.add(Map.copyOf(changesOf(browser.update())));
		changes.add(Map.copyOf(changesOf(browser.update())));
		assertThat(changes).containsExactlyInAnyOrder(Map.of("Report.percent", "50"), Map.of("Report.percent", "100"));
		this.fixture.quiet();
		assertThat(this.fixture.manager.read(browser.owner()).block(SessionFixture.PATIENCE).journal().outbox())
			.noneMatch((entry) -> entry.body().contains("build"));
	}

	@Test
	void everyElementOfAFluxIsDispatched() {
		Browser browser = browser();
		browser.call("sendEvents", null);
		browser.update();
		assertThat(toast(browser.update())).isEqualTo("one");
		assertThat(toast(browser.update())).isEqualTo("two");
	}

	@Test
	void ordinaryHandlerIsToldToChangeItsFields() {
		Browser browser = browser();
		browser.call("updateInTheForeground", null);
		assertThat(browser.update().outcomes()).extracting(ServerFrame.OutcomeEntry::message)
			.first()
			.asString()
			.contains("update(...) is for @Background handlers")
			.endsWith("change the fields of Report themselves");
	}

	@Test
	void otherStateOfTheTabIsUpdatedByItsClass() {
		this.fixture.page("/other", main(p(text(Other::note)), button("Other").onClick(Report::other)));
		Browser browser = this.fixture.open("s", "/other");
		browser.next();
		browser.call("other", null);
		browser.update();
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Other.note", "seen"));
	}

	@Test
	void thousandUpdatesInATightLoopAreAllApplied() {
		Browser browser = browser();
		browser.call("loop", null);
		Awaitility.await("loop has ended")
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.fixture.visit("s", "/", browser).view().values().get("Report.percent").equals("1000"));
	}

	@Test
	void fourTasksAndNormalEventsOnOneCounterEndExact() {
		Browser browser = browser();
		for (int i = 0; i < 4; i++) {
			browser.call("addQuarter", null);
		}
		for (int i = 0; i < 20; i++) {
			browser.call("click", null);
		}
		Awaitility.await("tasks have ended")
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.fixture.processor.backgroundEvents() == 0);
		this.fixture.quiet();
		assertThat(this.fixture.visit("s", "/", browser).view().values()).containsEntry("Report.clicks", "620");
	}

	@Test
	void refusesMoreThanATabMayRun() {
		Browser browser = browser();
		for (int i = 0; i < 16; i++) {
			browser.call("waitDetached", null);
			browser.update();
		}
		browser.call("waitDetached", null);
		assertThat(browser.update().outcomes()).extracting(ServerFrame.OutcomeEntry::message)
			.containsExactly("Too much is going on already; wait until some of it has ended");
	}

	private Browser browser() {
		Browser browser = this.fixture.open("s", "/");
		browser.next();
		return browser;
	}

	private static Map<String, String> changesOf(ServerFrame.Update update) {
		Map<String, String> changes = new HashMap<>();
		if (update.delta() != null) {
			update.delta().changes().forEach((slot, value) -> changes.put(slot, String.valueOf(value)));
		}
		return changes;
	}

	private static String toast(ServerFrame.Update update) {
		assertThat(update.events()).extracting(ServerFrame.ClientEventEntry::name).containsExactly("toast");
		return String.valueOf(((Map<?, ?>) update.events().get(0).arguments()).get("text"));
	}

	private static void await(CountDownLatch latch) throws InterruptedException {
		assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@State
	static class Report {

		static volatile CountDownLatch gate = new CountDownLatch(1);

		static volatile CountDownLatch entered = new CountDownLatch(1);

		static volatile CountDownLatch ended = new CountDownLatch(1);

		static volatile CountDownLatch held = new CountDownLatch(1);

		static volatile @Nullable EventId running;

		private int percent;

		private int clicks;

		private @Nullable EventId task;

		int percent() {
			return this.percent;
		}

		int clicks() {
			return this.clicks;
		}

		void click() {
			this.clicks++;
		}

		@Background
		Event build(EventContext context) {
			context.update(Report.class, (report) -> report.percent = 50);
			int clicks = context.updateAndGet(Report.class, (report) -> {
				report.percent = 100;
				return report.clicks;
			});
			return Event.toast("Done after " + clicks);
		}

		@Background
		Mono<Void> buildReactively(EventContext context) {
			return Flux.range(1, 3)
				.concatMap((part) -> context.updateLater(Report.class, (report) -> report.percent = part))
				.then();
		}

		@Background
		void waitForGate(EventContext context) throws InterruptedException {
			context.update(Report.class, (report) -> {
				report.percent = 7;
				report.task = context.id();
			});
			CountDownLatch ending = ended;
			entered.countDown();
			try {
				gate.await();
			}
			finally {
				ending.countDown();
			}
			context.update(Report.class, (report) -> report.percent = 100);
		}

		void hold() throws InterruptedException {
			held.countDown();
			gate.await();
		}

		@Background
		void updateBehind(EventContext context) throws InterruptedException {
			running = context.id();
			entered.countDown();
			held.await();
			try {
				context.update(Report.class, (report) -> report.percent = 100);
			}
			catch (EventInterruptedException ex) {
				ended.countDown();
				throw ex;
			}
		}

		@Background(detached = true)
		void waitDetached() throws InterruptedException {
			entered.countDown();
			gate.await();
		}

		void stop(EventContext context) {
			if (this.task != null) {
				context.cancel(this.task);
			}
		}

		@Background
		void nest(EventContext context) {
			context.update(Report.class,
					(outer) -> context.update(Report.class, (inner) -> inner.percent = outer.percent));
		}

		@Background
		void changeSnapshot() {
			this.percent = 99;
		}

		@Background
		void failAndAnswer() {
			throw new UnsupportedOperationException("not today");
		}

		@OnError
		Event answer(UnsupportedOperationException ex) {
			this.percent = -1;
			return Event.toast(ex.getMessage());
		}

		@Background
		void fail(EventContext context) {
			context.update(Report.class, (report) -> report.percent = 30);
			throw new IllegalStateException("no");
		}

		@Background
		void loseALock() {
			throw new LeaseLostException(OwnerId.keyed("room"));
		}

		Event chain() {
			return Event.run(Report::build);
		}

		@Background
		Flux<Event> sendEvents() {
			return Flux.just(Event.toast("one"), Event.toast("two"));
		}

		void updateInTheForeground(EventContext context) {
			context.update(Report.class, (report) -> report.percent = 1);
		}

		@Background
		void other(EventContext context) {
			context.update(Other.class, (other) -> other.note = "seen");
		}

		@Background
		void loop(EventContext context) {
			for (int i = 0; i < 1000; i++) {
				context.update(Report.class, (report) -> report.percent++);
			}
		}

		@Background
		void addQuarter(EventContext context) {
			for (int i = 0; i < 150; i++) {
				context.update(Report.class, (report) -> report.clicks++);
			}
		}

	}

	@State
	static class Other {

		private String note = "";

		String note() {
			return this.note;
		}

	}

}
