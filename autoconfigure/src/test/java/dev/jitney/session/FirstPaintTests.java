package dev.jitney.session;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import dev.jitney.event.Event;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.state.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;

/** Pages whose on-load handlers take longer than the first paint may. */
class FirstPaintTests {

	private final SessionFixture fixture = new SessionFixture(Duration.ofMillis(50), Slow.class);

	@AfterEach
	void close() {
		Slow.gate.countDown();
		this.fixture.close();
	}

	@Test
	void navigationThatIsPaintedTooEarlyIsCompletedWhenThePageIsAdopted() {
		this.fixture.page("/", main(p("Home"))).page("/slow", main(p(text(Slow::text))).onLoad(Slow::load));
		Slow.gate = new CountDownLatch(1);
		Browser browser = this.fixture.open("s", "/");
		browser.next();
		PaintedPage painted = this.fixture.visit("s", "/slow", browser);
		assertThat(painted.view().values()).isEqualTo(Map.of("Slow.text", "waiting"));
		browser.send(new ClientFrame.Adopt(painted.ticket()));
		Slow.gate.countDown();
		ServerFrame.Update adopted = browser.update();
		assertThat(adopted.full().view().values()).isEqualTo(Map.of("Slow.text", "loaded"));
	}

	@Test
	void redirectThatComesTooLateForHttpReachesTheBrowser() {
		this.fixture.page("/", main(p(text(Slow::text))).onLoad(Slow::redirect));
		Slow.gate = new CountDownLatch(1);
		PaintedPage painted = this.fixture.visit("s", "/");
		assertThat(painted.redirect()).isNull();
		Slow.gate.countDown();
		ServerFrame.Welcome welcome = (ServerFrame.Welcome) this.fixture.connect("s", painted).next();
		assertThat(welcome.events()).extracting(ServerFrame.ClientEventEntry::name).containsExactly("redirect");
	}

	@Test
	void pageThatWasPaintedWithoutLoadingLoadsWhenTheBrowserConnects() {
		this.fixture.page("/", main(p(text(Slow::text))).onLoad(Slow::load));
		PaintedPage painted = this.fixture.prefetch("s", "/");
		assertThat(painted.view().values()).isEqualTo(Map.of("Slow.text", "waiting"));
		Slow.gate.countDown();
		Browser browser = this.fixture.connect("s", painted);
		browser.next();
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Slow.text", "loaded"));
	}

	@State
	static class Slow {

		static CountDownLatch gate = new CountDownLatch(1);

		private String text = "waiting";

		String text() {
			return this.text;
		}

		void load() throws InterruptedException {
			gate.await();
			this.text = "loaded";
		}

		Event redirect() throws InterruptedException {
			gate.await();
			return Event.redirect("/elsewhere");
		}

	}

}
