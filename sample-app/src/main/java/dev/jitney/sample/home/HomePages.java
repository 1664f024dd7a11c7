package dev.jitney.sample.home;

import java.util.stream.Stream;

import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;
import dev.jitney.sample.layout.Demo;
import dev.jitney.sample.layout.DemoPage;
import dev.jitney.sample.layout.Frame;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.documentMeta;
import static dev.jitney.html.Html.fragment;
import static dev.jitney.html.Html.h1;
import static dev.jitney.html.Html.h2;
import static dev.jitney.html.Html.header;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.ul;

@Pages(layout = Frame.class)
class HomePages {

	@Page(path = "/", title = "Jitney: interactive pages in plain Java")
	static Component home() {
		return DemoPage.plain(documentMeta("description", "Small applications that show what Jitney does."), hero(),
				ul(fragment(Stream.of(Demo.values()).map(HomePages::card))).cls("cards"));
	}

	private static Element hero() {
		return header(h1("Interactive pages in plain Java"),
				p("A page is a Java method, its state a Java object, and a click runs a method of it."
						+ " Each demo shows its own source."))
			.cls("hero");
	}

	private static Element card(Demo demo) {
		return li(h2(a(demo.title()).href(demo.path())), p(demo.summary())).cls("card");
	}

}
