package dev.jitney.web.preview.shop;

import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.page.Preview;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.output;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.section;
import static dev.jitney.html.Html.text;

/** No pages, a component only. */
class BasketPart {

	private static Element basket() {
		return section(output(text(Basket::pieces)).id("pieces"), button("Add").onClick(Basket::add));
	}

	@Preview
	static Component emptyBasket() {
		return basket();
	}

	@Preview(name = "full", title = "Three <pieces>")
	Component filled() {
		return basket().onLoad(Basket::fill);
	}

	@Preview
	Component broken() {
		return p("x").id("not an id");
	}

}
