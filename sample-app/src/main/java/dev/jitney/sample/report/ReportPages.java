package dev.jitney.sample.report;

import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;
import dev.jitney.sample.layout.Demo;
import dev.jitney.sample.layout.DemoPage;
import dev.jitney.sample.layout.Frame;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.output;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.progress;
import static dev.jitney.html.Html.text;

@Pages
class ReportPages {

	@Page(path = "/report", title = "Background work – Jitney", layout = Frame.class)
	static Component report() {
		return DemoPage.of(Demo.REPORT, p(output(text(Report::status)).id("status")), bar(), actions(),
				p(text("Meanwhile, events go on as ever. Notes taken: "), output(text(Report::notes)).id("notes")),
				button("Take a note").onClick(Report::takeNote));
	}

	private static Element bar() {
		return p(progress().max(Printer.PAGES).value(Report::pages).aria("label", "Pages printed"), text(" "),
				output(text(Report::pages)).id("pages"), text(" of " + Printer.PAGES));
	}

	private static Element actions() {
		return div(button("Print the report").disabled(Report::isRunning).onClick(Report::print),
				button("Stop").disabled((Report report) -> !report.isRunning()).onClick(Report::stop))
			.cls("actions");
	}

}
