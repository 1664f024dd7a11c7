package dev.jitney.test;

import java.time.Duration;

import dev.jitney.test.kit.KitApplication;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What fails a test that has run to its end. */
@JitneyTest(properties = "jitney.test.timeout=1s")
@ContextConfiguration(classes = KitApplication.class)
class EndOfTestTests {

	@Autowired
	private TestSite site;

	@Autowired
	private TestBrowser browser;

	@Test
	void nothingIsWrongAfterAnOrdinaryTest() {
		TestTab tab = this.browser.open("/player");
		tab.button("Greet").click();
		tab.button("Chain").click();
		tab.faults().killNode();
		tab.duplicate();
		assertThat(this.site.end(true)).isEmpty();
		assertThat(this.site.node().sessions().connected()).isZero();
	}

	@Test
	void callThatNobodyAnsweredIsLeft() {
		TestTab tab = this.browser.open("/player");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> tab.button("Measure").click())
			.withMessage("The page waits for what measure of /js/tape.js returns; give the browser a stand-in:"
					+ " browser.function(\"/js/tape.js\", \"measure\", (arguments) -> …)");
		assertThat(this.site.end(true)).containsExactly("the tab at /player leaves the client event call"
				+ " {\"module\":\"/js/tape.js\",\"name\":\"measure\",\"args\":[\"cm\"],\"r\":true},"
				+ " whose result has not come");
	}

	@Test
	void faultThatDidNotHappenIsLeft() {
		this.browser.open("/player").faults().loseNextEvent();
		assertThat(this.site.end(true))
			.containsExactly("the tab at /player was to see a fault, and nothing came that it could happen to");
	}

	@Test
	void failureThatNobodyLookedAtIsLeft() {
		TestTab tab = this.browser.as("alice").open("/player");
		tab.start((fast) -> fast.button("Admin").click());
		assertThat(this.site.end(true))
			.containsExactly("the tab at /player was told that an event refused: This is not allowed");
	}

	@Test
	void handlerThatHangsIsNamedAndInterrupted() {
		TestTab tab = this.browser.open("/player");
		tab.start((fast) -> fast.button("Hang").click());
		assertThat(this.site.end(true)).singleElement()
			.asString()
			.startsWith("Waited 1 s for the test to end. ")
			.contains("the tab at /player: event 1 (Player.hang) is not settled; events of 1 tabs are running");
	}

	@Test
	void statesAreForgottenAndTimeIsReset(@Autowired TestClock clock) {
		TestTab tab = this.browser.open("/player");
		clock.advance(Duration.ofMinutes(1));
		assertThat(this.site.end(true)).isEmpty();
		assertThat(tab.isConnected()).isFalse();
		clock.reset();
		assertThat(clock.instant()).isEqualTo(TestClock.START);
	}

}
