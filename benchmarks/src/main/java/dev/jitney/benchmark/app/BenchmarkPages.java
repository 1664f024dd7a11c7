package dev.jitney.benchmark.app;

import dev.jitney.html.Component;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.span;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;

@Pages
class BenchmarkPages {

	@Page(path = "/counter", title = "Counter")
	static Component counter() {
		return div(p(text(Counter::count)), button("+").onClick(Counter::increment));
	}

	@Page(path = "/table", title = "Table")
	static Component table() {
		return ul(each(Table::rows, Table.TableRow::id, (row) -> li(span(row.text(Table.TableRow::label)),
				span(row.text(Table.TableRow::votes)), button("+").onClick(Table::vote, row.get(Table.TableRow::id)))))
			.onLoad(Table::load);
	}

}
