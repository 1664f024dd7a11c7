package dev.jitney.reload.browser.site;

import dev.jitney.html.Component;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;
import dev.jitney.web.jit.site.Visits;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.h1;
import static dev.jitney.html.Html.img;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.label;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;

/** Pages of the application. */
@Pages
public class NotePages {

	/** Whether the page that has a flaw has it still. */
	public static volatile boolean flawed = true;

	@Page(path = "/notes", title = "Notes")
	static Component notes() {
		return main(h1("Notes"), p(button(text(Visits::count)).id("count").onClick(Visits::increment)),
				p(label(text("Note "), input().id("note").bind(Visits::note, Visits::setNote))),
				p(label(text("Free "), input().id("free"))), p(img().id("logo").src("/logo.svg").alt("")));
	}

	@Page(path = "/flawed", title = "Flawed")
	static Component flawed() {
		return flawed ? main(h1("Flawed").id("not an id")) : main(h1("Mended").id("mended"));
	}

}
