package dev.jitney.sample.browser;

import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.html.Handler;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;
import dev.jitney.sample.layout.Demo;
import dev.jitney.sample.layout.DemoPage;
import dev.jitney.sample.layout.Frame;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.label;
import static dev.jitney.html.Html.output;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;

@Pages(layout = Frame.class)
class BrowserPages {

	@Page(path = "/browser", title = "Browser events – Jitney")
	static Component events() {
		Element stop = input().id("stop").name("stop").placeholder("Harbour");
		return DemoPage.of(Demo.BROWSER, actions(), label(text("Stop"), stop).cls("field"),
				p("A handler can call an export of a module of yours, and get back what it returns."), calls(),
				p(text("Result: "), output(text(BrowserEvents::result)).id("result")),
				p("Last stop. All change, please.").id("last-stop"));
	}

	private static Element actions() {
		return div(action("Show a toast", BrowserEvents::toast), action("Copy a line", BrowserEvents::copy),
				action("Focus the stop", BrowserEvents::focus), action("Scroll to the end", BrowserEvents::scroll),
				action("Download a timetable", BrowserEvents::download), action("Open the posts", BrowserEvents::open),
				action("Show an alert", BrowserEvents::alert), action("Set the title", BrowserEvents::title),
				action("Write to the console", BrowserEvents::log),
				action("Go to the counter", BrowserEvents::redirect))
			.cls("actions");
	}

	private static Element action(String name, Handler.Function0<BrowserEvents, ?> handler) {
		return button(name).onClick(handler);
	}

	private static Element calls() {
		return div(button("Measure in px").onClick(BrowserEvents::measure, "px"),
				button("Measure in rem").onClick(BrowserEvents::measure, "rem"),
				action("Call what throws", BrowserEvents::refuse))
			.cls("actions");
	}

}
