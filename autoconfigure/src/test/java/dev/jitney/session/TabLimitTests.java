package dev.jitney.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import dev.jitney.event.Refusal;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import dev.jitney.session.frame.TabConnection.CloseReason;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.state.Journal;
import dev.jitney.state.OwnerId;
import dev.jitney.state.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;

/** A browser that has more tabs than it may. */
class TabLimitTests {

	private static final int LIMIT = 2;

	private static final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {
	});

	private final SessionFixture fixture = new SessionFixture(Duration.ofSeconds(5), LIMIT, Sign.class).page("/",
			main(p(text(Sign::text))));

	private final Refused refused = new Refused();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void socketOfOneTabTooManyIsClosed() {
		this.fixture.open("s", "/");
		this.fixture.open("s", "/");
		assertThat(this.fixture.hello(this.refused, "s", this.fixture.visit("s", "/"))).isNull();
		assertThat(this.refused.closed).containsExactly(CloseReason.TOO_MUCH);
		assertThat(this.refused.sent).isEmpty();
		assertThat(this.fixture.refusals).containsExactly(Refusal.TOO_MANY_TABS);
		this.fixture.open("another", "/");
		assertThat(this.fixture.sessions.connected()).isEqualTo(3);
	}

	@Test
	void tabsThatConnectAtTheSameTimeDoNotGetTheSamePlace() {
		this.fixture.open("s", "/");
		PaintedPage first = this.fixture.visit("s", "/");
		PaintedPage second = this.fixture.visit("s", "/");
		meanwhile.set(() -> {
			meanwhile.set(() -> {
			});
			assertThat(this.fixture.hello(this.refused, "s", second)).isNull();
		});
		this.fixture.connect("s", first);
		assertThat(this.refused.closed).containsExactly(CloseReason.TOO_MUCH);
		assertThat(this.fixture.sessions.connected()).isEqualTo(LIMIT);
	}

	@Test
	void tabThatIsRefusedIsKeptNoLongerThanOneThatNeverCame() {
		this.fixture.open("s", "/");
		this.fixture.open("s", "/");
		PaintedPage painted = this.fixture.visit("s", "/");
		this.fixture.hello(this.refused, "s", painted);
		this.fixture.clock.advance(Duration.ofMinutes(2));
		assertThat(exists(painted)).isFalse();
	}

	@Test
	void tabThatCannotConnectLeavesItsPlaceToOthers() {
		PaintedPage broken = this.fixture.visit("s", "/");
		meanwhile.set(() -> {
			throw new IllegalStateException("no");
		});
		this.fixture.hello(this.refused, "s", broken);
		meanwhile.set(() -> {
		});
		this.fixture.open("s", "/");
		this.fixture.open("s", "/");
		assertThat(this.fixture.sessions.connected()).isEqualTo(LIMIT);
	}

	@Test
	void tabThatComesBackNeedsNoPlaceOfItsOwn() {
		SessionFixture.Browser before = this.fixture.open("s", "/");
		this.fixture.open("s", "/");
		this.fixture.connect("s", before.painted);
		assertThat(before.closed).containsExactly(CloseReason.SUPERSEDED);
		assertThat(this.fixture.refusals).isEmpty();
	}

	@Test
	void onePaintedPageTooManyTakesThePlaceOfTheOldest() {
		PaintedPage oldest = this.fixture.visit("s", "/");
		PaintedPage older = this.fixture.visit("s", "/");
		PaintedPage newest = this.fixture.visit("s", "/");
		this.fixture.visit("another", "/");
		this.fixture.quiet();
		assertThat(List.of(exists(oldest), exists(older), exists(newest))).containsExactly(false, true, true);
		assertThat(this.fixture.refusals).containsExactly(Refusal.TOO_MANY_PROVISIONAL_TABS);
		assertThat(this.fixture.hello(this.refused, "s", oldest)).isNull();
		assertThat(this.refused.sent).containsExactly(new ServerFrame.Gone());
		this.fixture.connect("s", older);
	}

	@Test
	void pageThatWasPaintedAgainIsNotTheOldest() {
		PaintedPage again = this.fixture.visit("s", "/");
		PaintedPage oldest = this.fixture.visit("s", "/");
		this.fixture.claim("s", again.tab(), "doc", null, "/");
		this.fixture.visit("s", "/");
		this.fixture.quiet();
		assertThat(List.of(exists(again), exists(oldest))).containsExactly(true, false);
	}

	@Test
	void pagesThatHaveExpiredOrConnectedDoNotCountAsPainted() {
		this.fixture.visit("s", "/");
		this.fixture.visit("s", "/");
		this.fixture.clock.advance(Duration.ofMinutes(1));
		this.fixture.open("s", "/");
		this.fixture.open("s", "/");
		this.fixture.visit("s", "/");
		this.fixture.visit("s", "/");
		assertThat(this.fixture.refusals).isEmpty();
	}

	@Test
	void oldestIsSparedIfItHasConnectedToAnotherNode() {
		PaintedPage oldest = this.fixture.visit("s", "/");
		this.fixture.amend(OwnerId.tab(oldest.tab().value()), TabLimitTests::connected);
		this.fixture.visit("s", "/");
		this.fixture.visit("s", "/");
		this.fixture.quiet();
		assertThat(exists(oldest)).isTrue();
	}

	private static Journal connected(Journal journal) {
		Map<String, String> attributes = new HashMap<>(journal.attributes());
		attributes.put("socket", "elsewhere");
		return new Journal(journal.sequence(), journal.outcomes(), journal.outboxNumber(), journal.outbox(),
				journal.updates(), attributes);
	}

	private boolean exists(PaintedPage painted) {
		return Boolean.TRUE
			.equals(this.fixture.manager.exists(OwnerId.tab(painted.tab().value())).block(SessionFixture.PATIENCE));
	}

	/** A socket that ought not to be welcome. */
	private static final class Refused implements TabConnection {

		private final List<ServerFrame> sent = new ArrayList<>();

		private final List<CloseReason> closed = new ArrayList<>();

		@Override
		public void send(ServerFrame frame) {
			this.sent.add(frame);
		}

		@Override
		public void close(CloseReason reason) {
			this.closed.add(reason);
		}

	}

	@State
	static class Sign {

		private String text = "sign";

		String text() {
			meanwhile.get().run();
			return this.text;
		}

	}

}
