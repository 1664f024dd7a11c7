package dev.jitney.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.state.Scope;
import dev.jitney.state.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody puts a URL that runs code into a state which others look at. */
class UnsafeUrlTests {

	private static final String REFUSED = ": a URL with the scheme 'javascript' is refused; allowed are relative ones,"
			+ " http, https, mailto, sms, tel and images as data: (at " + UnsafeUrlTests.class.getName() + ".";

	private final SessionFixture fixture = new SessionFixture(Board.class, Visits.class);

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void everyViewerGoesOnWithoutTheUrl() {
		this.fixture.page("/board", main(a("link").href(Board::link), input().onChange(Board::post),
				p(text(Visits::count)), button("+").onClick(Visits::increment)));
		Browser attacker = open();
		Browser viewer = open();
		attacker.call("post", "/fine");
		assertThat(viewer.update().delta().changes()).isEqualTo(Map.of("Board.link", "/fine"));
		attacker.call("post", " java\nscript:alert(1)");
		ServerFrame.Update update = viewer.update();
		assertThat(update.delta().changes()).containsOnlyKeys("Board.link").containsEntry("Board.link", null);
		viewer.call("increment", null);
		assertThat(viewer.update().delta().changes()).isEqualTo(Map.of("Visits.count", "1"));
	}

	@Test
	void refusalNamesPageSlotAndSchemeOnceForEachEvaluation() {
		this.fixture.page("/board",
				main(ul(each(Board::links, (link) -> link, (link) -> li(a("x").href(link.get((url) -> url))))),
						input().onChange(Board::post)));
		Browser browser = open();
		browser.call("post", "javascript:1");
		browser.call("post", "javascript:2");
		ServerFrame.Update first = browser.update();
		browser.update();
		this.fixture.quiet();
		assertThat(this.fixture.refusalLog).hasSize(2)
			.allSatisfy((line) -> assertThat(line).startsWith("unsafe-url: the page /board leaves out $1" + REFUSED));
		assertThat(first.events()).singleElement().satisfies((event) -> {
			assertThat(event.name()).isEqualTo("log");
			assertThat(event.arguments()).asString()
				.contains("level=warn", "Refused: the page /board leaves out $1" + REFUSED);
		});
	}

	private Browser open() {
		Browser browser = this.fixture.open("s", "/board");
		browser.next();
		return browser;
	}

	@State(scope = Scope.APPLICATION)
	static class Board {

		private List<String> links = new ArrayList<>();

		List<String> links() {
			return this.links;
		}

		String link() {
			return this.links.isEmpty() ? "/" : this.links.get(this.links.size() - 1);
		}

		void post(String link) {
			this.links.add(link);
		}

	}

	@State
	static class Visits {

		private int count;

		int count() {
			return this.count;
		}

		void increment() {
			this.count++;
		}

	}

}
