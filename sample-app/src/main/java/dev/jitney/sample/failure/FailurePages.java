package dev.jitney.sample.failure;

import dev.jitney.html.Component;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;
import dev.jitney.sample.layout.Demo;
import dev.jitney.sample.layout.DemoPage;
import dev.jitney.sample.layout.Frame;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.h1;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.output;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;

@Pages
class FailurePages {

	@Page(path = "/failure", title = "Failure – Jitney", layout = Frame.class)
	static Component failure() {
		return DemoPage.of(Demo.FAILURE, p(text("Balance: "), output(text(Account::balance)).id("balance")),
				div(button("Withdraw 10").disabled(Account::isSpent).onClick(Account::withdraw, 10),
						button("Withdraw 10 and fail").disabled(Account::isSpent).onClick(Account::withdrawAndFail, 10))
					.cls("actions"),
				p("The second handler changes the balance too, before it throws: nothing of it remains."),
				ul(li(a("A page that does not exist").href("/no-such-page")),
						li(a("A page that cannot be loaded").href("/failure/always"))));
	}

	@Page(path = "/failure/always", title = "Never seen", layout = Frame.class)
	static Component always() {
		return DemoPage.of(Demo.FAILURE, p("Never seen")).onLoad(Account::fail);
	}

}
