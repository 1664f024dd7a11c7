package dev.jitney.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import dev.jitney.event.Event;
import dev.jitney.event.Idempotent;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.Scope;
import dev.jitney.state.Shared;
import dev.jitney.state.State;
import dev.jitney.state.StateToken;
import dev.jitney.state.redis.RedisSettings;
import dev.jitney.state.redis.RedisStateManager;
import dev.jitney.state.redis.RedisTestServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes over one Redis, and no balancer that would know which tab is where. */
class TwoNodesIntegrationTests {

	private static final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {
	});

	private static final AtomicInteger runs = new AtomicInteger();

	private final String prefix = "test-" + UUID.randomUUID();

	private final LettuceConnectionFactory connections = RedisTestServer.standalone().connect();

	private final StringRedisTemplate redis = new StringRedisTemplate(this.connections);

	private final RedisStateManager firstStore = store();

	private final RedisStateManager secondStore = store();

	private final SessionFixture first = node(this.firstStore);

	private final SessionFixture second = node(this.secondStore);

	private RedisStateManager store() {
		return new RedisStateManager(this.connections,
				new RedisSettings(this.prefix, Duration.ofSeconds(10), Duration.ofSeconds(5)));
	}

	private static SessionFixture node(RedisStateManager store) {
		return new SessionFixture(store, Duration.ofSeconds(5), Tally.class, Board.class)
			.page("/",
					main(with(Board.class, "board", p(text(Board::total)), button("b").onClick(Board::add)),
							p(text(Tally::count)), button("+").onClick(Tally::increment),
							button("slow").onClick(Tally::slow), button("again").onClick(Tally::again),
							button("post").onClick(Tally::post), button("chain").onClick(Tally::chain),
							button("write").onClick(Tally::write), button("rewrite").onClick(Tally::writeAgain)))
			.page("/alone", main(p(text(Tally::count)), button("+").onClick(Tally::increment)))
			.page("/loading", main(p(text(Tally::count))).onLoad(Tally::load));
	}

	@BeforeEach
	void everyNodeListens() {
		meanwhile.set(() -> {
		});
		runs.set(0);
		awaitListening(this.firstStore, this.secondStore);
		awaitListening(this.secondStore, this.firstStore);
		awaitPosts(this.firstStore, this.secondStore);
	}

	private static void awaitPosts(RedisStateManager speaker, RedisStateManager listener) {
		AtomicInteger heard = new AtomicInteger();
		var ears = listener.published().subscribe((post) -> heard.incrementAndGet());
		Awaitility.await("the node hears what others say").until(() -> {
			speaker.publish("{\"s\":\"KEYED\",\"o\":\"hello\",\"e\":\"\"}").block(SessionFixture.PATIENCE);
			return heard.get() > 0;
		});
		ears.dispose();
	}

	private static void awaitListening(RedisStateManager speaker, RedisStateManager listener) {
		AtomicInteger heard = new AtomicInteger();
		var ears = listener.changes().subscribe((owner) -> heard.incrementAndGet());
		Awaitility.await("the node listens").until(() -> {
			speaker.announce(OwnerId.keyed("hello")).block(SessionFixture.PATIENCE);
			return heard.get() > 0;
		});
		ears.dispose();
	}

	@AfterEach
	void close() {
		this.first.close();
		this.second.close();
		this.firstStore.close();
		this.secondStore.close();
		this.redis.delete(this.redis.keys(this.prefix + "*"));
		this.connections.destroy();
	}

	@Test
	void changeOfASharedStateReachesTheTabsOfTheOtherNodeOnce() {
		SessionFixture.Browser here = welcome(this.first.open("a", "/"));
		SessionFixture.Browser there = welcome(this.second.open("b", "/"));
		here.call("add", null);
		assertThat(delta(here.update())).isEqualTo(Map.of("Board.total", "1"));
		assertThat(delta(there.update())).isEqualTo(Map.of("Board.total", "1"));
		there.call("add", null);
		assertThat(delta(there.update())).isEqualTo(Map.of("Board.total", "2"));
		assertThat(delta(here.update())).isEqualTo(Map.of("Board.total", "2"));
	}

	@Test
	void changeThroughAHandleReachesTheOtherNodeAfterTheTabsOwn() {
		SessionFixture.Browser here = welcome(this.first.open("a", "/"));
		SessionFixture.Browser there = welcome(this.second.open("b", "/"));
		here.call("post", null);
		assertThat(delta(here.update())).isEqualTo(Map.of("Board.total", "1", "Tally.count", "1"));
		assertThat(delta(there.update())).isEqualTo(Map.of("Board.total", "1"));
	}

	@Test
	void eventForASessionReachesItsTabsOnEveryNodeOnce() {
		SessionFixture.Browser here = welcome(this.first.open("a", "/"));
		SessionFixture.Browser there = welcome(this.second.open("a", "/"));
		SessionFixture.Browser other = welcome(this.second.open("b", "/"));
		Jitney outside = this.first.sessions.outside();
		assertThat(outside.enqueue(OwnerId.session("a"), Event.toast("Done"))).hasSize(1);
		assertThat(outside.enqueue(OwnerId.session("a"), Event.run(Tally::increment))).hasSize(1);
		for (SessionFixture.Browser browser : List.of(here, there)) {
			assertThat(browser.update().events()).singleElement()
				.satisfies((event) -> assertThat(event.name()).isEqualTo("toast"));
			assertThat(delta(browser.update())).isEqualTo(Map.of("Tally.count", "1"));
		}
		other.call("increment", null);
		assertThat(delta(other.update())).isEqualTo(Map.of("Tally.count", "1"));
	}

	@Test
	void eventForThoseWhoShowAStateReachesThemOnTheOtherNode() {
		SessionFixture.Browser there = welcome(this.second.open("b", "/"));
		welcome(this.second.open("b", "/alone"));
		StateToken<Board> board = StateToken.keyed(Board.class, "board");
		assertThat(this.first.sessions.outside().enqueue(board, Event.run(Tally::increment))).isEmpty();
		assertThat(delta(there.update())).isEqualTo(Map.of("Tally.count", "1"));
		assertThat(this.first.sessions.outside().enqueue(board, Event.run(Tally::increment))).isEmpty();
		assertThat(delta(there.update())).isEqualTo(Map.of("Tally.count", "2"));
	}

	@Test
	void tabGoesOnOnAnotherNodeAndTheOldSocketIsClosed() {
		SessionFixture.Browser before = welcome(this.first.open("a", "/"));
		for (int i = 1; i <= 3; i++) {
			before.call("increment", null);
			assertThat(delta(before.update())).isEqualTo(Map.of("Tally.count", Integer.toString(i)));
		}
		SessionFixture.Browser after = this.second.connect("a", before.painted);
		ServerFrame.Welcome welcome = (ServerFrame.Welcome) after.next();
		assertThat(welcome.settled()).isEqualTo(3);
		assertThat(welcome.full()).isNotNull();
		Awaitility.await("the old socket is closed")
			.until(() -> before.closed.contains(TabConnection.CloseReason.SUPERSEDED));
		assertThat(this.first.sessions.connected()).isZero();
		for (int i = 1; i <= 3; i++) {
			after.call("increment", null);
			assertThat(after.update().delta()).as("repeated").isNull();
		}
		after.call("increment", null);
		assertThat(delta(after.update())).isEqualTo(Map.of("Tally.count", "4"));
	}

	@Test
	void whatAnotherNodeDoesToATabReachesItsSocketOnce() {
		SessionFixture.Browser browser = welcome(this.first.open("a", "/"));
		this.second.visit("a", "/loading", browser);
		ServerFrame.Update update = browser.update();
		assertThat(delta(update)).isEqualTo(Map.of("Tally.count", "1"));
		assertThat(update.events()).extracting(ServerFrame.ClientEventEntry::name).containsExactly("toast");
		browser.call("increment", null);
		update = browser.update();
		assertThat(delta(update)).isEqualTo(Map.of("Tally.count", "2"));
		assertThat(update.events()).isEmpty();
	}

	@Test
	void eventThatLostItsLockIsInterruptedAndNothingOfItIsKept() {
		SessionFixture.Browser browser = welcome(this.first.open("a", "/"));
		meanwhile.set(() -> steal(browser));
		browser.call("slow", null);
		ServerFrame.Update update = browser.update();
		assertThat(update.settled()).isEqualTo(1);
		assertThat(update.outcomes()).extracting(ServerFrame.OutcomeEntry::outcome).containsExactly("interrupted");
		assertThat(runs).hasValue(1);
		browser.call("increment", null);
		assertThat(delta(browser.update())).isEqualTo(Map.of("Tally.count", "1"));
		assertThat(browser.closed).isEmpty();
	}

	@Test
	void idempotentHandlerThatLostItsLockRunsAgain() {
		SessionFixture.Browser browser = welcome(this.first.open("a", "/"));
		meanwhile.set(() -> steal(browser));
		browser.call("again", null);
		ServerFrame.Update update = browser.update();
		assertThat(update.settled()).isEqualTo(1);
		assertThat(update.outcomes()).isEmpty();
		assertThat(delta(update)).isEqualTo(Map.of("Tally.count", "1"));
		assertThat(runs).hasValue(2);
	}

	@Test
	void eventThatLostTheLockOfASharedStateIsInterruptedAndNothingOfItIsKept() {
		SessionFixture.Browser browser = welcome(this.first.open("a", "/"));
		meanwhile.set(() -> steal(OwnerId.keyed("board")));
		browser.call("write", null);
		assertThat(browser.update().outcomes()).extracting(ServerFrame.OutcomeEntry::outcome)
			.containsExactly("interrupted");
		assertThat(runs).hasValue(1);
		assertThat(this.first.fresh("a", browser.painted.tab(), "doc", "/").values()).containsEntry("Board.total", "0")
			.containsEntry("Tally.count", "0");
	}

	@Test
	void idempotentHandlerThatLostTheLockOfASharedStateRunsAgain() {
		SessionFixture.Browser browser = welcome(this.first.open("a", "/"));
		meanwhile.set(() -> steal(OwnerId.keyed("board")));
		browser.call("writeAgain", null);
		ServerFrame.Update update = browser.update();
		assertThat(update.outcomes()).isEmpty();
		assertThat(delta(update)).isEqualTo(Map.of("Board.total", "1", "Tally.count", "1"));
		assertThat(runs).hasValue(2);
	}

	@Test
	void eventOfTheServerThatRunsAgainChangesASharedStateOnce() {
		SessionFixture.Browser browser = welcome(this.first.open("a", "/"));
		meanwhile.set(() -> steal(browser));
		browser.call("chain", null);
		assertThat(browser.update().settled()).isEqualTo(1);
		Awaitility.await("it ran again").until(() -> runs.get() == 2);
		this.first.quiet();
		assertThat(this.first.fresh("a", browser.painted.tab(), "doc", "/").values()).containsEntry("Board.total", "1")
			.containsEntry("Tally.count", "1");
	}

	@Test
	void eventOfATabGoesToRedisTwice() {
		SessionFixture.Browser browser = welcome(this.first.open("a", "/alone"));
		browser.call("increment", null);
		browser.update();
		this.first.quiet();
		long before = commands();
		browser.call("increment", null);
		browser.update();
		this.first.quiet();
		assertThat(commands() - before).isEqualTo(2 + 1);
	}

	@Test
	void tabThatIsDuplicatedOntoAnotherNodeBecomesACopy() {
		SessionFixture.Browser browser = welcome(this.first.open("a", "/alone"));
		browser.call("increment", null);
		browser.update();
		SessionFixture.Browser stranger = this.second.connect("a", browser.painted, hello(browser, "other", null));
		assertThat(stranger.next()).isInstanceOf(ServerFrame.Gone.class);
		PaintedPage copy = this.second.claim("a", browser.painted.tab(), "other", null, "/alone");
		assertThat(copy.tab()).isNotEqualTo(browser.painted.tab());
		assertThat(copy.view().values()).containsEntry("Tally.count", "1");
		browser.call("increment", null);
		assertThat(delta(browser.update())).isEqualTo(Map.of("Tally.count", "2"));
		assertThat(browser.closed).isEmpty();
	}

	@Test
	void tabThatIsReloadedFromAnotherNodeStaysItself() {
		SessionFixture.Browser browser = welcome(this.first.open("a", "/alone"));
		PaintedPage painted = this.second.claim("a", browser.painted.tab(), "next", "doc", "/alone");
		assertThat(painted.tab()).isEqualTo(browser.painted.tab());
		assertThat(this.second.connect("a", painted, hello(browser, "next", "doc")).next())
			.isInstanceOf(ServerFrame.Welcome.class);
	}

	@Test
	void tabWhoseDocumentHasLeftIsTakenOverByAnyOther() {
		SessionFixture.Browser browser = welcome(this.first.open("a", "/alone"));
		browser.leave();
		this.first.quiet();
		PaintedPage painted = this.second.claim("a", browser.painted.tab(), "restored", null, "/alone");
		assertThat(painted.tab()).isEqualTo(browser.painted.tab());
		assertThat(this.second.connect("a", painted, hello(browser, "restored", null)).next())
			.isInstanceOf(ServerFrame.Welcome.class);
	}

	private static ClientFrame.Hello hello(SessionFixture.Browser browser, String document, String closed) {
		PaintedPage painted = browser.painted;
		return new ClientFrame.Hello(painted.tab().value(), document, closed, null, painted.program().hash(), 0, "");
	}

	/** Does what another node does once a lock has ended: takes it and writes. */
	private void steal(SessionFixture.Browser browser) {
		steal(OwnerId.tab(browser.painted.tab().value()));
	}

	private void steal(OwnerId owner) {
		meanwhile.set(() -> {
		});
		this.redis.opsForHash().put(this.prefix + ":{" + owner + "}", "@until", "0");
		OwnerLease lease = this.secondStore.acquire(owner).block(SessionFixture.PATIENCE);
		lease.commit(lease.record(), Duration.ofHours(1)).block(SessionFixture.PATIENCE);
		lease.release().block(SessionFixture.PATIENCE);
	}

	/**
	 * Returns how many commands clients have sent, this question included; but for
	 * messages, which nodes send to themselves now and then.
	 */
	private long commands() {
		return this.redis.execute((RedisCallback<Long>) (connection) -> connection.serverCommands()
			.info("commandstats")
			.entrySet()
			.stream()
			.filter((entry) -> List.of("cmdstat_evalsha", "cmdstat_eval", "cmdstat_hexists", "cmdstat_info")
				.contains(entry.getKey()))
			.mapToLong((entry) -> Long.parseLong(entry.getValue().toString().replaceAll("calls=(\\d+),.*", "$1")))
			.sum());
	}

	private static SessionFixture.Browser welcome(SessionFixture.Browser browser) {
		assertThat(browser.next()).isInstanceOf(ServerFrame.Welcome.class);
		return browser;
	}

	private static Map<String, Object> delta(ServerFrame.Update update) {
		return update.delta().changes();
	}

	@State
	static class Tally {

		private final Shared<Board> board;

		private int count;

		Tally(Shared<Board> board) {
			this.board = board;
		}

		String count() {
			return Integer.toString(this.count);
		}

		void increment() {
			this.count++;
		}

		void slow() {
			runs.incrementAndGet();
			this.count = 100;
			meanwhile.get().run();
		}

		@Idempotent
		void again() {
			runs.incrementAndGet();
			this.count++;
			meanwhile.get().run();
		}

		void post() {
			this.board.at("board").update(Board::add);
			this.count++;
		}

		Event chain() {
			return Event.run(Tally::postAgain);
		}

		@Idempotent
		void postAgain() {
			runs.incrementAndGet();
			this.board.at("board").update(Board::add);
			this.count++;
			meanwhile.get().run();
		}

		void write() {
			runs.incrementAndGet();
			this.count++;
			this.board.at("board").update((board) -> {
				board.add();
				meanwhile.get().run();
			});
		}

		@Idempotent
		void writeAgain() {
			write();
		}

		List<Event> load() {
			return List.of(Event.run(Tally::greet));
		}

		Event greet() {
			this.count++;
			return Event.toast("hello");
		}

	}

	@State(scope = Scope.KEYED)
	static class Board {

		private int total;

		String total() {
			return Integer.toString(this.total);
		}

		void add() {
			this.total++;
		}

	}

}
