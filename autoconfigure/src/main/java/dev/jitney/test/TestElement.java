package dev.jitney.test;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import dev.jitney.test.dom.Candidates;
import dev.jitney.test.dom.Controls;
import dev.jitney.test.dom.ElementText;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * An element of a page, wherever the page moves it. Every action is done as a user does
 * it and fails where a user could not; it returns when all that follows has happened.
 * Used by the test's thread.
 *
 * @since 0.1
 */
public final class TestElement {

	private final TestTab tab;

	private final Element found;

	private final @Nullable Place place;

	TestElement(TestTab tab, Element found) {
		this.tab = tab;
		this.found = found;
		this.place = tab.page().place(found);
	}

	/** Clicks. */
	public void click() {
		act("a click on", (page, element) -> {
			if (!this.tab.typist().click(page, element)) {
				throw nothing(page, "takes a click", "click");
			}
		});
	}

	/** Clicks twice in a row. */
	public void doubleClick() {
		act("a double click on", (page, element) -> {
			boolean clicked = this.tab.typist().click(page, element);
			clicked |= this.tab.typist().click(page, element);
			if (this.tab.typist().fire(page, DomEvent.of("dblclick", element)) == 0 && !clicked) {
				throw nothing(page, "takes a double click", "dblclick");
			}
		});
	}

	/**
	 * Types text in the place of what the control holds, key by key. Its {@code change}
	 * comes when the focus leaves it, as in a browser.
	 */
	public void type(String text) {
		act("typing into", (page, element) -> this.tab.typist().type(page, element, text));
	}

	/** Deletes what the control holds. */
	public void clear() {
		type("");
	}

	/** Checks a checkbox or chooses a radio button, unless it is. */
	public void check() {
		act("checking", (page, element) -> this.tab.typist().check(page, element, true));
	}

	/** Clears a checkbox, unless it is. */
	public void uncheck() {
		act("clearing", (page, element) -> this.tab.typist().check(page, element, false));
	}

	/** Chooses options of a select, by value or text. */
	public void select(String... options) {
		act("selecting in", (page, element) -> this.tab.typist().select(page, element, Arrays.asList(options)));
	}

	/**
	 * Chooses files in an input, in the place of those that were there. One with
	 * {@code onUpload} sends them at once, and this returns when their handler and all
	 * that it causes has ended; in a form they wait for {@link #submit()}.
	 */
	public void choose(TestFile... files) {
		act("choosing files in", (page, element) -> this.tab.typist().choose(page, element, List.of(files)));
	}

	/**
	 * Submits the form that this is, or that it is in. A submit button counts as pressed.
	 * @throws AssertionError if the controls keep a browser from sending the form
	 */
	public void submit() {
		act("submitting", (page, element) -> {
			Element form = element.normalName().equals("form") ? element : Controls.form(element);
			if (form == null) {
				throw new AssertionError(ElementText.of(element) + " is in no form");
			}
			this.tab.typist().submit(page, form, Controls.isSubmit(element) ? element : null);
		});
	}

	/** Presses a key, named as in {@code KeyboardEvent.key}. */
	public void press(String key) {
		act("pressing " + key + " on", (page, element) -> {
			if (!this.tab.typist().press(page, element, key)) {
				throw nothing(page, "takes the key " + key, "keydown", "keyup", "keypress");
			}
		});
	}

	/** Moves the focus here. */
	public void focus() {
		act("focusing", (page, element) -> this.tab.typist().focus(page, element));
	}

	/** Moves the focus away. */
	public void blur() {
		act("leaving", (page, element) -> {
			this.tab.typist().focus(page, element);
			this.tab.typist().focus(page, null);
		});
	}

	/**
	 * Lets another DOM event happen here, such as {@code mouseenter}.
	 * @throws AssertionError if nothing listens to it
	 */
	public void fire(String event) {
		act("a " + event + " on", (page, element) -> {
			if (this.tab.typist().fire(page, DomEvent.of(event, element)) == 0) {
				throw nothing(page, "takes a " + event, event);
			}
		});
	}

	/** Returns the one element below this that a CSS selector finds. */
	public TestElement find(String css) {
		return new TestElement(this.tab, this.tab.search().below(element(), css, toString()));
	}

	/** Returns the text, without markup. */
	public String text() {
		return element().text();
	}

	/** Returns what a control holds. */
	public String value() {
		return Controls.value(element());
	}

	/** Whether a checkbox or radio button is checked. */
	public boolean isChecked() {
		return element().hasAttr("checked");
	}

	/** Whether the control is disabled, by itself or by a fieldset. */
	public boolean isDisabled() {
		return Controls.isDisabled(element());
	}

	/** Returns an attribute; empty if it is not there. */
	public String attr(String name) {
		return element().attr(name);
	}

	/** Whether the element is still on the page. */
	public boolean isPresent() {
		return current() != null;
	}

	private void act(String what, Action action) {
		this.tab.act(() -> what + " " + this, () -> action.on(this.tab.page(), element()));
	}

	private Element element() {
		Element element = current();
		if (element == null) {
			throw new AssertionError(ElementText.of(this.found) + " is no longer on " + this.tab.where());
		}
		return element;
	}

	private @Nullable Element current() {
		ShownPage page = this.tab.page();
		if (this.place != null) {
			return page.at(this.place);
		}
		// unescaped markup has no place of its own
		return page.document().body().select(this.found.cssSelector()).first();
	}

	private AssertionError nothing(ShownPage page, String takes, String... events) {
		Predicate<Element> listens = (element) -> Arrays.stream(events)
			.anyMatch((event) -> !DomListeners.listeners(page.origin(element), event).isEmpty());
		List<Element> others = page.elements().stream().filter(listens).toList();
		return new AssertionError("Nothing on " + this.tab.where() + " " + takes + " on " + this
				+ "; elements that do:\n  " + Candidates.closest(this.toString(), others));
	}

	@Override
	public String toString() {
		Element element = current();
		return ElementText.of((element != null) ? element : this.found);
	}

	/** Something done to an element of a page. */
	@FunctionalInterface
	private interface Action {

		void on(ShownPage page, Element element);

	}

}
