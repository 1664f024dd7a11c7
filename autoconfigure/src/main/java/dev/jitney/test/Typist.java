package dev.jitney.test;

import java.util.List;
import java.util.Objects;

import dev.jitney.test.TypedValues.Content;
import dev.jitney.test.dom.Controls;
import dev.jitney.test.dom.ElementText;
import dev.jitney.test.dom.FormRules;
import dev.jitney.test.dom.Radios;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * What a user does with keyboard and pointer, and what a browser makes of it: the events
 * in their order, and its own actions after them. Used by the test's thread.
 */
final class Typist {

	private static final String FOCUSABLE = "input, button, select, textarea, a[href], [tabindex], summary";

	private static final String LINK = "a[href]";

	private static final String NOT_FOLLOWED = "[download], [rel~=\\bexternal\\b], [target]:not([target=_self])";

	private final TabRuntime runtime;

	private final TypedValues typed;

	private final DomListeners listeners;

	private final FilePicker files;

	private @Nullable Place focused;

	/** Whether the focused control was changed and has not said so. */
	private boolean changed;

	Typist(TabRuntime runtime, TypedValues typed, TestUploads uploads) {
		this.runtime = runtime;
		this.typed = typed;
		this.listeners = new DomListeners(runtime.queue(), typed);
		this.files = new FilePicker(runtime.queue(), typed, uploads);
	}

	/** Does what a browser does when the user rests. */
	void rested() {
		this.listeners.rested();
	}

	/** Returns the element that has the focus, or null. */
	@Nullable Element focused(ShownPage page) {
		return (this.focused != null) ? page.at(this.focused) : null;
	}

	int fire(ShownPage page, DomEvent event) {
		return this.listeners.dispatch(page, event).count();
	}

	/** Clicks; returns whether anything came of it. */
	boolean click(ShownPage page, Element element) {
		Element disabled = element.closest("button, input, select, textarea");
		requireEnabled((disabled != null) ? disabled : element);
		int before = fire(page, DomEvent.of("pointerdown", element)) + fire(page, DomEvent.of("mousedown", element));
		int focus = focus(page, element.closest(FOCUSABLE));
		int after = fire(page, DomEvent.of("pointerup", element)) + fire(page, DomEvent.of("mouseup", element));
		boolean clicked = activate(page, element);
		return clicked || before + focus + after > 0;
	}

	/** Clicks without a pointer, as a label or the Enter key does. */
	private boolean activate(ShownPage page, Element element) {
		Element control = element.closest("input, button");
		boolean checks = control != null && Controls.isCheckable(control);
		boolean wasChecked = checks && Objects.requireNonNull(control).hasAttr("checked");
		if (checks) {
			mark(page, Objects.requireNonNull(control), Controls.isRadio(control) || !wasChecked);
		}
		DomListeners.Heard heard = this.listeners.dispatch(page, DomEvent.of("click", element));
		if (heard.prevented()) {
			if (checks) {
				mark(page, Objects.requireNonNull(control), wasChecked);
			}
			return true;
		}
		if (checks) {
			return tell(page, Objects.requireNonNull(control)) || heard.count() > 0 || hasOwner(control);
		}
		return act(page, element, control) || heard.count() > 0;
	}

	private static boolean hasOwner(Element control) {
		return Controls.form(control) != null;
	}

	/** Tells the page that a control was changed in one go. */
	private boolean tell(ShownPage page, Element control) {
		int heard = fire(page, DomEvent.of("input", control));
		this.listeners.bound(page, control);
		heard += fire(page, DomEvent.of("change", control));
		return heard > 0 || isBound(page, control);
	}

	private static boolean isBound(ShownPage page, Element control) {
		var origin = page.origin(control);
		return origin != null && origin.node().control() != null && origin.node().control().setter() != null;
	}

	/** Does what a browser does on its own after a click. */
	private boolean act(ShownPage page, Element element, @Nullable Element control) {
		Element form = (control != null) ? Controls.form(control) : null;
		if (control != null && form != null && Controls.isSubmit(control)) {
			submit(page, form, control);
			return true;
		}
		if (control != null && form != null && Controls.isButton(control) && Controls.type(control).equals("reset")) {
			Controls.of(form).forEach((each) -> this.typed.forget(page, each));
			return true;
		}
		Element label = element.closest("label");
		Element labelled = (label != null && control == null) ? Controls.labelled(label) : null;
		if (labelled != null) {
			requireEnabled(labelled);
			int heard = focus(page, labelled);
			return (!Controls.isText(labelled) && activate(page, labelled)) || heard > 0 || Controls.isText(labelled);
		}
		Element link = element.closest(LINK);
		if (link != null) {
			follow(link);
			return true;
		}
		return element.closest("summary") != null || (control != null && Controls.isText(control));
	}

	private void follow(Element link) {
		if (link.is(NOT_FOLLOWED)) {
			return;
		}
		String href = link.attr("href");
		boolean here = href.startsWith("#");
		if (!here && !href.matches("(?i)(mailto|tel):.*")) {
			this.runtime.follow(href, Navigation.PUSH);
		}
	}

	private void mark(ShownPage page, Element control, boolean checked) {
		if (Controls.isRadio(control) && checked) {
			Radios.of(control).forEach((radio) -> this.typed.set(page, radio, Content.checked(radio.equals(control))));
		}
		else {
			this.typed.set(page, control, Content.checked(checked));
		}
	}

	/** Types text instead of what a control holds. */
	void type(ShownPage page, Element control, String text) {
		requireEnabled(control);
		if (!Controls.isText(control)) {
			throw new AssertionError(
					ElementText.of(control) + " takes no text;" + " use check(), uncheck(), select() or click()");
		}
		if (control.hasAttr("readonly")) {
			throw new AssertionError(ElementText.of(control) + " is read only");
		}
		focus(page, control);
		if (Controls.isChosen(control) || text.isEmpty()) {
			enter(page, control, text, null);
			return;
		}
		String allowed = limited(control, text);
		for (int end = allowed.offsetByCodePoints(0, 1); end <= allowed.length();) {
			String key = allowed.substring(allowed.offsetByCodePoints(end, -1), end);
			enter(page, control, allowed.substring(0, end), key);
			end = (end < allowed.length()) ? allowed.offsetByCodePoints(end, 1) : end + 1;
		}
	}

	/** A browser lets nobody type more than this. */
	private static String limited(Element control, String text) {
		String length = control.attr("maxlength");
		return (length.matches("\\d{1,6}") && text.length() > Integer.parseInt(length))
				? text.substring(0, Integer.parseInt(length)) : text;
	}

	private void enter(ShownPage page, Element control, String text, @Nullable String key) {
		if (key != null && this.listeners.dispatch(page, DomEvent.key("keydown", control, key)).prevented()) {
			return;
		}
		insert(page, control, text);
		if (key != null) {
			fire(page, DomEvent.key("keyup", control, key));
		}
	}

	private void insert(ShownPage page, Element control, String text) {
		this.typed.set(page, control, Content.text(text));
		this.changed = true;
		this.listeners.bound(page, control);
		fire(page, DomEvent.of("input", control));
	}

	/** Chooses options of a select, by value or by text. */
	void select(ShownPage page, Element select, List<String> wanted) {
		requireEnabled(select);
		if (!select.normalName().equals("select")) {
			throw new AssertionError(ElementText.of(select) + " has no options; select() is for <select>");
		}
		List<String> values = wanted.stream().map((each) -> option(select, each)).toList();
		if (values.size() > 1 && !select.hasAttr("multiple")) {
			throw new AssertionError(ElementText.of(select) + " takes one option, not " + values);
		}
		focus(page, select);
		this.typed.set(page, select, Content.selected(values));
		tell(page, select);
	}

	private static String option(Element select, String wanted) {
		List<Element> options = select.select("option");
		for (Element option : options) {
			if (wanted.equals(Controls.option(option)) || wanted.equals(option.text())) {
				requireEnabled(option);
				return Controls.option(option);
			}
		}
		throw new AssertionError(ElementText.of(select) + " has no option '" + wanted + "'; it has "
				+ options.stream().map(Element::text).toList());
	}

	/** Checks or clears a checkbox, or chooses a radio button. */
	void check(ShownPage page, Element control, boolean checked) {
		requireEnabled(control);
		if (!Controls.isCheckable(control) || (Controls.isRadio(control) && !checked)) {
			throw new AssertionError(ElementText.of(control) + " cannot be " + (checked ? "checked" : "cleared"));
		}
		if (control.hasAttr("checked") != checked) {
			click(page, control);
		}
	}

	/** Submits a form as a browser does: only if its controls allow it. */
	void submit(ShownPage page, Element form, @Nullable Element submitter) {
		boolean checks = !form.hasAttr("novalidate") && (submitter == null || !submitter.hasAttr("formnovalidate"));
		List<String> violations = checks ? FormRules.violations(form) : List.of();
		if (!violations.isEmpty()) {
			throw new AssertionError("A browser does not send the form: " + String.join("; ", violations));
		}
		sayChange(page);
		boolean uploads = this.files.upload(page, form);
		if (fire(page, DomEvent.submit(form, submitter)) == 0 && !uploads) {
			throw new AssertionError(ElementText.of(form) + " has no onSubmit, so nothing of the page hears of it");
		}
	}

	/** Chooses files, which an input that uploads sends at once. */
	void choose(ShownPage page, Element input, List<TestFile> files) {
		requireEnabled(input);
		focus(page, input);
		this.files.choose(page, input, files);
		boolean heard = tell(page, input);
		if (!this.files.upload(page, input) && !heard && Controls.form(input) == null) {
			throw new AssertionError(ElementText.of(input) + " has no onUpload and is in no form,"
					+ " so nothing of the page hears of the files");
		}
	}

	/** Presses a key on an element; Enter and Space do what they do in a browser. */
	boolean press(ShownPage page, Element element, String key) {
		requireEnabled(element);
		int heard = focus(page, element);
		DomListeners.Heard down = this.listeners.dispatch(page, DomEvent.key("keydown", element, key));
		boolean acted = !down.prevented() && pressed(page, element, key);
		int up = fire(page, DomEvent.key("keyup", element, key));
		return acted || heard + down.count() + up > 0;
	}

	private boolean pressed(ShownPage page, Element element, String key) {
		if (Controls.isText(element) && key.codePointCount(0, key.length()) == 1) {
			insert(page, element, limited(element, Controls.value(element) + key));
			return true;
		}
		if (key.equals("Enter") && element.normalName().equals("input") && Controls.isText(element)) {
			boolean said = sayChange(page) > 0;
			return submitImplicitly(page, element) || said;
		}
		boolean button = Controls.isButton(element) || element.normalName().equals("summary");
		boolean works = (key.equals("Enter") && (button || element.is(LINK)))
				|| (key.equals(" ") && (button || Controls.isCheckable(element)));
		return works && activate(page, element);
	}

	private boolean submitImplicitly(ShownPage page, Element control) {
		Element form = Controls.form(control);
		if (form == null) {
			return false;
		}
		List<Element> controls = Controls.of(form);
		Element button = controls.stream().filter(Controls::isSubmit).findFirst().orElse(null);
		if (button != null) {
			return !Controls.isDisabled(button) && activate(page, button);
		}
		if (controls.stream().filter(Controls::isText).count() == 1) {
			submit(page, form, null);
			return true;
		}
		return false;
	}

	/** Moves the focus; returns how many handlers were called. */
	int focus(ShownPage page, @Nullable Element element) {
		Element before = focused(page);
		if (Objects.equals(before, element)) {
			return 0;
		}
		int heard = sayChange(page);
		if (before != null) {
			heard += fire(page, DomEvent.of("blur", before)) + fire(page, DomEvent.of("focusout", before));
		}
		this.focused = (element != null) ? page.place(element) : null;
		if (element != null) {
			heard += fire(page, DomEvent.of("focus", element)) + fire(page, DomEvent.of("focusin", element));
		}
		return heard;
	}

	/** Moves the focus because the page does, of which handlers are not told. */
	void focusSilently(Place place) {
		this.focused = place;
		this.changed = false;
	}

	private int sayChange(ShownPage page) {
		Element element = focused(page);
		boolean due = this.changed && element != null;
		this.changed = false;
		return due ? fire(page, DomEvent.of("change", Objects.requireNonNull(element))) : 0;
	}

	private static void requireEnabled(Element element) {
		if (Controls.isDisabled(element)) {
			throw new AssertionError(ElementText.of(element) + " is disabled, so a user cannot use it");
		}
	}

}
