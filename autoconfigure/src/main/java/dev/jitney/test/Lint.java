package dev.jitney.test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.jitney.compile.Node;
import dev.jitney.test.dom.Controls;
import dev.jitney.test.dom.ElementText;
import dev.jitney.view.html.RenderedElement;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * Checks of every page that a test sees, after each change. Rows with the same key need
 * no check: the server refuses them.
 *
 * @since 0.1
 */
public enum Lint {

	/** Two elements have the same id: labels, links and focus reach the first only. */
	DUPLICATE_ID {

		@Override
		List<String> findings(ShownPage page) {
			Map<String, Element> seen = new HashMap<>();
			List<String> findings = new ArrayList<>();
			for (Element element : page.document().body().select("[id]")) {
				Element first = seen.putIfAbsent(element.id(), element);
				if (first != null) {
					findings.add("the id '" + element.id() + "' is used twice, by " + ElementText.of(first) + " and "
							+ ElementText.of(element));
				}
			}
			return findings;
		}

	},
	/** A control that a screen reader has no name for: no label, aria-label or title. */
	UNLABELLED_CONTROL {

		@Override
		List<String> findings(ShownPage page) {
			return page.document()
				.body()
				.select("input:not([type=hidden]), textarea, select")
				.stream()
				.filter((control) -> !Controls.isButton(control) && Controls.label(control).isEmpty())
				.map((control) -> ElementText.of(control) + " has no label; give it one, or an aria-label")
				.toList();
		}

	},
	/**
	 * A control in a form that sends its entries, whose value goes nowhere: it has
	 * neither a name nor a binding or handler of its own.
	 */
	UNNAMED_CONTROL {

		@Override
		List<String> findings(ShownPage page) {
			return page.document()
				.body()
				.select("form input, form textarea, form select")
				.stream()
				.filter((control) -> !Controls.isButton(control) && control.attr("name").isEmpty()
						&& !isHeard(page.origin(control)))
				.map((control) -> ElementText.of(control)
						+ " is in a form and its value goes nowhere; give it a name, or bind it")
				.toList();
		}

	},
	/** A form that nothing happens to when it is submitted. */
	FORM_WITHOUT_HANDLER {

		@Override
		List<String> findings(ShownPage page) {
			return page.document()
				.body()
				.select("form:not([action])")
				.stream()
				.filter((form) -> !hears(page.origin(form), "submit"))
				.map((form) -> ElementText.of(form) + " has no onSubmit; Enter in it would load the page anew")
				.toList();
		}

	};

	/** Returns what is wrong with a page, in words. */
	abstract List<String> findings(ShownPage page);

	private static boolean isHeard(@Nullable RenderedElement origin) {
		if (origin == null) {
			return false;
		}
		Node.Control control = origin.node().control();
		return (control != null && control.setter() != null) || !origin.node().listeners().isEmpty();
	}

	private static boolean hears(@Nullable RenderedElement origin, String event) {
		return origin != null
				&& origin.node().listeners().stream().anyMatch((listener) -> listener.event().equals(event));
	}

}
