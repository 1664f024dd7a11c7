package dev.jitney.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.jitney.event.EventContext;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.state.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a browser whose tab's record has run out. */
class ExpiredTabTests {

	private final SessionFixture fixture = new SessionFixture(Trip.class);

	@BeforeEach
	void page() {
		this.fixture.page("/trip", main(p(text(Trip::log)), button("Go").onClick(Trip::go)).onLoad(Trip::load));
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void browserThatComesBackIsGivenANewTabWhichLoadsBeforeAnythingElseRuns() {
		Browser before = travelled();
		before.leave();
		this.fixture.clock.advance(Duration.ofHours(2));
		assertThat(this.fixture.refused("s", before.painted).next()).isInstanceOf(ServerFrame.Gone.class);
		PaintedPage painted = this.fixture.visit("s", "/trip?to=sea", before);
		assertThat(painted.tab()).isNotEqualTo(before.painted.tab());
		assertThat(painted.view().values()).isEqualTo(Map.of("Trip.log", "/trip?to=sea"));
		Browser after = this.fixture.connect("s", painted);
		assertThat(((ServerFrame.Welcome) after.next()).settled()).isZero();
		after.call("go", null);
		assertThat(after.update().delta().changes()).isEqualTo(Map.of("Trip.log", "/trip?to=sea go"));
	}

	@Test
	void eventOfASocketWhoseTabIsGoneRunsNothingAndSendsTheBrowserForANewTab() {
		Browser browser = travelled();
		this.fixture.manager.remove(browser.owner()).block(SessionFixture.PATIENCE);
		browser.call("go", null);
		this.fixture.quiet();
		assertThat(browser.closed).containsExactly(TabConnection.CloseReason.PROTOCOL);
		assertThat(this.fixture.manager.exists(browser.owner()).block(SessionFixture.PATIENCE)).isFalse();
		browser.leave();
		assertThat(this.fixture.refused("s", browser.painted).next()).isInstanceOf(ServerFrame.Gone.class);
	}

	private Browser travelled() {
		Browser browser = this.fixture.open("s", "/trip?to=sea");
		browser.next();
		browser.call("go", null);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Trip.log", "/trip?to=sea go"));
		return browser;
	}

	@State
	static class Trip {

		private List<String> log = List.of();

		String log() {
			return String.join(" ", this.log);
		}

		void load(EventContext context) {
			this.log = List.of(context.location().url());
		}

		void go() {
			this.log = List.of(this.log.get(0), "go");
		}

	}

}
