package dev.jitney.sample.files;

import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.html.Row;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;
import dev.jitney.sample.layout.Demo;
import dev.jitney.sample.layout.DemoPage;
import dev.jitney.sample.layout.Frame;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.form;
import static dev.jitney.html.Html.h2;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.label;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.output;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.progress;
import static dev.jitney.html.Html.span;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;
import static dev.jitney.html.Html.when;

@Pages
class FilePages {

	@Page(path = "/files", title = "Files – Jitney", layout = Frame.class)
	static Component files() {
		return DemoPage.of(Demo.FILES, h2("A shelf"), chooser(), shelf(), h2("A checksum"), checksum());
	}

	private static Element chooser() {
		Element input = input().type("file")
			.id("shelf-files")
			.multiple()
			.accept("image/*, .pdf, .txt, .csv")
			.onUpload(Shelf::add);
		return div(label(text("Pictures, PDF, text and CSV, up to 10 MB each"), input).cls("field"),
				transfer("shelf-files"));
	}

	/** The browser moves the bar by itself. */
	private static Element transfer(String id) {
		Element bar = progress().aria("label", "Progress").showsUpload(id);
		return div(bar, button("Cancel").type("button").cancelsUpload(id)).cls("transfer");
	}

	private static Component shelf() {
		Element list = ul(each(Shelf::files, ShelfFile::id, FilePages::file)).cls("files");
		Element all = button("Download the list").onClick(Shelf::list).disabled(Shelf::isEmpty);
		return div(list, when(Shelf::isEmpty, p("Nothing here yet.").cls("hint")), all);
	}

	private static Element file(Row<ShelfFile> file) {
		Element download = button("Download").onClick(Shelf::download, file.get(ShelfFile::id));
		return li(span(file.text(ShelfFile::name)).cls("file"), span(file.text(ShelfFile::sizeText)).cls("byline"),
				download);
	}

	private static Component checksum() {
		Element input = input().type("file").id("checksum-file").required();
		Element form = form(label(text("A file, read on the server while it arrives"), input).cls("field"),
				transfer("checksum"), button("Compute"))
			.id("checksum")
			.onUpload(Checksum::compute)
			.reset();
		return div(form, p(output(text(Checksum::progress)).id("read")), p(output(text(Checksum::digest)).id("digest")));
	}

}
