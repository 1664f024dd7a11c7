package dev.jitney.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.OnTabClosed;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.test.MutableClock;
import dev.jitney.state.DelegatingStateManager;
import dev.jitney.state.memory.MemoryStateManager;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.Scope;
import dev.jitney.state.Shared;
import dev.jitney.state.State;
import dev.jitney.state.StateManager;
import dev.jitney.state.StateToken;
import dev.jitney.state.StoreUnavailableException;
import dev.jitney.state.codec.InvalidStateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What runs when a tab is gone for good. */
class ClosedTabTests {

	private static final StateToken<Room> ROOM = StateToken.keyed(Room.class, "room");

	private final SessionFixture fixture = new SessionFixture(Guest.class, Room.class, Bystander.class, Clumsy.class,
			Unlucky.class);

	@BeforeEach
	void page() {
		this.fixture.page("/", main(p(text(Guest::name)), button("Enter").onClick(Guest::enter)));
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void runsOnceWhenTheTimeOfATabIsUp() {
		enter().leave();
		pass(Duration.ofMinutes(59));
		assertThat(guests()).containsExactly("Anna");
		pass(Duration.ofMinutes(1));
		assertThat(guests()).containsExactly("left", "waved");
		pass(Duration.ofHours(2));
		assertThat(guests()).containsExactly("left", "waved");
		assertThat(this.fixture.sessions.isIdle()).isTrue();
	}

	@Test
	void doesNotRunForATabThatCameBack() {
		Browser browser = enter();
		browser.leave();
		pass(Duration.ofMinutes(50));
		Browser again = this.fixture.connect("s", this.fixture.visit("s", "/", browser));
		again.next();
		pass(Duration.ofMinutes(50));
		pass(Duration.ofMinutes(50));
		assertThat(guests()).containsExactly("Anna");
		again.leave();
		pass(Duration.ofMinutes(59));
		pass(Duration.ofMinutes(1));
		assertThat(guests()).containsExactly("left", "waved");
	}

	@Test
	void doesNotRunForATabThatIsConnectedToAnotherNode() {
		Browser browser = enter();
		browser.leave();
		this.fixture.amend(browser.owner(), (journal) -> journal.withAttribute("socket", "2"));
		pass(Duration.ofMinutes(59));
		pass(Duration.ofMinutes(1));
		assertThat(guests()).containsExactly("Anna");
	}

	@Test
	void doesNotRunForAStateThatTheTabNeverStored() {
		Browser browser = this.fixture.open("s", "/");
		browser.next();
		browser.leave();
		pass(Duration.ofHours(1));
		assertThat(guests()).isEmpty();
	}

	@Test
	void oneThatFailsUndoesNothingOfTheOthers() {
		this.fixture.page("/clumsy", main(p(text(Guest::name)), button("Enter").onClick(Guest::enter),
				button("Trip").onClick(Clumsy::trip), button("Fall").onClick(Unlucky::fall)));
		Browser browser = enter("/clumsy");
		browser.call("trip", null);
		browser.update();
		browser.call("fall", null);
		browser.update();
		browser.leave();
		pass(Duration.ofMinutes(59));
		pass(Duration.ofMinutes(1));
		assertThat(guests()).containsExactly("left", "waved");
	}

	@Test
	void runsThoughTheStoreWasAwayForAWhile() {
		Unsteady store = new Unsteady();
		try (SessionFixture unsteady = new SessionFixture(store, Duration.ofSeconds(5), Guest.class, Room.class)) {
			unsteady.page("/", main(p(text(Guest::name)), button("Enter").onClick(Guest::enter)));
			Browser browser = unsteady.open("s", "/");
			browser.next();
			browser.call("enter", null);
			browser.update();
			browser.leave();
			unsteady.quiet();
			store.away = true;
			store.pass(unsteady, Duration.ofMinutes(40));
			store.away = false;
			store.pass(unsteady, Duration.ofMinutes(10));
			store.pass(unsteady, Duration.ofMinutes(10));
			assertThat(unsteady.sessions.outside().read(ROOM, Room::guests).block(SessionFixture.PATIENCE))
				.containsExactly("left", "waved");
		}
	}

	@Test
	void belongsIntoAStateOfATab() {
		assertThatExceptionOfType(InvalidStateException.class).isThrownBy(() -> ClosedHandlers.verify(Misplaced.class))
			.withMessage("@OnTabClosed method " + Misplaced.class.getName()
					+ ".leave is in a state with the scope KEYED; move it to a TAB state that takes a"
					+ " Shared<Misplaced>");
		assertThatExceptionOfType(InvalidStateException.class).isThrownBy(() -> ClosedHandlers.verify(Greedy.class))
			.withMessageContaining("take nothing or the EventContext");
	}

	private Browser enter() {
		return enter("/");
	}

	private Browser enter(String path) {
		Browser browser = this.fixture.open("s", path);
		browser.next();
		browser.call("enter", null);
		browser.update();
		return browser;
	}

	private void pass(Duration time) {
		this.fixture.clock.advance(time);
		this.fixture.sessions.keepAlive().block(SessionFixture.PATIENCE);
		this.fixture.quiet();
		this.fixture.manager.sweep();
	}

	private List<String> guests() {
		return this.fixture.sessions.outside().read(ROOM, Room::guests).block(SessionFixture.PATIENCE);
	}

	@State(scope = Scope.KEYED)
	static class Room {

		private List<String> guests = new ArrayList<>();

		List<String> guests() {
			return this.guests;
		}

	}

	@State
	static class Guest {

		private final Shared<Room> rooms;

		private String name = "";

		Guest(Shared<Room> rooms) {
			this.rooms = rooms;
		}

		String name() {
			return this.name;
		}

		void enter() {
			this.name = "Anna";
			this.rooms.at("room").update((room) -> room.guests.add(this.name));
		}

		@OnTabClosed
		Event leave(EventContext context) {
			this.rooms.at("room").update((room) -> room.guests.replaceAll((guest) -> "left"));
			return Event.run(Guest::wave);
		}

		void wave() {
			this.rooms.at("room").update((room) -> {
				if (!room.guests.isEmpty()) {
					room.guests.add("waved");
				}
			});
		}

	}

	@State
	static class Bystander {

		private int count;

		int count() {
			return this.count;
		}

		@OnTabClosed
		void leave() {
			throw new IllegalStateException("was never used");
		}

	}

	@State
	static class Clumsy {

		private int trips;

		void trip() {
			this.trips++;
		}

		@OnTabClosed
		void leave() {
			throw new IllegalStateException("tripped " + this.trips);
		}

	}

	@State
	static class Unlucky {

		private int falls;

		void fall() {
			this.falls++;
		}

		@OnTabClosed
		void leave() {
			throw new IllegalStateException("fell " + this.falls);
		}

	}

	/** A store that can be away. */
	private static final class Unsteady extends DelegatingStateManager {

		private final MutableClock clock = new MutableClock();

		private final MemoryStateManager manager = new MemoryStateManager(this.clock);

		private volatile boolean away;

		void pass(SessionFixture fixture, Duration time) {
			this.clock.advance(time);
			fixture.clock.advance(time);
			fixture.sessions.keepAlive().onErrorComplete().block(SessionFixture.PATIENCE);
			fixture.quiet();
			this.manager.sweep();
		}

		@Override
		public Mono<OwnerRecord> read(OwnerId owner) {
			return this.away
					? Mono.error(new StoreUnavailableException("The store is away", new IllegalStateException("away")))
					: super.read(owner);
		}

		@Override
		protected StateManager manager() {
			return this.manager;
		}

		@Override
		protected OwnerLease lease(OwnerLease lease) {
			return lease;
		}

	}

	@State(scope = Scope.KEYED)
	static class Misplaced {

		@OnTabClosed
		void leave() {
		}

	}

	@State
	static class Greedy {

		@OnTabClosed
		void leave(String name) {
		}

	}

}
