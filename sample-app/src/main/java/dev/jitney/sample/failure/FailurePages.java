package dev.jitney.sample.failure;

import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;
import dev.jitney.sample.layout.Demo;
import dev.jitney.sample.layout.DemoPage;
import dev.jitney.sample.layout.Frame;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.output;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.pathKey;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;

@Pages(layout = Frame.class)
class FailurePages {

	@Page(path = "/failure", title = "Failure – Jitney")
	static Component failure() {
		return DemoPage.of(Demo.FAILURE, p(text("Balance: "), output(text(Account::balance)).id("balance")), machine(),
				p("The second handler changes the balance too, before it throws: nothing of it remains."),
				ul(li(a("A page that does not exist").href("/no-such-page")),
						li(a("A page that cannot be loaded").href("/failure/always")),
						li(a("A page that turns out not to exist").href("/failure/later/missing")),
						li(a("A page that turns out to be broken").href("/failure/later/broken")),
						li(a("A page that sends you back here").href("/failure/later/elsewhere"))));
	}

	private static Element machine() {
		Element works = button("Withdraw 10").onClick(Account::withdraw, 10);
		Element fails = button("Withdraw 10 and fail").onClick(Account::withdrawAndFail, 10);
		return div(works.disabled(Account::isSpent), fails.disabled(Account::isSpent)).cls("actions");
	}

	@Page(path = "/failure/always", title = "Never seen")
	static Component always() {
		return DemoPage.of(Demo.FAILURE, p("Never seen")).onLoad(Account::fail);
	}

	@Page(path = "/failure/later/{end}", title = "Looking for it – Jitney", layout = Frame.class)
	static Component later() {
		return DemoPage.of(Demo.FAILURE, p("One moment, please.").id("later")).onLoad(Delay::arrive, pathKey("end"));
	}

}
