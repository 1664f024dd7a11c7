package dev.jitney.sample.layout;

import dev.jitney.html.Component;
import dev.jitney.html.Element;

import static dev.jitney.html.Html.aside;
import static dev.jitney.html.Html.code;
import static dev.jitney.html.Html.details;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.fragment;
import static dev.jitney.html.Html.h1;
import static dev.jitney.html.Html.h2;
import static dev.jitney.html.Html.header;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.pre;
import static dev.jitney.html.Html.section;
import static dev.jitney.html.Html.summary;

/**
 * How a demo stands on its page: what it is about, the demo itself, and its sources
 * beside it.
 */
public final class DemoPage {

	private DemoPage() {
	}

	/** Returns the page's outermost element. */
	public static Element of(Demo demo, Component... content) {
		Element intro = header(h1(demo.title()), p(demo.summary())).cls("intro");
		Element stage = section(content).cls("stage").aria("label", demo.title());
		return main(intro, div(stage, sources(demo)).cls("side-by-side")).id("content");
	}

	/** Returns the outermost element of a page that belongs to no demo. */
	public static Element plain(Component... content) {
		return main(content).id("content");
	}

	private static Element sources(Demo demo) {
		String first = demo.sources().get(0);
		return aside(h2("Source"), fragment(demo.sources().stream().map((path) -> source(path, path.equals(first)))))
			.cls("sources");
	}

	private static Element source(String path, boolean open) {
		SourceFile file = SourceFile.load(path);
		Element code = code().unescapedHtml(JavaHighlighter.highlight(file.text()));
		return details(summary(file.name()), pre(code).tabindex(0)).open(open);
	}

}
