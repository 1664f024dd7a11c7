package dev.jitney.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.jitney.state.Scope;
import dev.jitney.state.Shared;
import dev.jitney.state.State;
import dev.jitney.view.Rows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;
import static dev.jitney.html.Html.with;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a line does to frames, everything ends as if it had done nothing: each event
 * applied once and in order, and each browser with the view of the server.
 */
class DeliveryPropertyTests {

	private static final int STEPS = 60;

	private final List<Integer> sent = new ArrayList<>();

	static IntStream seeds() {
		return IntStream.range(0, 40);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void cutsAndDuplicatesEndInTheStateOfTheUncutRun(int seed) {
		Random random = new Random(seed);
		try (SessionFixture fixture = fixture()) {
			UnreliableBrowser browser = new UnreliableBrowser(fixture, "s", "/");
			UnreliableBrowser other = new UnreliableBrowser(fixture, "t", "/");
			for (int i = 0; i < STEPS; i++) {
				step(random, random.nextInt(4) == 0 ? other : browser, i, false);
			}
			finish(fixture, List.of(browser, other));
			assertThat(numbers(browser, "Diary.entries").size() + numbers(other, "Diary.entries").size())
				.isEqualTo(this.sent.size());
			List<Integer> room = numbers(browser, "Hall.entries");
			assertThat(room).containsExactlyInAnyOrderElementsOf(this.sent);
			assertThat(numbers(other, "Hall.entries")).isEqualTo(room);
		}
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void reloadsLoseOnlyWhatHadNotArrivedAndMixNothingUp(int seed) {
		Random random = new Random(1000 + seed);
		try (SessionFixture fixture = fixture()) {
			UnreliableBrowser browser = new UnreliableBrowser(fixture, "s", "/");
			for (int i = 0; i < STEPS; i++) {
				step(random, browser, i, true);
			}
			finish(fixture, List.of(browser));
			List<Integer> entries = numbers(browser, "Diary.entries");
			assertThat(entries).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(browser.settled());
			assertThat(numbers(browser, "Hall.entries")).isEqualTo(entries);
		}
	}

	private static SessionFixture fixture() {
		return new SessionFixture(Diary.class, Hall.class).page("/",
				main(p(text(Diary::count)),
						ul(each(Diary::entries, (Integer i) -> i, (i) -> li(i.text((Integer n) -> n)))),
						with(Hall.class, "hall",
								ul(each(Hall::entries, (Integer i) -> i, (i) -> li(i.text((Integer n) -> n))))),
						input().onInput(Diary::write), button("none").onClick(Diary::nothing)));
	}

	private void step(Random random, UnreliableBrowser browser, int value, boolean reloads) {
		switch (random.nextInt(reloads ? 12 : 11)) {
			case 0, 1, 2, 3 -> {
				browser.call("write", value);
				this.sent.add(value);
			}
			case 4 -> browser.duplicate(random.nextInt(1000));
			case 5 -> browser.late(random.nextInt(1000));
			case 6, 7 -> browser.read(random.nextInt(5));
			case 8 -> browser.cut(random.nextBoolean());
			case 11 -> browser.reload();
			default -> {
				browser.cut(random.nextBoolean());
				browser.connect();
			}
		}
	}

	/** Lets everything arrive, and compares what is shown with what is true. */
	private static void finish(SessionFixture fixture, List<UnreliableBrowser> browsers) {
		browsers.stream().filter((browser) -> !browser.isConnected()).forEach(UnreliableBrowser::connect);
		fixture.quiet();
		browsers.forEach((browser) -> browser.read(Integer.MAX_VALUE));
		for (UnreliableBrowser browser : browsers) {
			browser.assertNeverRefused();
			assertThat(browser.isDone()).as("everything is settled").isTrue();
			assertThat(browser.view())
				.isEqualTo(fixture.fresh(browser.session(), browser.tab(), browser.document(), "/"));
		}
		browsers.forEach(UnreliableBrowser::leave);
		fixture.quiet();
		assertThat(fixture.sessions.connected()).isZero();
	}

	private static List<Integer> numbers(UnreliableBrowser browser, String list) {
		return ((Rows) browser.view().get(list)).rows().stream().map((row) -> Integer.valueOf(row.key())).toList();
	}

	@State
	static class Diary {

		private final Shared<Hall> hall;

		private int count;

		private List<Integer> entries = new ArrayList<>();

		Diary(Shared<Hall> hall) {
			this.hall = hall;
		}

		int count() {
			return this.count;
		}

		List<Integer> entries() {
			return this.entries;
		}

		void write(int value) {
			this.count++;
			this.entries.add(value);
			this.hall.at("hall").update((hall) -> hall.entries.add(value));
		}

		void nothing() {
		}

	}

	@State(scope = Scope.KEYED)
	static class Hall {

		private List<Integer> entries = new ArrayList<>();

		List<Integer> entries() {
			return this.entries;
		}

	}

}
