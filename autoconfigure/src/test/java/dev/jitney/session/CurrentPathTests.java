package dev.jitney.session;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.jitney.html.Component;
import dev.jitney.html.Layout;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.state.State;
import dev.jitney.view.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.atPath;
import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.fragment;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.nav;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.path;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.when;
import static org.assertj.core.api.Assertions.assertThat;

/** A layout marks the link to the page that the tab shows. */
class CurrentPathTests {

	private final SessionFixture fixture = new SessionFixture(Clicks.class);

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void layoutFollowsNavigation() {
		this.fixture.page("/posts", new Menu(), main(p(text(path()))))
			.page("/posts/7", new Menu(), main(p(text(path()))))
			.page("/", new Menu(), main(p(text(path()))));
		Browser browser = this.fixture.open("s", "/posts");
		assertThat(values(browser.painted)).isEqualTo(values("/posts", "page", null, "/posts"));
		browser.next();
		PaintedPage below = this.fixture.visit("s", "/posts/7", browser);
		assertThat(values(below)).isEqualTo(values("/posts/7", "page", null, "/posts/7"));
		assertThat(values(this.fixture.visit("s", "/", browser))).isEqualTo(values("/", null, "page", "/"));
	}

	@Test
	void handlerThatIsShownAtOnePathIsStaleAtAnother() {
		Component page = main(when(atPath("/here"), button("+").onClick(Clicks::click)), p(text(Clicks::last)),
				button("?").onClick(Clicks::remember, path()));
		this.fixture.page("/here", page).page("/there", page);
		Browser here = this.fixture.open("s", "/here");
		here.next();
		here.call("click", null);
		assertThat(here.update().delta().changes()).isEqualTo(Map.of("Clicks.last", "click"));
		here.call("remember", null);
		assertThat(here.update().delta().changes()).isEqualTo(Map.of("Clicks.last", "/here"));
		Browser there = this.fixture.open("t", "/there");
		there.next();
		there.call("click", null);
		assertThat(there.update().outcomes()).extracting(ServerFrame.OutcomeEntry::message)
			.containsExactly("being at /here is false");
	}

	private static Map<String, Object> values(PaintedPage painted) {
		Map<String, Object> values = new LinkedHashMap<>(painted.view().values());
		values.replaceAll((key, value) -> (value instanceof View view) ? view.values() : value);
		return values;
	}

	private static Map<String, Object> values(String path, String posts, String home, String shown) {
		Map<String, Object> menu = new LinkedHashMap<>();
		menu.put("/posts/**", posts);
		menu.put("/", home);
		menu.put("/~2", path);
		return Map.of("Menu", menu, "/", shown);
	}

	static final class Menu implements Layout {

		@Override
		public Component around(Component content) {
			return fragment(nav(a("Posts").href("/posts").aria("current", atPath("/posts/**", "page")),
					a("Home").href("/").aria("current", atPath("/", "page")), text(path())), content);
		}

	}

	@State
	static class Clicks {

		private String last = "";

		String last() {
			return this.last;
		}

		void click() {
			this.last = "click";
		}

		void remember(String path) {
			this.last = path;
		}

	}

}
