package dev.jitney.test;

import java.util.List;

import dev.jitney.test.dom.Candidates;
import dev.jitney.test.dom.Controls;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** Finds elements of a page, or says which are close. Used by the test's thread. */
final class PageSearch {

	private final ShownPage page;

	private final String where;

	/**
	 * Creates a search.
	 * @param where names the page in messages
	 */
	PageSearch(ShownPage page, String where) {
		this.page = page;
		this.where = where;
	}

	Element find(String css) {
		return one(css, all(css), elements());
	}

	List<Element> all(String css) {
		return query(this.page.document().body(), css);
	}

	Element below(Element element, String css, String name) {
		List<Element> below = element.getAllElements().stream().skip(1).toList();
		List<Element> found = query(element, css).stream().filter((each) -> !each.equals(element)).toList();
		return one(css + " in " + name, found, below);
	}

	Element button(String text) {
		List<Element> buttons = elements().stream()
			.filter((element) -> Controls.isButton(element) || element.attr("role").equals("button"))
			.toList();
		return named("button '" + text + "'", buttons, text);
	}

	Element link(String text) {
		return named("link '" + text + "'", all("a[href]"), text);
	}

	private Element named(String wish, List<Element> elements, String text) {
		return one(wish, elements.stream().filter((element) -> isNamed(element, text)).toList(), elements);
	}

	private static boolean isNamed(Element element, String text) {
		return element.text().equals(text) || element.attr("aria-label").equals(text)
				|| (element.normalName().equals("input") && element.attr("value").equals(text));
	}

	Element field(String label) {
		List<Element> fields = elements().stream()
			.filter((element) -> Controls.isControl(element) && !Controls.isButton(element))
			.toList();
		List<Element> named = fields.stream()
			.filter((field) -> Controls.label(field).equals(label) || field.attr("placeholder").equals(label))
			.toList();
		return one("field '" + label + "'", named, fields);
	}

	private List<Element> elements() {
		return this.page.document().body().getAllElements().stream().skip(1).toList();
	}

	private Element one(String wish, List<Element> found, List<Element> others) {
		if (found.size() == 1) {
			return found.get(0);
		}
		if (found.isEmpty()) {
			throw new AssertionError("On " + this.where + " there is no " + wish + "; close to it:\n  "
					+ Candidates.closest(wish, others));
		}
		throw new AssertionError("On " + this.where + " there are " + found.size() + " of " + wish
				+ "; narrow it down, or use findAll:\n  " + Candidates.closest(wish, found));
	}

	private static List<Element> query(Element root, String css) {
		try {
			return root.select(css);
		}
		catch (Selector.SelectorParseException ex) {
			throw new AssertionError("'" + css + "' is no CSS selector: " + ex.getMessage(), ex);
		}
	}

}
