package dev.jitney.web.hostile;

import dev.jitney.html.Component;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.documentTitle;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.form;
import static dev.jitney.html.Html.fragment;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;
import static dev.jitney.html.Html.when;

/** Pages worth an attack. */
@Pages
class HostilePages {

	@Page(path = "/", title = "Ledger")
	static Component ledger() {
		return main(p(text(Ledger::count)), p(text(Ledger::name)), p(text(Ledger::amount)),
				button("+").onClick(Ledger::increment),
				button("unlock").disabled(Ledger::isLocked).onClick(Ledger::unlock),
				when(Ledger::isOpen, button("take").onClick(Ledger::take)),
				ul(each(Ledger::entries, Ledger.Entry::id,
						(entry) -> li(entry.text(Ledger.Entry::name)).onClick(Ledger::remove,
								entry.get(Ledger.Entry::id)))),
				input().onInput(Ledger::rename), input().onChange(Ledger::setAmount),
				form(input().name("article"), input().name("pieces")).onSubmit(Ledger::submit),
				button("fail").onClick(Ledger::fail));
	}

	@Page(path = "/notebook")
	static Component notebook() {
		return fragment(documentTitle(Notebook::note),
				main(p(text(Notebook::note)).title(Notebook::note), p(text(Notebook::count)),
						a("more").href(Notebook::link), input().bind(Notebook::note, Notebook::write),
						input().onChange(Notebook::follow), button("+").onClick(Notebook::increment)));
	}

	@Page(path = "/admin", title = "Administration")
	static Component admin() {
		return main(p(text(Notebook::count)), button("+").onClick(Notebook::increment));
	}

}
