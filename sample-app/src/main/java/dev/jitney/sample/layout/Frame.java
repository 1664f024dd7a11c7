package dev.jitney.sample.layout;

import java.util.stream.Stream;

import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.html.Layout;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.atPath;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.footer;
import static dev.jitney.html.Html.fragment;
import static dev.jitney.html.Html.header;
import static dev.jitney.html.Html.img;
import static dev.jitney.html.Html.nav;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.span;

/** What stays in the browser while the user goes from demo to demo. */
public final class Frame implements Layout {

	@Override
	public Component around(Component content) {
		return fragment(a("Skip to content").href("#content").cls("skip"),
				header(div(brand(), navigation()).cls("bar")), content,
				footer(p("Every page here is a Java method, and every number a field of a Java object.")));
	}

	private static Element brand() {
		return a(img().src("/favicon.svg").alt("").width(28).height(28), span("Jitney")).href("/").cls("brand");
	}

	private static Element navigation() {
		return nav(fragment(Stream.of(Demo.values()).map(Frame::link))).aria("label", "Demos");
	}

	private static Element link(Demo demo) {
		return a(demo.title()).href(demo.path()).aria("current", atPath(demo.path() + "/**", "page"));
	}

}
