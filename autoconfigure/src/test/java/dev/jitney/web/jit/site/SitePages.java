package dev.jitney.web.jit.site;

import dev.jitney.html.Component;
import dev.jitney.page.ErrorPage;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.h1;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.memo;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;

@Pages
class SitePages {

	@Page(path = "/home", title = "Home", layout = Frame.class)
	static Component home() {
		Gates.pass("home");
		return counter("Home");
	}

	@Page(path = "/plain", title = "Plain")
	static Component plain() {
		Gates.pass("plain");
		return main(h1("Plain"));
	}

	@Page(path = "/rest", title = "Rest", layout = Frame.class)
	static Component rest() {
		Gates.pass("rest");
		return main(h1("Rest"));
	}

	@Page(path = "/post/{id}", title = "Post")
	static Component post() {
		Gates.pass("post");
		return main(h1("Post"), p(memo(SitePages::byline)));
	}

	@Page(path = "/posts", title = "Posts")
	static Component posts() {
		return main(h1("Posts"), p(memo(SitePages::byline)));
	}

	static Component byline() {
		Gates.pass("byline");
		return text("by the author");
	}

	@Page(path = "/slow/page", title = "Slow", layout = Frame.class)
	static Component slow() {
		Gates.pass("slow");
		return counter("Slow");
	}

	@Page(path = "/slow/nav", title = "Slow", layout = Frame.class)
	static Component slowNavigation() {
		Gates.pass("slow-nav");
		return counter("Slow");
	}

	@Page(path = "/shared", title = "Shared", layout = Frame.class)
	static Component shared() {
		Gates.pass("shared");
		return counter("Shared");
	}

	@Page(path = "/left", title = "Left", layout = Frame.class)
	static Component left() {
		Gates.pass("left");
		return counter("Left");
	}

	@Page(path = "/proxied")
	static Component proxied() {
		Gates.pass("proxied");
		return main(h1("Proxied"));
	}

	@Page(path = "/throws")
	static Component throwing() {
		Gates.pass("throws");
		throw new IllegalStateException("the database is down");
	}

	@Page(path = "/flawed/page", title = "Flawed", layout = Frame.class)
	static Component flawed() {
		Gates.pass("flawed");
		return (Gates.calls("flawed") > 2) ? counter("Mended") : main(h1("Flawed").id("not an id"));
	}

	@Page(path = "/flawed/nav", title = "Flawed", layout = Frame.class)
	static Component flawedNavigation() {
		return main(h1("Flawed").id("not an id"));
	}

	@Page(path = "/null")
	static Component nothing() {
		return null;
	}

	@Page(path = "/loop")
	static Component loop() {
		while (!Thread.currentThread().isInterrupted()) {
			Thread.onSpinWait();
		}
		throw new IllegalStateException("interrupted");
	}

	@Page(path = "/broken")
	static Component broken() {
		return ul(each(Broken::items, String::toString, (item) -> li("item")));
	}

	@ErrorPage(404)
	static Component notFound() {
		return main(h1("Nothing here"));
	}

	private static Component counter(String title) {
		return main(h1(title), p(text(Visits::count)).id("count"), button("+").onClick(Visits::increment),
				input().id("note").bind(Visits::note, Visits::setNote));
	}

}
