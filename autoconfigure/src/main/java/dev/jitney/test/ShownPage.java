package dev.jitney.test;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import dev.jitney.compile.PageProgram;
import dev.jitney.view.View;
import dev.jitney.view.html.HtmlRenderer;
import dev.jitney.view.html.PageHead;
import dev.jitney.view.html.RenderedElement;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as its view makes it: the document, and which node of the page's template each
 * element comes from. Used by one thread.
 */
final class ShownPage {

	private final PageProgram program;

	private final Document document;

	private final IdentityHashMap<Element, RenderedElement> origins = new IdentityHashMap<>();

	private final Map<Place, Element> places = new HashMap<>();

	ShownPage(PageProgram program, View view) {
		this.program = program;
		StringBuilder html = new StringBuilder();
		new HtmlRenderer("").body(program.template(), view, html);
		this.document = Jsoup.parseBodyFragment(html.toString());
		this.document.outputSettings().prettyPrint(false);
		PageHead head = PageHead.of(program.template(), view);
		this.document.title((head.title() != null) ? head.title() : "");
		head.meta()
			.forEach((name,
					content) -> this.document.head().appendElement("meta").attr("name", name).attr("content", content));
		Iterator<RenderedElement> rendered = RenderedElement.of(program.template(), view).iterator();
		this.document.body().children().forEach((element) -> match(element, rendered));
		if (rendered.hasNext()) {
			throw differs("nothing", rendered.next());
		}
	}

	private void match(Element element, Iterator<RenderedElement> rendered) {
		if (!rendered.hasNext()) {
			throw new AssertionError("The page " + this.program.route() + " is not what a browser makes of its HTML: <"
					+ element.normalName() + "> is too much; mend the nesting or the unescaped HTML before it");
		}
		RenderedElement origin = rendered.next();
		if (!element.normalName().equalsIgnoreCase(origin.node().tag())) {
			throw differs("<" + element.normalName() + ">", origin);
		}
		this.origins.put(element, origin);
		this.places.put(Place.of(origin), element);
		if (origin.node().markup() == null) {
			element.children().forEach((child) -> match(child, rendered));
		}
	}

	private AssertionError differs(String found, RenderedElement expected) {
		return new AssertionError("The page " + this.program.route() + " is not what a browser makes of its HTML: "
				+ found + " where <" + expected.node().tag() + "> is described; mend the nesting");
	}

	PageProgram program() {
		return this.program;
	}

	Document document() {
		return this.document;
	}

	/** Returns where an element comes from, or null if from unescaped markup. */
	@Nullable RenderedElement origin(Element element) {
		return this.origins.get(element);
	}

	/** Returns the place of an element, or null if it comes from unescaped markup. */
	@Nullable Place place(Element element) {
		RenderedElement origin = this.origins.get(element);
		return (origin != null) ? Place.of(origin) : null;
	}

	/** Returns the element at a place, or null if there is none now. */
	@Nullable Element at(Place place) {
		return this.places.get(place);
	}

	/** Returns the elements that the page describes, in no order. */
	List<Element> elements() {
		return List.copyOf(this.places.values());
	}

}
