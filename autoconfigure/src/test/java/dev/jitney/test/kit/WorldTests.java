package dev.jitney.test.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import dev.jitney.event.Event;
import dev.jitney.event.ToastKind;
import dev.jitney.test.JitneyTest;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestClock;
import dev.jitney.test.TestTab;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who is there, what time it is, and what the browser is asked to do. */
@JitneyTest
@Import(Ledger.class)
class WorldTests {

	@Autowired
	private TestBrowser browser;

	@Autowired
	private TestClock clock;

	@Test
	void visitorHasANameALanguageAndATimeZone() {
		assertThat(who(this.browser)).isEqualTo("nobody en null");
		assertThat(who(this.browser.as("alice").in(Locale.GERMANY).in(ZoneId.of("Europe/Berlin"))))
			.isEqualTo("alice de-DE Europe/Berlin");
		assertThat(who(this.browser.as(() -> "bob"))).isEqualTo("bob en null");
	}

	private static String who(TestBrowser browser) {
		return browser.open("/player").find("#who").text();
	}

	@Test
	void rulesOfHandlersHold() {
		TestTab user = this.browser.as("alice", "USER").open("/player");
		assertThat(user.expectFailure(() -> user.button("Admin").click()).kind()).isEqualTo("refused");
		TestTab admin = this.browser.as("root", "ADMIN").open("/player");
		admin.button("Admin").click();
		assertThat(admin.find("#notes").text()).isEqualTo("admin");
	}

	@Test
	void everybodyInARoomSeesEveryChange() {
		TestTab alice = this.browser.as("alice").open("/room/harbour");
		TestTab bob = this.browser.as("bob").open("/room/harbour");
		TestTab elsewhere = this.browser.open("/room/market");
		alice.find("input").type("Hello");
		alice.find("form").submit();
		assertThat(alice.find("input").value()).isEmpty();
		assertThat(bob.find("p").text()).isEqualTo("Hello");
		assertThat(bob.lastDelta().toJson()).isEqualTo(alice.lastDelta().toJson());
		assertThat(bob.lastDelta().frame()).doesNotContain("\"s\":");
		assertThat(elsewhere.deltas()).isEmpty();
		assertThat(bob.state(Room.class, "harbour").lines()).isEqualTo("Hello");
	}

	@Test
	void roomIsEmptyAgainInTheNextTest() {
		assertThat(this.browser.open("/room/harbour").find("p").text()).isEmpty();
	}

	@Test
	void clientEventsAreThoseOfTheLastAction() {
		TestTab tab = this.browser.open("/player");
		tab.button("Greet").click();
		assertThat(tab.clientEvents()).containsExactly(Event.toast("Hello", ToastKind.SUCCESS), Event.title("Greeted"),
				Event.focus("notes"));
		tab.button("Stamp").click();
		assertThat(tab.clientEvents()).isEmpty();
	}

	@Test
	void redirectsAreFollowed() {
		TestTab tab = this.browser.open("/player");
		tab.button("Leave").click();
		assertThat(tab.clientEvents()).containsExactly(Event.redirect("/away"));
		assertThat(tab.url()).isEqualTo("/away");
		assertThat(tab.title()).isEqualTo("Away");
	}

	@Test
	void backGoesThroughTheHistory() {
		TestTab tab = this.browser.open("/away");
		tab.open("/player");
		tab.button("Back").click();
		assertThat(tab.url()).isEqualTo("/away");
	}

	@Test
	void chainIsAwaited() {
		TestTab tab = this.browser.open("/player");
		tab.button("Chain").click();
		assertThat(tab.find("#notes").text()).isEqualTo("123");
		assertThat(tab.deltas()).extracting((delta) -> delta.toJson())
			.containsExactly("{\"Player.notes\":\"1\"}", "{\"Player.notes\":\"12\"}", "{\"Player.notes\":\"123\"}");
	}

	@Test
	void streamsAndLaterResultsAreAwaited() {
		TestTab tab = this.browser.open("/player");
		tab.button("Stream").click();
		assertThat(tab.find("#notes").text()).isEqualTo("123");
		assertThat(tab.deltas()).hasSize(3);
		tab.button("Later").click();
		assertThat(tab.find("#notes").text()).isEqualTo("123later");
	}

	@Test
	void functionsHaveStandIns() {
		TestTab tab = this.browser.function("/js/tape.js", "measure", (arguments) -> "7 " + arguments.get(0))
			.open("/player");
		tab.button("Measure").click();
		assertThat(tab.find("#notes").text()).isEqualTo("measured 7 cm");
		assertThat(tab.clientEvents()).containsExactly(Event.call("/js/tape.js", "measure", "cm"));
	}

	@Test
	void standInMayFail() {
		TestTab tab = this.browser.function("/js/tape.js", "measure", (arguments) -> {
			throw new IllegalStateException("too long");
		}).open("/player");
		tab.button("Measure").click();
		assertThat(tab.find("#notes").text()).isEqualTo("failed too long");
	}

	@Test
	void callWithoutAResultNeedsNoStandIn() {
		TestTab tab = this.browser.open("/player");
		tab.button("Beep").click();
		assertThat(tab.clientEvents()).containsExactly(Event.call("/js/tape.js", "beep"));
	}

	@Test
	void timeStandsStillUntilItIsMoved() {
		TestTab tab = this.browser.open("/player");
		tab.button("Stamp").click();
		assertThat(tab.find("#at").text()).isEqualTo("2026-01-01T12:00:00Z");
		this.clock.advance(Duration.ofMinutes(3));
		tab.button("Stamp").click();
		assertThat(tab.find("#at").text()).isEqualTo("2026-01-01T12:03:00Z");
	}

	@Test
	void handlerTimesOutWhenTimePasses() {
		TestTab tab = this.browser.open("/player");
		tab.start((fast) -> fast.button("Hang").click());
		assertThat(tab.expectFailure(() -> this.clock.advance(Duration.ofSeconds(11))).kind()).isEqualTo("failed");
	}

	@Test
	void stateOfAConnectedTabLivesOn() {
		TestTab tab = this.browser.open("/player");
		tab.button("Chain").click();
		this.clock.advance(Duration.ofDays(2));
		tab.button("Chain").click();
		assertThat(tab.find("#notes").text()).isEqualTo("123123");
	}

	@Test
	void stateOfATabThatIsAwayExpires() {
		TestTab tab = this.browser.open("/player");
		tab.button("Chain").click();
		tab.faults().goOffline();
		this.clock.advance(Duration.ofHours(2));
		tab.faults().goOnline();
		assertThat(tab.isConnected()).isTrue();
		assertThat(tab.find("#notes").text()).isEmpty();
	}

	@Test
	void timeDoesNotRunBackwards() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.clock.advance(Duration.ofSeconds(-1)))
			.withMessage("Time passes forwards only, not by PT-1S");
	}

	@Test
	void unescapedMarkupIsPartOfTheDocument() {
		TestTab tab = this.browser.open("/markup/raw");
		assertThat(tab.select("b, i").eachText()).containsExactly("bold", "italic");
		tab.findAll("p").get(2).click();
		assertThat(tab.find("b").text()).isEqualTo("bold");
	}

	@Test
	void onlyNamedBeansAreThere(@Autowired ApplicationContext context, @Autowired Clock clock) {
		assertThat(context.getBeansOfType(Unwanted.class)).isEmpty();
		assertThat(context.getBeansOfType(Ledger.class)).hasSize(1);
		assertThat(clock).isSameAs(this.clock);
		assertThat(List.of(context.getBeanNamesForType(TestBrowser.class))).hasSize(1);
	}

}
