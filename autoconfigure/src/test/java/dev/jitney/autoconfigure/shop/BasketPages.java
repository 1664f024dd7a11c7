package dev.jitney.autoconfigure.shop;

import dev.jitney.html.Component;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.when;

@Pages
class BasketPages {

	@Page(path = "/basket", title = "Basket")
	static Component basket() {
		return main(p(text(Basket::count)), button("add").onClick(Basket::add),
				button("later").onClick(Basket::addLater), button("fail").onClick(Basket::fail),
				when(Basket::isFull, button("full").onClick(Basket::load)))
			.onLoad(Basket::load);
	}

}
