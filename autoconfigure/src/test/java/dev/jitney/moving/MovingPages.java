package dev.jitney.moving;

import dev.jitney.html.Component;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;

@Pages
class MovingPages {

	@Page(path = "/departures", title = "Departures")
	static Component departures() {
		return main(p(text(Departures::leaves)).id("leaves"), p(text(Departures::zone)).id("zone"),
				button("Delay").id("delay").onClick(Departures::delay));
	}

	@Page(path = "/ferry", title = "Ferry")
	static Component ferry() {
		return main(p(text(Ferry::cars)).id("cars"), p(text(Ferry::loadedBy)).id("by"),
				button("Load").id("load").onClick(Ferry::load),
				button("Load slowly").id("slow").onClick(Ferry::loadSlowly));
	}

}
