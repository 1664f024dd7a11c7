package dev.jitney.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.jitney.event.OnTabClosed;
import dev.jitney.event.RegistrationContext;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.state.Formerly;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.State;
import dev.jitney.state.StateKey;
import dev.jitney.state.StoredState;
import dev.jitney.state.codec.InvalidStateException;
import dev.jitney.state.codec.StateCodec;
import dev.jitney.state.codec.StateLimits;
import dev.jitney.state.codec.StateTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Records that hold states of classes which are called otherwise today, or are gone. */
class FormerStateTests {

	private static final StateKey FORMER = new StateKey("com.example.Tally", "");

	private static final StateKey PRESENT = StateKey.of(Counter.class);

	private static final StateKey GONE = new StateKey("com.example.Gone", "a");

	private static final StoredState GONE_STATE = stored("{\"any\":[1,2]}");

	private final SessionFixture fixture = new SessionFixture(Counter.class);

	@BeforeEach
	void page() {
		this.fixture.page("/", main(p(text(Counter::count)), button("Add").onClick(Counter::add)));
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void findsAStateByTheFormerNameOfItsClassAndStoresItUnderThePresentOne() {
		Browser browser = this.fixture.open("s", "/");
		browser.next();
		store(browser.owner(), Map.of(FORMER, stored("{\"count\":41}"), GONE, GONE_STATE));
		browser.call("add", null);
		browser.update();
		Map<StateKey, StoredState> states = states(browser.owner());
		assertThat(states).containsOnlyKeys(PRESENT, GONE).containsEntry(GONE, GONE_STATE);
		assertThat(new String(states.get(PRESENT).bytes(), StandardCharsets.UTF_8)).isEqualTo("{\"count\":42}");
	}

	@Test
	void closesATabOneOfWhoseStatesIsOfAClassThatIsGone() {
		Browser browser = this.fixture.open("s", "/");
		browser.next();
		browser.call("add", null);
		browser.update();
		store(browser.owner(), Map.of(PRESENT, stored("{\"count\":1}"), GONE, GONE_STATE));
		browser.leave();
		this.fixture.clock.advance(Duration.ofMinutes(59));
		this.fixture.sessions.keepAlive().block(SessionFixture.PATIENCE);
		this.fixture.clock.advance(Duration.ofMinutes(1));
		this.fixture.sessions.keepAlive().block(SessionFixture.PATIENCE);
		assertThat(states(browser.owner())).containsEntry(GONE, GONE_STATE)
			.hasEntrySatisfying(PRESENT, (state) -> assertThat(new String(state.bytes(), StandardCharsets.UTF_8))
				.isEqualTo("{\"count\":-1}"));
	}

	@Test
	void refusesAFormerNameThatIsAnotherStates() {
		StateTypes types = new StateTypes((type) -> false);
		StateLoader loader = new StateLoader(
				new RegistrationContext(List.of(Counter.class.getName(), OtherCounter.class.getName()),
						getClass().getClassLoader()),
				this.fixture.manager, types, new StateCodec(types, StateLimits.defaults()), (parameter, index) -> null,
				null, DataSize.ofBytes(0), TabObserver.NONE);
		assertThatExceptionOfType(InvalidStateException.class).isThrownBy(loader::verify)
			.withMessageEndingWith("as well: what is stored under a name belongs to one class")
			.withMessageContaining("is annotated with @Formerly(\"com.example.Tally\"), which dev.jitney.session.");
	}

	private void store(OwnerId owner, Map<StateKey, StoredState> states) {
		OwnerLease lease = this.fixture.manager.acquire(owner).block(SessionFixture.PATIENCE);
		OwnerRecord record = new OwnerRecord(lease.record().version(), states, lease.record().journal());
		lease.commitAndRelease(record, Duration.ofHours(1)).block(SessionFixture.PATIENCE);
	}

	private Map<StateKey, StoredState> states(OwnerId owner) {
		return this.fixture.manager.read(owner).block(SessionFixture.PATIENCE).states();
	}

	private static StoredState stored(String text) {
		return new StoredState("another", text.getBytes(StandardCharsets.UTF_8));
	}

	@State
	@Formerly("com.example.Tally")
	static class Counter {

		private int count;

		int count() {
			return this.count;
		}

		void add() {
			this.count++;
		}

		@OnTabClosed
		void leave() {
			this.count = -1;
		}

	}

	@State
	@Formerly("com.example.Tally")
	static class OtherCounter {

		private List<String> names = List.of();

	}

}
