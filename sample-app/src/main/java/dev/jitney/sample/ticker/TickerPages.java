package dev.jitney.sample.ticker;

import dev.jitney.html.Component;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;
import dev.jitney.sample.layout.Demo;
import dev.jitney.sample.layout.DemoPage;
import dev.jitney.sample.layout.Frame;

import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.ul;
import static dev.jitney.html.Html.when;

@Pages
class TickerPages {

	@Page(path = "/ticker", title = "News ticker – Jitney", layout = Frame.class)
	static Component ticker() {
		return DemoPage.of(Demo.TICKER,
				p("A scheduled bean publishes a headline every second. Nobody clicks anything."),
				when(Headlines::isEmpty, p("Nothing yet.")).otherwise(
						ul(each(Headlines::latest, Headline::number, (headline) -> li(headline.text(Headline::text))))
							.id("headlines")));
	}

}
