package dev.jitney.session;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import dev.jitney.event.Event;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.ServerFrame.ClientEventEntry;
import dev.jitney.session.frame.ServerFrame.Full;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.state.State;
import dev.jitney.view.ViewDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Pages that were painted before their on-load handlers sent the browser elsewhere or
 * failed.
 */
class LateLoadTests {

	private static final Map<String, Object> MISSING = Map.of("Slow.missing", "There is no such thing");

	private static final Map<String, Object> BROKEN = Map.of("Slow.broken", "Out of order");

	private final SessionFixture fixture = new SessionFixture(Duration.ofMillis(50), Slow.class)
		.page("/", main(p("Home"), button("Rename").onClick(Slow::rename)))
		.page("/slow", main(p(text(Slow::text)), button("Rename").onClick(Slow::rename)).onLoad(Slow::load))
		.page("/text", main(p(text(Slow::text))))
		.errorPage(404, main(p(text(Slow::missing))))
		.errorPage(500, main(p(text(Slow::broken))));

	@AfterEach
	void close() {
		Slow.gate.countDown();
		this.fixture.close();
	}

	private static void given(Supplier<Event> end) {
		Slow.gate = new CountDownLatch(1);
		Slow.end = end;
	}

	private PaintedPage paintedEarly() {
		PaintedPage painted = this.fixture.visit("s", "/slow");
		assertThat(painted.redirect()).isNull();
		assertThat(painted.view().values()).isEqualTo(Map.of("Slow.text", "waiting"));
		Slow.gate.countDown();
		return painted;
	}

	private Browser navigatedEarly(Browser browser) {
		PaintedPage painted = this.fixture.visit("s", "/slow", browser);
		assertThat(painted.view().values()).isEqualTo(Map.of("Slow.text", "waiting"));
		browser.send(new ClientFrame.Adopt(painted.ticket()));
		Slow.gate.countDown();
		return browser;
	}

	private Browser home() {
		Browser browser = this.fixture.open("s", "/");
		browser.next();
		return browser;
	}

	private static Full full(ServerFrame frame) {
		return (frame instanceof ServerFrame.Welcome welcome) ? welcome.full() : ((ServerFrame.Update) frame).full();
	}

	private static ClientEventEntry leaving(ServerFrame frame) {
		return ((frame instanceof ServerFrame.Welcome welcome) ? welcome.events()
				: ((ServerFrame.Update) frame).events())
			.get(0);
	}

	@Test
	void redirectReachesTheBrowserThatConnectsAndLeavesNothingInItsHistory() {
		given(() -> Event.redirect("/elsewhere"));
		ServerFrame welcome = this.fixture.connect("s", paintedEarly()).next();
		assertThat(leaving(welcome)).hasToString(
				"ClientEventEntry[number=1, name=redirect, arguments={\"url\":\"/elsewhere\",\"replace\":true}]");
	}

	@Test
	void redirectReachesTheBrowserThatAdoptsThePage() {
		given(() -> Event.redirect("/elsewhere"));
		ServerFrame adopted = navigatedEarly(home()).next();
		assertThat(leaving(adopted).name()).isEqualTo("redirect");
		assertThat(((ServerFrame.Update) adopted).events()).hasSize(1);
	}

	@Test
	void redirectOfAPageThatTheBrowserLeftIsForgotten() {
		given(() -> Event.redirect("/elsewhere"));
		Browser browser = home();
		this.fixture.visit("s", "/slow", browser);
		Slow.gate.countDown();
		browser.send(new ClientFrame.Adopt(this.fixture.visit("s", "/", browser).ticket()));
		assertThat(browser.update().events()).isEmpty();
	}

	@Test
	void missingThingIsShownByTheErrorPageToTheBrowserThatConnects() {
		given(() -> {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		});
		Full full = full(this.fixture.connect("s", paintedEarly()).next());
		assertThat(full.view().values()).isEqualTo(MISSING);
		assertThat(full.module()).isNotNull();
	}

	@Test
	void missingThingIsShownByTheErrorPageToTheBrowserThatAdoptsThePage() {
		given(() -> {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		});
		assertThat(full(navigatedEarly(home()).next()).view().values()).isEqualTo(MISSING);
	}

	@Test
	void failureIsShownByTheErrorPage() {
		given(() -> {
			throw new IllegalStateException("no");
		});
		assertThat(full(this.fixture.connect("s", paintedEarly()).next()).view().values()).isEqualTo(BROKEN);
	}

	@Test
	void failureOfAValueIsShownByTheErrorPage() {
		given(() -> {
			Slow.broke = true;
			return Event.none();
		});
		assertThat(full(this.fixture.connect("s", paintedEarly()).next()).view().values()).isEqualTo(BROKEN);
	}

	@Test
	void failureKeepsNothingOfWhatTheHandlerChanged() {
		given(() -> {
			throw new IllegalStateException("no");
		});
		Browser browser = this.fixture.connect("s", paintedEarly());
		assertThat(this.fixture.visit("s", "/text", browser).view().values()).isEqualTo(Map.of("Slow.text", "waiting"));
	}

	@Test
	void failureOfAPageThatWasPaintedWithoutLoadingTakesItsPlaceOnTheScreen() {
		given(() -> {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		});
		Browser browser = this.fixture.connect("s", this.fixture.prefetch("s", "/slow"));
		assertThat(full(browser.next())).isNull();
		Slow.gate.countDown();
		ServerFrame.Update update = browser.update();
		assertThat(update.full().view().values()).isEqualTo(MISSING);
		assertThat(update.number()).isEqualTo(1);
		browser.call("rename", null);
		assertThat(browser.update().outcomes()).extracting(ServerFrame.OutcomeEntry::outcome)
			.containsExactly("refused");
	}

	@Test
	void errorPageStaysWhenTheBrowserConnectsAgain() {
		given(() -> {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		});
		PaintedPage painted = paintedEarly();
		ServerFrame.Welcome welcome = (ServerFrame.Welcome) this.fixture.connect("s", painted).next();
		Browser again = this.fixture.connect("s", painted, new ClientFrame.Hello(painted.tab().value(), "doc", null,
				null, welcome.full().hash(), welcome.number(), ViewDigest.of(welcome.full().view())));
		assertThat(full(again.next())).isNull();
	}

	@Test
	void nextPageTakesThePlaceOfTheErrorPage() {
		given(() -> {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		});
		Browser browser = this.fixture.connect("s", paintedEarly());
		browser.next();
		browser.send(new ClientFrame.Adopt(this.fixture.visit("s", "/", browser).ticket()));
		assertThat(browser.update().full()).isNull();
		browser.call("rename", null);
		assertThat(browser.update().outcomes()).isEmpty();
	}

	@Test
	void userIsToldWhereThereIsNoErrorPage() {
		given(() -> {
			throw new ResponseStatusException(HttpStatus.GONE);
		});
		ServerFrame.Welcome welcome = (ServerFrame.Welcome) this.fixture.connect("s", paintedEarly()).next();
		assertThat(welcome.events()).extracting(ClientEventEntry::name).containsExactly("toast");
		assertThat(welcome.full()).isNull();
	}

	@Test
	void failureInTimeIsLeftToHttp() {
		given(() -> {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		});
		Slow.gate.countDown();
		assertThatThrownBy(() -> this.fixture.visit("s", "/slow")).isInstanceOf(ResponseStatusException.class);
	}

	@State
	static class Slow {

		static CountDownLatch gate = new CountDownLatch(1);

		static Supplier<Event> end = Event::none;

		static boolean broke;

		private String text = "waiting";

		String text() {
			if (broke) {
				broke = false;
				throw new IllegalStateException("no");
			}
			return this.text;
		}

		String missing() {
			return "There is no such thing";
		}

		String broken() {
			return "Out of order";
		}

		void rename() {
			this.text = "renamed";
		}

		Event load() throws InterruptedException {
			this.text = "loading";
			gate.await();
			return end.get();
		}

	}

}
