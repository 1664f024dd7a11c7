package dev.jitney.test.kit;

import dev.jitney.html.Component;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.form;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.pathKey;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.with;

@Pages
class PlayerPages {

	@Page(path = "/player", title = "Player")
	static Component player() {
		return main(p(text(Player::notes)).id("notes"), p(text(Player::at)).id("at"), p(text(Player::who)).id("who"),
				button("Greet").onClick(Player::greet), button("Leave").onClick(Player::leave),
				button("Back").onClick(Player::back), button("Chain").onClick(Player::chain),
				button("Stream").onClick(Player::stream), button("Later").onClick(Player::later),
				button("Measure").onClick(Player::measure), button("Beep").onClick(Player::beep),
				button("Stamp").onClick(Player::stamp), button("Hang").onClick(Player::hang),
				button("Admin").onClick(Player::adminOnly))
			.onLoad(Player::load);
	}

	@Page(path = "/room/{name}", title = "Room")
	static Component room() {
		return main(with(Room.class, pathKey("name"), p(text(Room::lines)),
				form(input().name("text")).onSubmit(Room::say).reset()));
	}

	@Page(path = "/impure")
	static Component impure() {
		return main(p(text(Todos::spent)), button("Stamp").onClick(Player::stamp));
	}

	@Page(path = "/markup/twins")
	static Component twins() {
		return main(p("One").id("twin"), p("Two").id("twin"));
	}

	@Page(path = "/markup/form")
	static Component careless() {
		return main(form(input()));
	}

	@Page(path = "/markup/raw")
	static Component raw() {
		return main(p("before"), p().unescapedHtml("<b>bold</b> <i>italic</i>"), p("after").onClick(Player::stamp));
	}

}
