package dev.jitney.web.preview.twice;

import dev.jitney.html.Component;
import dev.jitney.page.Preview;

import static dev.jitney.html.Html.p;

class Twice {

	@Preview(name = "same")
	static Component one() {
		return p("one");
	}

	@Preview(name = "same")
	static Component other() {
		return p("other");
	}

}
