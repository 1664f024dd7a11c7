package dev.jitney.test.kit;

import dev.jitney.html.Component;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;

@Pages
class TourPages {

	@Page(path = "/tour/{town}/{stop}", title = "Tour")
	static Component tour() {
		return main(p(text(Tour::loaded)).id("loaded"), p(text(Tour::seen)).id("seen"),
				a("Market").href("/tour/rome/market?day=2"), button("Look").onClick(Tour::look),
				button("Later").onClick(Tour::lookLater))
			.onLoad(Tour::load);
	}

}
