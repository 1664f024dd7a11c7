package dev.jitney.nodes;

import dev.jitney.html.Component;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.with;

@Pages
class DeskPages {

	@Page(path = "/desk", title = "Desk")
	static Component desk() {
		return main(p(text(Desk::count)), p(text(Desk::sent)), p(text(Desk::draft)),
				button("+").onClick(Desk::increment), button("send").onClick(Desk::send), input().onInput(Desk::type),
				with(Hall.class, "hall", p(text(Hall::messages))));
	}

}
