package dev.jitney.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.jitney.test.dom.Controls;
import dev.jitney.view.html.RenderedElement;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * What the user typed and checked, for as long as a browser shows it instead of what the
 * server says. Used by the test's thread.
 */
final class TypedValues {

	private final Map<Place, Typed> values = new LinkedHashMap<>();

	/** Notes what a control holds now, and shows it. */
	Typed set(ShownPage page, Element control, Content content) {
		Place place = page.place(control);
		Typed before = (place != null) ? this.values.get(place) : null;
		Typed typed = (before != null) ? before : new Typed(Content.of(control));
		typed.content = content;
		typed.entry = null;
		if (place != null) {
			this.values.put(place, typed);
		}
		content.show(control);
		return typed;
	}

	@Nullable Typed get(ShownPage page, Element control) {
		Place place = page.place(control);
		return (place != null) ? this.values.get(place) : null;
	}

	/** Lets a control show what the server says. */
	void forget(ShownPage page, Element control) {
		Place place = page.place(control);
		if (place != null) {
			this.values.remove(place);
		}
	}

	void clear() {
		this.values.clear();
	}

	/**
	 * Shows on a fresh page what still stands against the server's values, and forgets
	 * the rest.
	 */
	void show(ShownPage page) {
		this.values.entrySet().removeIf((entry) -> {
			Element control = page.at(entry.getKey());
			return control == null || !entry.getValue().stands(page.origin(control), Content.of(control));
		});
		this.values.forEach((place, typed) -> {
			Element control = page.at(place);
			if (control != null) {
				typed.content.show(control);
			}
		});
	}

	/** What a control holds: text, a mark, or chosen options. */
	record Content(@Nullable String text, @Nullable Boolean checked, List<String> selected) {

		static Content text(String text) {
			return new Content(text, null, List.of());
		}

		static Content checked(boolean checked) {
			return new Content(null, checked, List.of());
		}

		static Content selected(List<String> values) {
			return new Content(null, null, values);
		}

		static Content of(Element control) {
			if (Controls.isCheckable(control)) {
				return checked(control.hasAttr("checked"));
			}
			return control.normalName().equals("select") ? selected(Controls.selected(control))
					: text(Controls.value(control));
		}

		void show(Element control) {
			if (this.checked != null) {
				control.attr("checked", this.checked);
			}
			else if (this.text == null) {
				control.select("option")
					.forEach((option) -> option.attr("selected", this.selected.contains(Controls.option(option))));
			}
			else if (control.normalName().equals("textarea")) {
				control.text(this.text);
			}
			else {
				control.attr("value", this.text);
			}
		}

	}

	/** What the user did to a control. */
	static final class Typed {

		private final Content shown;

		private Content content;

		private EventQueue.@Nullable Entry entry;

		private Typed(Content shown) {
			this.shown = shown;
			this.content = shown;
		}

		/** Notes the event that carries it. */
		void carriedBy(EventQueue.Entry entry) {
			this.entry = entry;
		}

		private boolean stands(@Nullable RenderedElement origin, Content server) {
			if (origin == null || origin.node().control() == null) {
				return true;
			}
			EventQueue.Entry carrier = this.entry;
			if (carrier == null || !carrier.isDone()) {
				return carrier != null || origin.node().control().setter() != null || server.equals(this.shown);
			}
			// what was refused stays for the user to mend
			return carrier.outcome() != null && server.text() != null && server.equals(this.shown);
		}

	}

}
