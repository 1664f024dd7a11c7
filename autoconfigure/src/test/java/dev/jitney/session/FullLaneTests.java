package dev.jitney.session;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.jitney.event.Event;
import dev.jitney.event.Refusal;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.TabConnection.CloseReason;
import dev.jitney.state.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a tab in which as many events wait as may. */
class FullLaneTests {

	private static final int CAPACITY = 256;

	private final SessionFixture fixture = new SessionFixture(Desk.class);

	private Browser browser;

	@BeforeEach
	void fill() throws Exception {
		Desk.gate = new CountDownLatch(1);
		Desk.held = new CountDownLatch(1);
		this.fixture.page("/", main(p(text(Desk::clicks)), p(text(Desk::note)), button("Hold").onClick(Desk::hold),
				button("Click").onClick(Desk::click)));
		this.browser = this.fixture.open("s", "/");
		this.browser.next();
		this.browser.call("hold", null);
		assertThat(Desk.held.await(10, TimeUnit.SECONDS)).isTrue();
		for (int i = 0; i < CAPACITY; i++) {
			this.browser.call("click", null);
		}
	}

	@AfterEach
	void close() {
		Desk.gate.countDown();
		this.fixture.close();
	}

	@Test
	void eventThatAnotherHasCausedRunsAllTheSame() {
		Desk.gate.countDown();
		this.fixture.quiet();
		assertThat(this.fixture.visit("s", "/", this.browser).view().values()).containsEntry("Desk.clicks", "256")
			.containsEntry("Desk.note", "after 256 clicks");
		assertThat(this.browser.closed).isEmpty();
	}

	@Test
	void oneEventMoreClosesTheSocket() {
		this.browser.call("click", null);
		assertThat(this.browser.closed).containsExactly(CloseReason.TOO_MUCH);
		assertThat(this.fixture.refusals).containsExactly(Refusal.QUEUE_FULL);
	}

	@Test
	void pageThatCannotBeAdoptedClosesTheSocket() {
		this.browser.send(new ClientFrame.Adopt("ticket"));
		assertThat(this.browser.closed).containsExactly(CloseReason.TOO_MUCH);
		assertThat(this.fixture.refusals).containsExactly(Refusal.QUEUE_FULL);
	}

	@State
	static class Desk {

		static volatile CountDownLatch gate = new CountDownLatch(1);

		static volatile CountDownLatch held = new CountDownLatch(1);

		private int clicks;

		private String note = "";

		int clicks() {
			return this.clicks;
		}

		String note() {
			return this.note;
		}

		Event hold() throws InterruptedException {
			held.countDown();
			gate.await();
			return Event.run(Desk::finish);
		}

		void click() {
			this.clicks++;
		}

		void finish() {
			this.note = "after " + this.clicks + " clicks";
		}

	}

}
