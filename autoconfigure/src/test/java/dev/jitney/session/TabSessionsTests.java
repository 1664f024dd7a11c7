package dev.jitney.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.jitney.event.Event;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import dev.jitney.state.Scope;
import dev.jitney.state.Shared;
import dev.jitney.state.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;
import static dev.jitney.html.Html.when;
import static dev.jitney.html.Html.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Events of tabs from frame to delta. */
class TabSessionsTests {

	private final SessionFixture fixture = new SessionFixture(Counter.class, Items.class, Room.class, Writer.class);

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void clickComesBackAsTheOneValueThatChanged() {
		this.fixture.page("/", main(p(text(Counter::count)), button("+").onClick(Counter::increment)));
		SessionFixture.Browser browser = this.fixture.open("s", "/");
		assertThat(browser.painted.view().values()).isEqualTo(Map.of("Counter.count", "0"));
		assertThat(browser.next())
			.isEqualTo(new ServerFrame.Welcome(browser.painted.tab().value(), 0, 0, null, List.of()));
		browser.call("increment", null);
		ServerFrame.Update update = browser.update();
		assertThat(update.delta().changes()).isEqualTo(Map.of("Counter.count", "1"));
		assertThat(update.number()).isEqualTo(1);
		assertThat(update.settled()).isEqualTo(1);
	}

	@Test
	void repeatedNumberIsAnsweredAndNotRunAgain() {
		this.fixture.page("/", main(p(text(Counter::count)), button("+").onClick(Counter::increment)));
		SessionFixture.Browser browser = this.fixture.open("s", "/");
		browser.next();
		ClientFrame.Call call = new ClientFrame.Call(1, browser.handler("increment"), List.of(), null, -1);
		browser.send(call);
		browser.send(call);
		assertThat(browser.update().settled()).isEqualTo(1);
		ServerFrame.Update again = browser.update();
		assertThat(again.settled()).isEqualTo(1);
		assertThat(again.delta()).isNull();
		browser.send(new ClientFrame.Call(2, browser.handler("increment"), List.of(), null, -1));
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Counter.count", "2"));
	}

	@Test
	void skippedNumberClosesTheSocketAndChangesNothing() {
		this.fixture.page("/", main(p(text(Counter::count)), button("+").onClick(Counter::increment)));
		SessionFixture.Browser browser = this.fixture.open("s", "/");
		browser.next();
		browser.send(new ClientFrame.Call(2, browser.handler("increment"), List.of(), null, -1));
		browser.send(new ClientFrame.Call(1, browser.handler("increment"), List.of(), null, -1));
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Counter.count", "1"));
		assertThat(browser.closed).containsExactly(TabConnection.CloseReason.PROTOCOL);
	}

	@Test
	void failureRollsBackAndIsTold() {
		this.fixture.page("/", main(p(text(Counter::count)), button("!").onClick(Counter::fail)));
		SessionFixture.Browser browser = this.fixture.open("s", "/");
		browser.next();
		browser.call("fail", null);
		ServerFrame.Update update = browser.update();
		assertThat(update.outcomes()).hasSize(1);
		assertThat(update.outcomes().get(0).outcome()).isEqualTo("failed");
		assertThat(update.delta()).isNull();
		browser.call("fail", null);
		assertThat(browser.update().settled()).isEqualTo(2);
	}

	@Test
	void rowIsChangedByItsKeyAndGoneRowIsStale() {
		this.fixture.page("/",
				main(ul(each(Items::list, Item::id,
						(item) -> li(item.text(Item::title)).onClick(Items::remove, item.get(Item::id)))),
						input().bind(Items::draft, Items::setDraft), button("Add").onClick(Items::add)));
		SessionFixture.Browser browser = this.fixture.open("s", "/");
		browser.next();
		browser.call("setDraft", "Milk");
		browser.update();
		browser.call("add", null);
		assertThat(browser.update().delta().changes()).containsKeys("Items.list", "Items.draft");
		browser.call("remove", null, "1");
		assertThat(browser.update().outcomes()).isEmpty();
		browser.call("remove", null, "1");
		assertThat(browser.update().outcomes()).extracting(ServerFrame.OutcomeEntry::outcome).containsExactly("stale");
	}

	@Test
	void handlerInUntakenBranchIsStale() {
		this.fixture.page("/",
				main(p(text(Counter::count)), when(Counter::isBig, button("!").onClick(Counter::increment))));
		SessionFixture.Browser browser = this.fixture.open("s", "/");
		browser.next();
		browser.call("increment", null);
		assertThat(browser.update().outcomes()).extracting(ServerFrame.OutcomeEntry::outcome).containsExactly("stale");
	}

	@Test
	void changeOfSharedStateReachesEveryTabThatShowsIt() {
		this.fixture
			.page("/", main(
					with(Room.class, "lobby",
							ul(each(Room::messages, (String message) -> message,
									(message) -> li(message.text((String t) -> t))))),
					button("Say").onClick(Writer::say)));
		SessionFixture.Browser first = this.fixture.open("a", "/");
		SessionFixture.Browser second = this.fixture.open("b", "/");
		first.next();
		second.next();
		first.call("say", null);
		assertThat(first.update().delta().changes()).containsKey("Room.messages");
		assertThat(second.update().delta().changes()).containsKey("Room.messages");
	}

	@Test
	void chainedEventRunsAfterTheDeltaAndClientEventsAreNumbered() {
		this.fixture.page("/", main(p(text(Counter::count)), button("!").onClick(Counter::chain)));
		SessionFixture.Browser browser = this.fixture.open("s", "/");
		browser.next();
		browser.call("chain", null);
		ServerFrame.Update first = browser.update();
		assertThat(first.delta().changes()).isEqualTo(Map.of("Counter.count", "10"));
		assertThat(first.events()).extracting(ServerFrame.ClientEventEntry::name).containsExactly("toast");
		ServerFrame.Update second = browser.update();
		assertThat(second.delta().changes()).isEqualTo(Map.of("Counter.count", "11"));
		assertThat(second.number()).isEqualTo(first.number() + 1);
	}

	@State
	static class Counter {

		private int count;

		int count() {
			return this.count;
		}

		boolean isBig() {
			return this.count > 100;
		}

		void increment() {
			this.count++;
		}

		void fail() {
			this.count = 99;
			throw new IllegalStateException("no");
		}

		List<Event> chain() {
			this.count = 10;
			return List.of(Event.run(Counter::increment), Event.toast("Done"));
		}

	}

	record Item(long id, String title) {

	}

	@State
	static class Items {

		private List<Item> list = new ArrayList<>();

		private String draft = "";

		List<Item> list() {
			return this.list;
		}

		String draft() {
			return this.draft;
		}

		void setDraft(String draft) {
			this.draft = draft;
		}

		void add() {
			this.list.add(new Item(this.list.size() + 1, this.draft));
			this.draft = "";
		}

		void remove(long id) {
			this.list.removeIf((item) -> item.id() == id);
		}

	}

	@State(scope = Scope.KEYED)
	static class Room {

		private List<String> messages = new ArrayList<>();

		List<String> messages() {
			return this.messages;
		}

		void say(String message) {
			this.messages.add(message);
		}

	}

	@State
	static class Writer {

		private final Shared<Room> room;

		Writer(Shared<Room> room) {
			this.room = room;
		}

		void say() {
			this.room.at("lobby").update((room) -> room.say("Hello"));
		}

	}

}
