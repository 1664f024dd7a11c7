package dev.jitney.session;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.jitney.event.Background;
import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventHandle;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import dev.jitney.event.TabId;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.state.OwnerId;
import dev.jitney.state.Scope;
import dev.jitney.state.Shared;
import dev.jitney.state.State;
import dev.jitney.state.StateToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Work that comes from outside of events. */
class JitneyTests {

	private static final TabId NOBODY = new TabId("AAAAAAAAAAAAAAAAAAAAAA");

	private final SessionFixture fixture = new SessionFixture(News.class, Room.class, Basket.class, Draft.class);

	private final Jitney jitney = this.fixture.sessions.outside();

	@BeforeEach
	void pages() {
		this.fixture
			.page("/",
					main(p(text(News::headline)), p(text(Basket::size)), p(text(Draft::text)),
							button("Wait").onClick(Draft::waitForGate), button("Move").onClick(Draft::move)))
			.page("/java", main(with(Room.class, "java", p(text(Room::count)))))
			.page("/kotlin", main(with(Room.class, "kotlin", p(text(Room::count)))));
	}

	@AfterEach
	void close() {
		Draft.gate.countDown();
		this.fixture.close();
	}

	@Test
	void updateOfApplicationStateReachesAllTabsThoughNobodySubscribes() {
		Browser first = open("a", "/");
		Browser second = open("b", "/");
		this.jitney.update(StateToken.application(News.class), (news) -> news.headline = "Jitney is out");
		assertThat(first.update().delta().changes()).isEqualTo(Map.of("News.headline", "Jitney is out"));
		assertThat(second.update().delta().changes()).isEqualTo(Map.of("News.headline", "Jitney is out"));
	}

	@Test
	void updateReturnsWhatTheFunctionReturnsAndRunsOnce() {
		StateToken<Room> room = StateToken.keyed(Room.class, "java");
		var count = this.jitney.updateAndGet(room, (it) -> ++it.count);
		StepVerifier.create(count).expectNext(1).expectComplete().verify(SessionFixture.PATIENCE);
		StepVerifier.create(count).expectNext(1).expectComplete().verify(SessionFixture.PATIENCE);
		StepVerifier.create(this.jitney.read(room, Room::count))
			.expectNext(1)
			.expectComplete()
			.verify(SessionFixture.PATIENCE);
	}

	@Test
	void updateReachesTheTabsOfASessionOnly() {
		Browser mine = open("a", "/");
		Browser other = open("b", "/");
		this.jitney.update(StateToken.session(Basket.class, "a"), (basket) -> basket.size = 3);
		assertThat(mine.update().delta().changes()).isEqualTo(Map.of("Basket.size", "3"));
		this.jitney.update(StateToken.application(News.class), (news) -> news.headline = "!");
		assertThat(other.update().delta().changes()).isEqualTo(Map.of("News.headline", "!"));
	}

	@Test
	void updateOfATabsStateWaitsForItsTurn() {
		Browser browser = open("a", "/");
		StateToken<Draft> draft = StateToken.tab(Draft.class, browser.painted.tab().value());
		StepVerifier.create(this.jitney.updateAndGet(draft, (it) -> it.text = "Dear"))
			.expectNext("Dear")
			.expectComplete()
			.verify(SessionFixture.PATIENCE);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Draft.text", "Dear"));
	}

	@Test
	void updateOfATabThatIsNotConnectedIsThereWhenItComesBack() {
		Browser browser = open("a", "/");
		browser.leave();
		StateToken<Draft> draft = StateToken.tab(Draft.class, browser.painted.tab().value());
		this.jitney.update(draft, (it) -> it.text = "While you were out").block(SessionFixture.PATIENCE);
		assertThat(this.fixture.visit("a", "/", browser).view().values()).containsEntry("Draft.text",
				"While you were out");
	}

	@Test
	void updateOfATabThatIsGoneIsRefused() {
		StateToken<Draft> draft = StateToken.tab(Draft.class, NOBODY.value());
		StepVerifier.create(this.jitney.update(draft, (it) -> it.text = "?"))
			.expectErrorSatisfies((failure) -> assertThat(((RefusedException) failure).outcome().reason())
				.isEqualTo(Refusal.UNKNOWN_TAB))
			.verify(SessionFixture.PATIENCE);
		assertThat(this.fixture.manager.exists(OwnerId.tab(NOBODY.value())).block(SessionFixture.PATIENCE)).isFalse();
	}

	@Test
	void updateThatFailsChangesNothing() {
		StateToken<Room> room = StateToken.keyed(Room.class, "java");
		StepVerifier.create(this.jitney.update(room, (it) -> {
			it.count = 99;
			throw new IllegalStateException("no");
		})).expectErrorMessage("no").verify(SessionFixture.PATIENCE);
		StepVerifier.create(this.jitney.read(room, Room::count))
			.expectNext(0)
			.expectComplete()
			.verify(SessionFixture.PATIENCE);
	}

	@Test
	void updateInsideOfAnUpdateIsRefused() {
		StateToken<Room> java = StateToken.keyed(Room.class, "java");
		StateToken<Room> kotlin = StateToken.keyed(Room.class, "kotlin");
		StepVerifier.create(this.jitney.update(java, (it) -> this.jitney.update(kotlin, (other) -> other.count++)))
			.expectErrorMessage("The update of " + kotlin + " is inside the update of " + java
					+ "; end that first and hand over what it returned")
			.verify(SessionFixture.PATIENCE);
	}

	@Test
	void twoRoomsInOppositeOrderNeverWaitForEachOther() {
		StateToken<Room> java = StateToken.keyed(Room.class, "java");
		StateToken<Room> kotlin = StateToken.keyed(Room.class, "kotlin");
		Flux<Void> there = Flux.range(0, 100)
			.concatMap((i) -> this.jitney.update(java, (it) -> it.count++)
				.then(this.jitney.update(kotlin, (it) -> it.count++)));
		Flux<Void> back = Flux.range(0, 100)
			.concatMap((i) -> this.jitney.update(kotlin, (it) -> it.count++)
				.then(this.jitney.update(java, (it) -> it.count++)));
		Flux.merge(there, back).blockLast(SessionFixture.PATIENCE);
		assertThat(this.jitney.read(java, Room::count).block(SessionFixture.PATIENCE)).isEqualTo(200);
		assertThat(this.jitney.read(kotlin, Room::count).block(SessionFixture.PATIENCE)).isEqualTo(200);
	}

	@Test
	void enqueuedHandlerRunsInTheTabWithItsArguments() {
		Browser browser = open("a", "/");
		EventHandle handle = this.jitney.enqueue(browser.painted.tab(), Event.run(Draft::write, "Hello"));
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Draft.text", "Hello"));
		assertThat(handle.outcome().block(SessionFixture.PATIENCE)).isEqualTo(Outcome.applied());
	}

	@Test
	void enqueuedClientEventReachesEveryTabOfASessionOrUser() {
		Browser first = open("a", "/");
		Browser second = open("a", "/");
		Browser other = open("b", "/");
		assertThat(this.jitney.enqueue(OwnerId.session("a"), Event.toast("Hi"))).hasSize(2);
		assertThat(first.update().events()).hasSize(1);
		assertThat(second.update().events()).hasSize(1);
		assertThat(this.jitney.enqueue(OwnerId.user("anna"), Event.toast("Hi"))).isEmpty();
		this.jitney.enqueue(other.painted.tab(), Event.toast("You"));
		assertThat(other.update().events()).hasSize(1);
	}

	@Test
	void enqueuesForThoseWhoShowTheState() {
		Browser java = open("a", "/java");
		open("b", "/kotlin");
		List<EventHandle> handles = this.jitney.enqueue(StateToken.keyed(Room.class, "java"), Event.toast("Java"));
		assertThat(handles).hasSize(1);
		assertThat(handles.get(0).outcome().block(SessionFixture.PATIENCE)).isEqualTo(Outcome.applied());
		assertThat(java.update().events()).hasSize(1);
		assertThat(this.jitney.enqueue(OwnerId.keyed("java"), Event.toast("Java"))).hasSize(1);
	}

	@Test
	void tabThatIsGoneIsRefusedAndAnUnknownHandlerFailsAtOnce() {
		EventHandle handle = this.jitney.enqueue(NOBODY, Event.run(Draft::write, "?"));
		assertThat(handle.outcome().block(SessionFixture.PATIENCE))
			.isEqualTo(new Outcome.Refused(Refusal.UNKNOWN_TAB, "The tab is gone"));
		EventHandle unknown = this.jitney.enqueue(open("a", "/").painted.tab(), Event.run(Unregistered::handle));
		assertThat(unknown.isSettled()).isTrue();
		assertThat(unknown.outcome().block(SessionFixture.PATIENCE)).isInstanceOf(Outcome.Refused.class);
	}

	@Test
	void backgroundHandlerStartsThoughAnEventOfTheTabIsSlow() throws Exception {
		Browser browser = open("a", "/");
		Draft.gate = new CountDownLatch(1);
		Draft.entered = new CountDownLatch(1);
		browser.call("waitForGate", null);
		assertThat(Draft.entered.await(10, TimeUnit.SECONDS)).isTrue();
		Draft.entered = new CountDownLatch(1);
		EventHandle handle = this.jitney.enqueue(browser.painted.tab(), Event.run(Draft::signal));
		assertThat(Draft.entered.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(handle.outcome().block(SessionFixture.PATIENCE)).isEqualTo(Outcome.applied());
		Draft.gate.countDown();
		assertThat(browser.update().settled()).isEqualTo(1);
	}

	@Test
	void backgroundHandlerMovesBetweenRoomsByTheirSharedStates() {
		Browser java = open("a", "/java");
		Browser browser = open("b", "/");
		browser.call("move", null);
		assertThat(java.update().delta().changes()).isEqualTo(Map.of("Room.count", "-1"));
		assertThat(this.jitney.read(StateToken.keyed(Room.class, "kotlin"), Room::count).block(SessionFixture.PATIENCE))
			.isEqualTo(1);
	}

	private Browser open(String session, String path) {
		Browser browser = this.fixture.open(session, path);
		browser.next();
		return browser;
	}

	@State(scope = Scope.APPLICATION)
	static class News {

		private String headline = "";

		String headline() {
			return this.headline;
		}

	}

	@State(scope = Scope.KEYED)
	static class Room {

		private int count;

		int count() {
			return this.count;
		}

	}

	@State(scope = Scope.SESSION)
	static class Basket {

		private int size;

		int size() {
			return this.size;
		}

	}

	@State
	static class Unregistered {

		void handle() {
		}

	}

	@State
	static class Draft {

		static volatile CountDownLatch gate = new CountDownLatch(1);

		static volatile CountDownLatch entered = new CountDownLatch(1);

		private final Shared<Room> rooms;

		private String text = "";

		Draft(Shared<Room> rooms) {
			this.rooms = rooms;
		}

		String text() {
			return this.text;
		}

		void write(String text) {
			this.text = text;
		}

		void waitForGate() throws InterruptedException {
			entered.countDown();
			gate.await();
		}

		@Background
		void signal(EventContext context) {
			entered.countDown();
		}

		@Background
		void move() {
			this.rooms.at("kotlin").update((room) -> room.count++);
			this.rooms.at("java").update((room) -> room.count--);
		}

	}

}
