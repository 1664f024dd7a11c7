package dev.jitney.session;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventInterruptedException;
import dev.jitney.event.Visitor;
import dev.jitney.event.Outcome;
import dev.jitney.event.Location;
import dev.jitney.event.error.EventErrorHandler;
import dev.jitney.event.error.EventFailure;
import dev.jitney.event.error.OnError;
import dev.jitney.html.Component;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.ServerFrame.OutcomeEntry;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.state.Journal;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.Scope;
import dev.jitney.state.Shared;
import dev.jitney.state.State;
import dev.jitney.state.StateToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

/** Who answers when an event fails. */
class ErrorHandlerTests {

	private final List<EventFailure> failures = Collections.synchronizedList(new ArrayList<>());

	private SessionFixture fixture = new SessionFixture(Desk.class, Bell.class);

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void methodOfTheStateChangesItAndAnswersAfterTheRollback() {
		Browser browser = open();
		browser.call("lose", null);
		ServerFrame.Update update = browser.update();
		assertThat(update.outcomes()).containsExactly(new OutcomeEntry(1, "failed", ""));
		assertThat(update.delta().changes()).isEqualTo(Map.of("Desk.note", "missing: a.txt", "Desk.rings", "1"));
		assertThat(update.events()).extracting(ServerFrame.ClientEventEntry::name).containsExactly("toast", "title");
		assertThat(this.fixture.visit("s", "/", browser).view().values()).containsEntry("Desk.calls", "0")
			.containsEntry("Desk.note", "missing: a.txt");
	}

	@Test
	void closestMethodIsChosenAndCausesAreLookedAtToo() {
		Browser browser = open();
		browser.call("spill", null);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Desk.note", "input: spilled"));
	}

	@Test
	void methodOfASharedStateChangesItUnderItsLock() {
		Browser browser = open();
		browser.call("ring", null);
		ServerFrame.Update update = browser.update();
		assertThat(update.outcomes()).containsExactly(new OutcomeEntry(1, "failed", ""));
		assertThat(update.delta().changes()).isEqualTo(Map.of("Bell.broken", "true"));
	}

	@Test
	void answeringMethodMayUpdateASharedStateThoughTheHandlerDidSoBefore() {
		Browser browser = open();
		browser.call("ringAndFail", null);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Bell.count", "11", "Desk.note", "rung"));
	}

	@Test
	void applicationIsAskedInOrderUntilSomebodyAnswers() {
		Browser browser = open(noting(Mono.empty()), noting(Mono.just(List.of(Event.redirect("/sorry")))),
				noting(Mono.error(new AssertionError("not asked"))));
		browser.call("fail", null);
		ServerFrame.Update update = browser.update();
		assertThat(update.outcomes()).containsExactly(new OutcomeEntry(1, "failed", ""));
		assertThat(update.events()).extracting(ServerFrame.ClientEventEntry::arguments)
			.containsExactly(Map.of("url", "/sorry"));
		assertThat(this.failures).hasSize(2).allSatisfy((failure) -> {
			assertThat(failure.cause()).isInstanceOf(IllegalStateException.class).hasMessage("expected");
			assertThat(failure.stateType()).isEqualTo(Desk.class);
			assertThat(failure.handler()).isEqualTo("Desk.fail");
			assertThat(failure.context().location().path()).isEqualTo("/");
		});
	}

	@Test
	void userIsToldAsEverWhenNobodyAnswers() {
		Browser browser = open(noting(Mono.empty()));
		browser.call("fail", null);
		assertThat(browser.update().outcomes()).containsExactly(
				new OutcomeEntry(1, "failed", "Handler Desk.fail failed: java.lang.IllegalStateException: expected"));
	}

	@Test
	void errorHandlerThatFailsCountsAsNoAnswer() {
		Browser browser = open(noting(Mono.error(new IllegalArgumentException("second"))));
		browser.call("fail", null);
		assertThat(browser.update().outcomes()).extracting(OutcomeEntry::message)
			.containsExactly("Handler Desk.fail failed: java.lang.IllegalStateException: expected");
		browser.call("failTwice", null);
		assertThat(browser.update().outcomes()).extracting(OutcomeEntry::message)
			.containsExactly("Handler Desk.failTwice failed: java.lang.ArithmeticException: first");
		assertThat(this.fixture.visit("s", "/", browser).view().values()).containsEntry("Desk.note", "");
	}

	@Test
	void failureOfAValueIsOneOfTheHandlerThatCausedIt() {
		Browser browser = open(noting(Mono.just(List.of(Event.toast("sorry")))));
		browser.call("poison", null);
		assertThat(browser.update().events()).hasSize(1);
		assertThat(this.failures).extracting(EventFailure::handler).containsExactly("Desk.poison");
	}

	@Test
	void chainedEventThatFailsIsAnsweredToo() {
		Browser browser = open();
		browser.call("loseLater", null);
		assertThat(browser.update().delta()).isNull();
		assertThat(browser.update().delta().changes())
			.isEqualTo(Map.of("Desk.note", "missing: a.txt", "Desk.rings", "1"));
	}

	@Test
	void timeOutIsAFailureAsWell() {
		Browser browser = open(noting(Mono.just(List.of(Event.toast("slow")))));
		browser.call("sleep", null);
		assertThat(browser.update().events()).hasSize(1);
		assertThat(this.failures).extracting(EventFailure::cause).singleElement().isInstanceOf(TimeoutException.class);
	}

	@Test
	void onLoadThatFailsIsAnsweredInTheFirstPaint() {
		this.fixture.page("/broken", main(p(text(Desk::note))).onLoad(Desk::lose));
		assertThat(this.fixture.visit("s", "/broken").view().values()).containsEntry("Desk.note", "missing: a.txt");
	}

	@Test
	void onLoadThatFailsSendsTheBrowserElsewhere() {
		open(noting(Mono.just(List.of(Event.redirect("/sorry")))));
		this.fixture.page("/broken", main(p(text(Desk::note))).onLoad(Desk::fail));
		assertThat(this.fixture.visit("s", "/broken").redirect()).isEqualTo("/sorry");
	}

	@Test
	void eventThatADeadNodeHadBegunIsAnsweredOnceWhenTheTabComesBack() {
		open(noting(Mono.empty()));
		PaintedPage painted = this.fixture.visit("s", "/");
		String started = StoredOutcome
			.writeStarted(new Handling(StateToken.of(Desk.class, painted.tab().value()), "Desk.longWork"));
		this.fixture.amend(new OwnerId(Scope.TAB, painted.tab().value()), (journal) -> journal.withOutcome(1, started));
		Browser browser = this.fixture.connect("s", painted);
		assertThat(browser.next()).isInstanceOf(ServerFrame.Welcome.class);
		ServerFrame.Update update = browser.update();
		assertThat(update.outcomes()).containsExactly(new OutcomeEntry(1, "interrupted", ""));
		assertThat(update.delta().changes())
			.isEqualTo(Map.of("Desk.note", "interrupted in Desk.longWork", "Desk.interruptions", "1"));
		Browser again = this.fixture.connect("s", painted);
		assertThat(again.next()).isInstanceOf(ServerFrame.Welcome.class);
		this.fixture.quiet();
		assertThat(this.fixture.visit("s", "/", again).view().values()).containsEntry("Desk.interruptions", "1");
	}

	@Test
	void chainedEventThatANodeHadWrittenInPartIsAnsweredByTheNextAndNotRunAgain() {
		Browser browser = open();
		PaintedPage painted = browser.painted;
		browser.call("workLater", null);
		assertThat(browser.update().settled()).isEqualTo(1);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Desk.calls", "1"));
		OwnerId tab = new OwnerId(Scope.TAB, painted.tab().value());
		OwnerRecord left = this.fixture.manager.read(tab).block(SessionFixture.PATIENCE);
		open();
		this.fixture.put(tab, left);
		Browser again = this.fixture.connect("s", painted);
		assertThat(again.next()).isInstanceOf(ServerFrame.Welcome.class);
		assertThat(again.update().delta().changes())
			.isEqualTo(Map.of("Desk.note", "interrupted in Desk.work", "Desk.interruptions", "1"));
		Browser third = this.fixture.connect("s", painted);
		assertThat(third.next()).isInstanceOf(ServerFrame.Welcome.class);
		this.fixture.quiet();
		assertThat(this.fixture.visit("s", "/", third).view().values()).containsEntry("Desk.calls", "1")
			.containsEntry("Desk.interruptions", "1");
	}

	@Test
	void chainedEventWhoseMethodIsGoneWhenItsTurnComesFailsAndIsForgotten() throws InterruptedException {
		Browser browser = open(noting(Mono.empty()));
		CountDownLatch firstGate = hold(browser, new CountDownLatch(1));
		browser.call("loseLater", null);
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch secondGate = hold(browser, begun);
		firstGate.countDown();
		assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
		this.fixture.amend(browser.owner(),
				(journal) -> journal.withOutboxEntry(journal.outboxNumber(), (body) -> body.replace("lose", "lost")));
		secondGate.countDown();
		this.fixture.quiet();
		assertThat(this.failures).extracting(EventFailure::cause)
			.singleElement(as(THROWABLE))
			.isInstanceOf(IllegalArgumentException.class);
		OwnerRecord record = this.fixture.manager.read(browser.owner()).block(SessionFixture.PATIENCE);
		assertThat(record.journal().outbox()).singleElement()
			.extracting(Journal.OutboxEntry::body, STRING)
			.contains("toast", "There is no method lost()V");
	}

	@Test
	void eventThatThisVersionDoesNotKnowIsLeftAloneAndTheTabConnects() {
		open(noting(Mono.empty()));
		PaintedPage painted = this.fixture.visit("s", "/");
		OwnerId tab = OwnerId.tab(painted.tab().value());
		String unknown = "{\"s\":\"" + Desk.class.getName() + "\",\"m\":\"newer\",\"d\":\"()V\",\"a\":[]}";
		this.fixture.amend(tab, (journal) -> journal.withOutboxEntry(unknown));
		Browser browser = this.fixture.connect("s", painted);
		assertThat(browser.next()).isInstanceOf(ServerFrame.Welcome.class);
		browser.call("lose", null);
		assertThat(browser.update().delta().changes()).containsEntry("Desk.note", "missing: a.txt");
		this.fixture.quiet();
		OwnerRecord record = this.fixture.manager.read(tab).block(SessionFixture.PATIENCE);
		assertThat(record.journal().outbox()).extracting(Journal.OutboxEntry::body).contains(unknown);
	}

	/** Keeps the lane, but not the record, until the returned latch is counted down. */
	private CountDownLatch hold(Browser browser, CountDownLatch begun) {
		CountDownLatch gate = new CountDownLatch(1);
		TabIdentity identity = new TabIdentity(browser.painted.tab(), "s", Visitor.anonymous(Locale.ROOT));
		this.fixture.processor.enqueue(identity.root(Location.of("/")), (context) -> Mono.fromCallable(() -> {
			begun.countDown();
			gate.await();
			return Outcome.applied();
		}));
		return gate;
	}

	private EventErrorHandler noting(Mono<List<Event>> answer) {
		return (failure) -> {
			this.failures.add(failure);
			return answer;
		};
	}

	private Browser open(EventErrorHandler... handlers) {
		this.fixture.close();
		this.fixture = new SessionFixture(Duration.ofSeconds(5), List.of(), List.of(handlers), Desk.class, Bell.class)
			.page("/", page());
		Browser browser = this.fixture.open("s", "/");
		browser.next();
		return browser;
	}

	private static Component page() {
		return main(p(text(Desk::note)), p(text(Desk::rings)), p(text(Desk::calls)), p(text(Desk::interruptions)),
				p(text(Desk::poisoned)), p(text(Bell::count)), p(text(Bell::broken)), button("1").onClick(Desk::lose),
				button("2").onClick(Desk::spill), button("3").onClick(Bell::ring),
				button("4").onClick(Desk::ringAndFail), button("5").onClick(Desk::fail),
				button("6").onClick(Desk::failTwice), button("7").onClick(Desk::poison),
				button("8").onClick(Desk::loseLater), button("9").onClick(Desk::sleep),
				button("10").onClick(Desk::workLater));
	}

	@State
	static class Desk {

		private final Shared<Bell> bell;

		private String note = "";

		private int rings;

		private int calls;

		private int interruptions;

		private boolean poisoned;

		Desk(Shared<Bell> bell) {
			this.bell = bell;
		}

		String note() {
			return this.note;
		}

		int rings() {
			return this.rings;
		}

		int calls() {
			return this.calls;
		}

		int interruptions() {
			return this.interruptions;
		}

		boolean poisoned() {
			if (this.poisoned) {
				throw new IllegalStateException("poisoned");
			}
			return false;
		}

		void lose() throws IOException {
			this.calls++;
			throw new FileNotFoundException("a.txt");
		}

		Event loseLater() {
			return Event.run(Desk::lose);
		}

		Event workLater() {
			return Event.run(Desk::work);
		}

		void work(EventContext context) throws InterruptedException {
			this.calls++;
			context.flush();
			new CountDownLatch(1).await();
		}

		void spill() {
			this.calls++;
			throw new UncheckedIOException(new IOException("spilled"));
		}

		void fail() {
			throw new IllegalStateException("expected");
		}

		void failTwice() {
			throw new ArithmeticException("first");
		}

		void poison() {
			this.poisoned = true;
		}

		void sleep() throws InterruptedException {
			new CountDownLatch(1).await();
		}

		void ringAndFail() {
			this.bell.update(Bell::add);
			throw new UnsupportedOperationException();
		}

		@OnError
		Mono<List<Event>> missing(FileNotFoundException ex, EventContext context) {
			this.note = "missing: " + ex.getMessage();
			this.rings++;
			context.emit(Event.toast("missing"));
			return Mono.just(List.of(Event.title("missing")));
		}

		@OnError
		void input(IOException ex) {
			this.note = "input: " + ex.getMessage();
		}

		@OnError
		void twice(ArithmeticException ex) {
			this.note = "lost";
			throw new IllegalStateException("second");
		}

		@OnError(UnsupportedOperationException.class)
		void rung() {
			this.bell.update((bell) -> bell.add(10));
			this.note = "rung";
		}

		@OnError(EventInterruptedException.class)
		void interrupted(EventFailure failure) {
			this.note = "interrupted in " + failure.handler();
			this.interruptions++;
		}

	}

	@State(scope = Scope.APPLICATION)
	static class Bell {

		private int count;

		private boolean broken;

		int count() {
			return this.count;
		}

		boolean broken() {
			return this.broken;
		}

		void add() {
			this.count++;
		}

		void add(int more) {
			this.count += more;
		}

		void ring() {
			this.count++;
			throw new IllegalStateException("no clapper");
		}

		@OnError(IllegalStateException.class)
		void fixLater() {
			this.broken = true;
		}

	}

}
