package dev.jitney.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.jitney.state.Scope;
import dev.jitney.state.Shared;
import dev.jitney.state.State;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Many tabs in one room, each on a bad line and a thread of its own. */
class RoomStressTests {

	private static final int TABS = 8;

	private static final int STEPS = 60;

	private final AtomicInteger calls = new AtomicInteger();

	@RepeatedTest(10)
	void everyTabSeesTheExactSumAndNothingIsLeftBehind(RepetitionInfo repetition) throws Exception {
		int seed = repetition.getCurrentRepetition();
		ExecutorService users = Executors.newFixedThreadPool(TABS);
		try (SessionFixture fixture = new SessionFixture(Guest.class, Pool.class).page("/",
				main(p(text(Guest::said)), with(Pool.class, "pool", p(text(Pool::sum)), button("+").onClick(Pool::add)),
						input().onInput(Guest::say)))) {
			List<Future<UnreliableBrowser>> running = new ArrayList<>();
			for (int i = 0; i < TABS; i++) {
				int user = i;
				running.add(users
					.submit((Callable<UnreliableBrowser>) () -> use(fixture, user, new Random(seed * 100L + user))));
			}
			List<UnreliableBrowser> browsers = new ArrayList<>();
			for (Future<UnreliableBrowser> user : running) {
				browsers.add(user.get(60, TimeUnit.SECONDS));
			}
			check(fixture, browsers, "seed " + seed);
		}
		finally {
			users.shutdownNow();
		}
	}

	private UnreliableBrowser use(SessionFixture fixture, int user, Random random) {
		UnreliableBrowser browser = new UnreliableBrowser(fixture, "session" + user, "/");
		for (int i = 0; i < STEPS; i++) {
			switch (random.nextInt(8)) {
				case 0, 1, 2 -> {
					browser.call(random.nextBoolean() ? "say" : "add", 1);
					this.calls.incrementAndGet();
				}
				case 3 -> browser.duplicate(random.nextInt(100));
				case 4, 5 -> browser.read(3);
				case 6 -> browser.cut(random.nextBoolean());
				default -> {
					browser.cut(random.nextBoolean());
					browser.connect();
				}
			}
		}
		if (!browser.isConnected()) {
			browser.connect();
		}
		return browser;
	}

	private void check(SessionFixture fixture, List<UnreliableBrowser> browsers, String seed) {
		fixture.quiet();
		for (UnreliableBrowser browser : browsers) {
			browser.read(Integer.MAX_VALUE);
			browser.assertNeverRefused();
			assertThat(browser.isDone()).as(seed).isTrue();
			assertThat(browser.view().get("Pool.sum")).as(seed).isEqualTo(Integer.toString(this.calls.get()));
			assertThat(browser.view()).as(seed)
				.isEqualTo(fixture.fresh(browser.session(), browser.tab(), browser.document(), "/"));
		}
		browsers.forEach(UnreliableBrowser::leave);
		fixture.quiet();
		assertThat(fixture.sessions.connected()).as(seed).isZero();
		assertThat(fixture.sessions.isIdle()).as(seed).isTrue();
	}

	@State
	static class Guest {

		private final Shared<Pool> pool;

		private int said;

		Guest(Shared<Pool> pool) {
			this.pool = pool;
		}

		int said() {
			return this.said;
		}

		void say(int value) {
			this.said++;
			this.pool.at("pool").update((pool) -> pool.sum += value);
		}

	}

	@State(scope = Scope.KEYED)
	static class Pool {

		private int sum;

		int sum() {
			return this.sum;
		}

		void add() {
			this.sum++;
		}

	}

}
