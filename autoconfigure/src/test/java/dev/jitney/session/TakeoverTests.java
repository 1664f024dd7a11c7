package dev.jitney.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import dev.jitney.event.Location;
import dev.jitney.event.TabId;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.state.Scope;
import dev.jitney.state.State;
import dev.jitney.view.ViewDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Moments at which one socket takes the place of another, or two meet. */
class TakeoverTests {

	private static final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {
	});

	private final SessionFixture fixture = new SessionFixture(Tally.class, Board.class).page("/",
			main(with(Board.class, "board", p(text(Board::total)), button("b").onClick(Board::add)),
					p(text(Tally::count)), button("+").onClick(Tally::increment)));

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void socketKnowsItsTabBeforeTheBrowserIsWelcome() {
		PaintedPage painted = this.fixture.visit("s", "/");
		List<String> order = new ArrayList<>();
		CompletableFuture<Void> welcome = new CompletableFuture<>();
		TabConnection connection = new TabConnection() {

			@Override
			public void send(ServerFrame frame) {
				order.add("welcome");
				welcome.complete(null);
			}

			@Override
			public void close(CloseReason reason) {
				order.add(reason.name());
			}

		};
		this.fixture.sessions.connector()
			.connect(connection, "s", SessionFixture.visitor(), hello(painted, "doc"))
			.subscribe((tab) -> order.add("tab"));
		welcome.join();
		assertThat(order).containsExactly("tab", "welcome");
	}

	@Test
	void whatAnEarlierSocketLeftBehindIsNotRunInThePlaceOfANewEvent() {
		SessionFixture.Browser before = this.fixture.open("s", "/");
		before.next();
		PaintedPage painted = this.fixture.claim("s", before.painted.tab(), "doc", null, "/");
		SessionFixture.Browser after = this.fixture.new Browser("s", painted);
		after.next();
		String increment = after.handler("increment");
		before.send(new ClientFrame.Call(1, before.handler("add"), List.of(), null, -1));
		after.send(new ClientFrame.Call(1, increment, List.of(), null, -1));
		assertThat(after.update().delta().changes()).containsOnlyKeys("Tally.count");
		assertThat(before.closed).containsExactly(TabConnection.CloseReason.SUPERSEDED);
	}

	@Test
	void oneSignOfLifeIsForAllWhoAsk() {
		TabIdentity identity = new TabIdentity(new TabId("AAAAAAAAAAAAAAAAAAAAAA"), "s", SessionFixture.visitor());
		TabConnection connection = new TabConnection() {

			@Override
			public void send(ServerFrame frame) {
			}

			@Override
			public void close(CloseReason reason) {
			}

		};
		LiveTab live = new LiveTab(identity, "doc", connection, Location.of("/"));
		CompletableFuture<Boolean> first = live.isAlive(Duration.ofSeconds(10)).toFuture();
		CompletableFuture<Boolean> second = live.isAlive(Duration.ofSeconds(10)).toFuture();
		live.alive();
		assertThat(first.join()).isTrue();
		assertThat(second.join()).isTrue();
	}

	@Test
	void changeWhileATabConnectsReachesThatTab() {
		SessionFixture.Browser other = this.fixture.open("o", "/");
		other.next();
		PaintedPage painted = this.fixture.visit("s", "/");
		meanwhile.set(() -> {
			meanwhile.set(() -> {
			});
			other.call("add", null);
			other.next();
		});
		SessionFixture.Browser late = this.fixture.new Browser("s", painted);
		late.next();
		assertThat(late.update().delta().changes()).containsEntry("Board.total", "1");
	}

	private static ClientFrame.Hello hello(PaintedPage painted, String document) {
		return new ClientFrame.Hello(painted.tab().value(), document, null, painted.ticket(), painted.program().hash(),
				painted.number(), ViewDigest.of(painted.view()));
	}

	@State
	static class Tally {

		private int count;

		int count() {
			meanwhile.get().run();
			return this.count;
		}

		void increment() {
			this.count++;
		}

	}

	@State(scope = Scope.KEYED)
	static class Board {

		private int total;

		int total() {
			return this.total;
		}

		void add() {
			this.total++;
		}

	}

}
