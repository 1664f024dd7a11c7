package dev.jitney.sample.table;

import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.html.Handler;
import dev.jitney.html.Row;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;
import dev.jitney.sample.layout.Demo;
import dev.jitney.sample.layout.DemoPage;
import dev.jitney.sample.layout.Frame;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.span;
import static dev.jitney.html.Html.table;
import static dev.jitney.html.Html.tbody;
import static dev.jitney.html.Html.td;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.tr;

/** Ids, class names and operations are those of js-framework-benchmark. */
@Pages(layout = Frame.class)
class TablePages {

	@Page(path = "/table", title = "Table – Jitney")
	static Component benchmark() {
		Element size = p(text(Table::size)).cls("size").role("status");
		return DemoPage.of(Demo.TABLE, div(operations(), size, rows(), preloadedIcon()).id("main"));
	}

	private static Element operations() {
		return div(operation("run", "Create 1,000 rows", Table::run),
				operation("runlots", "Create 10,000 rows", Table::runLots),
				operation("add", "Append 1,000 rows", Table::add),
				operation("update", "Update every 10th row", Table::update), operation("clear", "Clear", Table::clear),
				operation("swaprows", "Swap Rows", Table::swapRows))
			.cls("operations");
	}

	private static Element operation(String id, String name, Handler.Action0<Table> handler) {
		Element button = button(name).type("button").id(id).cls("btn btn-primary btn-block").onClick(handler);
		return div(button).cls("col-sm-6 smallpad");
	}

	private static Element rows() {
		Element body = tbody(each(Table::rows, BenchmarkRow::id, TablePages::row)).id("tbody");
		return div(table(body).cls("table table-hover table-striped test-data")).cls("scroll");
	}

	private static Element row(Row<BenchmarkRow> row) {
		Element label = a(row.text(BenchmarkRow::label)).cls("lbl").onClick(Table::select, row.get(BenchmarkRow::id));
		Element remove = a(span().cls("glyphicon glyphicon-remove").aria("hidden", true)).cls("remove")
			.onClick(Table::remove, row.get(BenchmarkRow::id));
		return tr(td(row.text(BenchmarkRow::id)).cls("col-md-1"), td(label).cls("col-md-4"), td(remove).cls("col-md-1"),
				td().cls("col-md-6"))
			.cls("danger", row.is(Table::isSelected));
	}

	private static Element preloadedIcon() {
		return span().cls("preloadicon glyphicon glyphicon-remove").aria("hidden", true);
	}

}
