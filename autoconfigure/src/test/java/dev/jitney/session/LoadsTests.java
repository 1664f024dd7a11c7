package dev.jitney.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.jitney.event.Background;
import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.state.State;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of on-load work when the tab goes on to another page. */
class LoadsTests {

	private final SessionFixture fixture = new SessionFixture(Duration.ofMillis(500), Loading.class);

	@BeforeEach
	void pages() {
		Loading.gate = new CountDownLatch(1);
		Loading.entered = new CountDownLatch(1);
		Loading.ended = new CountDownLatch(1);
		pages(this.fixture);
	}

	private static void pages(SessionFixture fixture) {
		fixture.page("/", main(p("Home")))
			.page("/slow", main(p(text(Loading::text))).onLoad(Loading::slow))
			.page("/fast",
					main(p(text(Loading::text)), button("Where").onClick(Loading::where),
							button("Chain").onClick(Loading::chain))
						.onLoad(Loading::where))
			.page("/work", main(p(text(Loading::text))).onLoad(Loading::work))
			.page("/detached", main(p(text(Loading::text))).onLoad(Loading::detached))
			.page("/redirecting", main(p(text(Loading::text))).onLoad(Loading::redirect));
	}

	@AfterEach
	void close() {
		Loading.gate.countDown();
		this.fixture.close();
	}

	@Test
	void newerNavigationCancelsAnOlderLoad() throws Exception {
		Browser browser = home();
		this.fixture.visit("s", "/slow", browser);
		await(Loading.entered);
		assertThat(this.fixture.visit("s", "/fast", browser).view().values()).containsEntry("Loading.text", "/fast");
		await(Loading.ended);
	}

	@Test
	void navigationToAPageThatLoadsNothingCancelsAnOlderLoad() throws Exception {
		Browser browser = home();
		this.fixture.visit("s", "/slow", browser);
		await(Loading.entered);
		this.fixture.visit("s", "/", browser);
		await(Loading.ended);
	}

	@Test
	void workOfALoadEndsWithTheNextNavigationUnlessItIsDetached() throws Exception {
		Browser browser = home();
		this.fixture.visit("s", "/detached", browser);
		await(Loading.entered);
		Loading.entered = new CountDownLatch(1);
		this.fixture.visit("s", "/work", browser);
		await(Loading.entered);
		assertThat(this.fixture.processor.backgroundEvents()).isEqualTo(2);
		this.fixture.visit("s", "/", browser);
		await(Loading.ended);
		Awaitility.await("only the detached work is left").until(() -> this.fixture.processor.backgroundEvents() == 1);
	}

	@Test
	void workThatALoadRedirectedGoesOn() throws Exception {
		try (SessionFixture patient = new SessionFixture(SessionFixture.PATIENCE, Loading.class)) {
			pages(patient);
			Browser browser = home(patient);
			assertThat(patient.visit("s", "/redirecting", browser).redirect()).isEqualTo("/fast");
			await(Loading.entered);
			patient.visit("s", "/fast", browser);
			assertThat(Loading.ended.getCount()).isEqualTo(1);
			assertThat(patient.processor.backgroundEvents()).isEqualTo(1);
			Loading.gate.countDown();
			await(Loading.ended);
		}
	}

	@Test
	void loadAndFirstEventSeeUrlAndQuery() {
		Browser browser = this.fixture.open("s", "/fast?page=2");
		assertThat(browser.painted.view().values()).isEqualTo(Map.of("Loading.text", "/fast?page=2"));
		browser.next();
		browser.call("where", null);
		assertThat(browser.update().settled()).isEqualTo(1);
		assertThat(this.fixture.visit("s", "/fast?page=3", browser).view().values()).containsEntry("Loading.text",
				"/fast?page=3");
	}

	@Test
	void chainedEventSeesThePageThatItCameFrom() throws Exception {
		Browser browser = this.fixture.open("s", "/fast?page=2");
		browser.next();
		PaintedPage next = this.fixture.visit("s", "/fast?page=3", browser);
		browser.call("chain", null);
		await(Loading.entered);
		browser.send(new ClientFrame.Adopt(next.ticket()));
		Loading.gate.countDown();
		assertThat(browser.update().settled()).isEqualTo(1);
		assertThat(browser.update().ticket()).isEqualTo(next.ticket());
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Loading.text", "/fast?page=2"));
	}

	private Browser home() {
		return home(this.fixture);
	}

	private static Browser home(SessionFixture fixture) {
		Browser browser = fixture.open("s", "/");
		browser.next();
		return browser;
	}

	private static void await(CountDownLatch latch) throws InterruptedException {
		assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@State
	static class Loading {

		static volatile CountDownLatch gate = new CountDownLatch(1);

		static volatile CountDownLatch entered = new CountDownLatch(1);

		static volatile CountDownLatch ended = new CountDownLatch(1);

		private String text = "";

		String text() {
			return this.text;
		}

		void where(EventContext context) {
			this.text = context.location().url();
		}

		Event chain() throws InterruptedException {
			waitForGate();
			return Event.run(Loading::where);
		}

		void slow() throws InterruptedException {
			waitForGate();
			this.text = "slow";
		}

		@Background
		void work() throws InterruptedException {
			waitForGate();
		}

		@Background(detached = true)
		void detached() throws InterruptedException {
			CountDownLatch end = gate;
			entered.countDown();
			end.await();
		}

		List<Event> redirect() {
			return List.of(Event.redirect("/fast"), Event.run(Loading::work));
		}

		private static void waitForGate() throws InterruptedException {
			CountDownLatch ending = ended;
			entered.countDown();
			try {
				gate.await();
			}
			finally {
				ending.countDown();
			}
		}

	}

}
