package dev.jitney.test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.jitney.compile.Node;
import dev.jitney.compile.PayloadKind;
import dev.jitney.test.TypedValues.Content;
import dev.jitney.test.dom.Controls;
import dev.jitney.test.dom.ElementText;
import dev.jitney.view.html.RenderedElement;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/** Files that the user chooses, until the page takes them. Used by the test's thread. */
final class FilePicker {

	private final EventQueue queue;

	private final TypedValues typed;

	private final TestUploads uploads;

	private final Map<Place, List<TestFile>> chosen = new HashMap<>();

	FilePicker(EventQueue queue, TypedValues typed, TestUploads uploads) {
		this.queue = queue;
		this.typed = typed;
		this.uploads = uploads;
	}

	/** Puts files into an input, in the place of those that were there. */
	void choose(ShownPage page, Element input, List<TestFile> files) {
		Place place = page.place(input);
		if (!Controls.type(input).equals("file") || place == null) {
			throw new AssertionError(ElementText.of(input) + " takes no files; choose() is for <input type=file>");
		}
		if (files.size() > 1 && !input.hasAttr("multiple")) {
			throw new AssertionError(ElementText.of(input) + " takes one file, not " + files);
		}
		this.chosen.put(place, files);
		// what scripts see of it in a browser
		this.typed.set(page, input, Content.text(files.isEmpty() ? "" : "C:\\fakepath\\" + files.get(0).name()));
	}

	/**
	 * Uploads what was chosen in an input, or in all inputs of a form.
	 * @return whether the page takes files there
	 */
	boolean upload(ShownPage page, Element element) {
		RenderedElement origin = page.origin(element);
		List<Node.Listener> listeners = listeners(origin);
		boolean form = element.normalName().equals("form");
		List<Element> inputs = form ? Controls.of(element).stream().filter(FilePicker::isEnabled).toList()
				: List.of(element);
		List<TestFile> files = inputs.stream()
			.flatMap((input) -> this.chosen.getOrDefault(place(page, input), List.of()).stream())
			.toList();
		if (listeners.isEmpty() || (!form && files.isEmpty())) {
			return !listeners.isEmpty();
		}
		for (Node.Listener listener : listeners) {
			this.uploads.announce(this.queue, DomListeners.what(page, Objects.requireNonNull(origin), listener),
					DomListeners.body(origin, listener, null, false), files);
		}
		inputs.forEach((input) -> forget(page, input));
		return true;
	}

	private static List<Node.Listener> listeners(@Nullable RenderedElement origin) {
		return (origin == null) ? List.of()
				: origin.node()
					.listeners()
					.stream()
					.filter((listener) -> listener.payload() == PayloadKind.UPLOAD)
					.toList();
	}

	private void forget(ShownPage page, Element input) {
		this.chosen.remove(place(page, input));
		this.typed.forget(page, input);
	}

	private static boolean isEnabled(Element control) {
		return Controls.type(control).equals("file") && !Controls.isDisabled(control);
	}

	private static Place place(ShownPage page, Element input) {
		return Objects.requireNonNull(page.place(input), "A control has a place");
	}

}
