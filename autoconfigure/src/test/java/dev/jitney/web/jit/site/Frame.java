package dev.jitney.web.jit.site;

import dev.jitney.html.Component;
import dev.jitney.html.Layout;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.nav;
import static dev.jitney.html.Html.url;

/** What stays around the pages. */
class Frame implements Layout {

	@Override
	public Component around(Component content) {
		return div(nav(a("Home").href(url("/home")).id("to-home"), a("Slow").href(url("/slow/nav")).id("to-slow"),
				a("Rest").href(url("/rest")).id("to-rest"), a("Flawed").href(url("/flawed/nav")).id("to-flawed")),
				content);
	}

}
