package dev.jitney.sample.failure;

import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.page.ErrorPage;
import dev.jitney.page.Pages;
import dev.jitney.sample.layout.DemoPage;
import dev.jitney.sample.layout.Frame;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.h1;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.pathKey;
import static dev.jitney.html.Html.span;
import static dev.jitney.html.Html.text;

@Pages(layout = Frame.class)
class ErrorPages {

	@ErrorPage(value = 404, title = "No such stop – Jitney")
	static Component notFound() {
		return sign("This bus does not stop here",
				"There is no page at this address. It may have moved, or the address has a slip in it.");
	}

	@ErrorPage(title = "Out of service – Jitney")
	static Component failed() {
		return sign("Out of service", "Something went wrong on our side. What you did has not been applied.");
	}

	private static Component sign(String title, String explanation) {
		Element status = span(text(pathKey("status"))).cls("status");
		Element back = p(a("Back to the demos").href("/"));
		return DemoPage.plain(div(status, h1(title), p(explanation), back).cls("sign"));
	}

}
