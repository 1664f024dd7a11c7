package dev.jitney.session;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.jitney.state.State;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A million events over a thousand tabs whose lines break at random: every tab counts
 * exactly, and nothing is retained once all are gone.
 */
class TabSoakStressTests {

	private static final int TABS = 1000;

	private static final int EVENTS = 1_000_000;

	private static final int BATCH = 20;

	private static final int CUTS_IN = 40;

	private static final long RETAINED = 4L << 20;

	@Test
	@Timeout(value = 10, unit = TimeUnit.MINUTES)
	void everyTabCountsExactlyAndNothingIsRetained() {
		try (SessionFixture fixture = SessionFixture.unchecked(Tally.class)) {
			fixture.page("/", main(p(text(Tally::count)), input().onInput(Tally::add)));
			soak(fixture, TABS / 10, EVENTS / 100);
			long before = usedHeap();
			soak(fixture, TABS, EVENTS);
			assertThat(usedHeap() - before).as("bytes of heap that are retained").isLessThan(RETAINED);
		}
	}

	private static void soak(SessionFixture fixture, int tabs, int events) {
		Random random = new Random(7);
		List<UnreliableBrowser> browsers = IntStream.range(0, tabs)
			.mapToObj((tab) -> new UnreliableBrowser(fixture, "session-" + tab, "/"))
			.toList();
		for (int sent = 0; sent < events; sent += tabs * BATCH) {
			browsers.forEach((browser) -> batch(browser, random));
		}
		browsers.forEach((browser) -> {
			settle(browser);
			assertThat(browser.view().get("Tally.count")).isEqualTo(Integer.toString(events / tabs));
			browser.assertNeverRefused();
			browser.leave();
		});
		leaveNothing(fixture);
	}

	private static void batch(UnreliableBrowser browser, Random random) {
		settle(browser);
		for (int i = 0; i < BATCH; i++) {
			if (random.nextInt(CUTS_IN) == 0) {
				browser.cut(random.nextBoolean());
			}
			browser.call("add", 1);
		}
	}

	/** Lets all that the browser has sent come to an end, over a new line if need be. */
	private static void settle(UnreliableBrowser browser) {
		if (!browser.isConnected()) {
			browser.connect();
		}
		Awaitility.await("all is settled").pollInterval(Duration.ofMillis(1)).until(() -> {
			browser.read(Integer.MAX_VALUE);
			return browser.isDone();
		});
	}

	private static void leaveNothing(SessionFixture fixture) {
		fixture.quiet();
		fixture.clock.advance(Duration.ofDays(1));
		fixture.manager.sweep();
		fixture.sessions.keepAlive().block(SessionFixture.PATIENCE);
		assertThat(fixture.manager.usage().owners()).as("records").isZero();
		assertThat(fixture.sessions.isIdle()).as("nothing is remembered of any tab").isTrue();
	}

	private static long usedHeap() {
		for (int i = 0; i < 4; i++) {
			System.gc();
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	@State
	static class Tally {

		private int count;

		int count() {
			return this.count;
		}

		void add(int number) {
			this.count += number;
		}

	}

}
