package dev.jitney.test.kit;

import dev.jitney.test.JitneyTest;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestElement;
import dev.jitney.test.TestTab;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a test is told that asks for something a user could not do. */
@JitneyTest(properties = "jitney.test.timeout=1s")
@Import(Ledger.class)
class MisuseTests {

	@Autowired
	private TestBrowser browser;

	private TestTab tab;

	@BeforeEach
	void openSurvey() {
		this.tab = this.browser.open("/survey");
	}

	@Test
	void noSuchPage() {
		assertMessage(() -> this.browser.open("/nowhere"), """
				There is no page at /nowhere; the pages are """, "/survey");
	}

	@Test
	void noSuchElement() {
		assertMessage(() -> this.tab.find("button.order"), """
				On the page /survey at /survey there is no button.order; close to it:
				  <button name="send">Order</button>
				""");
	}

	@Test
	void severalElements() {
		assertMessage(() -> this.tab.find("textarea, select"), """
				On the page /survey at /survey there are 3 of textarea, select; narrow it down, or use findAll:
				  <""");
	}

	@Test
	void noSelector() {
		assertMessage(() -> this.tab.find("li[["), "'li[[' is no CSS selector: ");
	}

	@Test
	void noSuchButton() {
		assertMessage(() -> this.tab.button("Orders"),
				"On the page /survey at /survey there is no button 'Orders'; close to it:\n  <button name=\"send\">");
	}

	@Test
	void nothingTakesTheClick() {
		assertMessage(() -> this.tab.find("#text").click(), """
				Nothing on the page /survey at /survey takes a click on <p id="text">Just text</p>; elements that do:
				  <""");
	}

	@Test
	void nothingTakesTheKey() {
		assertMessage(() -> this.tab.find("#text").press("x"),
				"Nothing on the page /survey at /survey takes the key x");
	}

	@Test
	void nothingListensToTheEvent() {
		assertMessage(() -> this.tab.find("#text").fire("toggle"),
				"Nothing on the page /survey at /survey takes a toggle on <p id=\"text\">Just text</p>;"
						+ " elements that do:\n  there is none");
	}

	@Test
	void nothingTakesTheDoubleClick() {
		assertMessage(() -> this.tab.find("#text").doubleClick(), "takes a double click on <p id=\"text\">");
	}

	@Test
	void disabledButton() {
		assertMessage(() -> this.tab.find("#off").click(),
				"<button id=\"off\">Off</button> is disabled, so a user cannot use it");
	}

	@Test
	void textIntoACheckbox() {
		assertMessage(() -> this.tab.find("#wanted").type("yes"),
				"<input id=\"wanted\" type=\"checkbox\"> takes no text;"
						+ " use check(), uncheck(), select() or click()");
	}

	@Test
	void textIntoWhatIsReadOnly() {
		assertMessage(() -> this.tab.find("#readonly").type("x"), "<input id=\"readonly\"> is read only");
	}

	@Test
	void checkOnATextField() {
		assertMessage(() -> this.tab.find("#name").check(), "<input id=\"name\"> cannot be checked");
	}

	@Test
	void noSuchOption() {
		assertMessage(() -> this.tab.find("#size").select("Huge"),
				"has no option 'Huge'; it has [Small, Middle, Large]");
	}

	@Test
	void disabledOption() {
		assertMessage(() -> this.tab.find("#size").select("Large"), "<option>Large</option> is disabled");
	}

	@Test
	void severalOptionsOfOne() {
		assertMessage(() -> this.tab.find("#size").select("s", "m"), "takes one option, not [s, m]");
	}

	@Test
	void optionOfAnInput() {
		assertMessage(() -> this.tab.find("#name").select("s"), "<input id=\"name\"> has no options; select() is for");
	}

	@Test
	void formThatNobodyHears() {
		assertMessage(() -> this.tab.find("#deaf").submit(),
				"<form id=\"deaf\"> has no onSubmit, so nothing of the page hears of it");
	}

	@Test
	void submittingWithoutAForm() {
		assertMessage(() -> this.tab.find("#text").submit(), "<p id=\"text\">Just text</p> is in no form");
	}

	@Test
	void keyWithoutFocus() {
		assertMessage(() -> this.tab.press("Enter"), "nothing has the focus; press keys on an element");
	}

	@Test
	void elementThatIsGone() {
		TestTab todos = this.browser.open("/todos");
		todos.field("New todo").type("Milk");
		todos.find("form").submit();
		TestElement milk = todos.find("li");
		milk.find("button").click();
		assertMessage(milk::text, "is no longer on the page /todos at /todos");
	}

	@Test
	void deltaWithoutAChange() {
		assertMessage(this.tab::lastDelta,
				"Nothing changed on the page /survey at /survey since its user last did something");
	}

	@Test
	void failureThatDoesNotHappen() {
		assertMessage(() -> this.tab.expectFailure(() -> this.tab.button("Both").click()),
				"Every event was applied, and one was expected not to be");
	}

	@Test
	void failureThatNobodyExpected() {
		TestTab todos = this.browser.open("/todos");
		todos.field("New todo").type("trouble");
		assertMessage(() -> todos.find("form").submit(), "The event of submitting <form>", "ended as failed: ",
				"no trouble, please", "(if that is meant, use expectFailure)");
	}

	@Test
	void historyWithoutAnEntry() {
		assertMessage(this.tab::back, "The tab's history has nothing before /survey");
		assertMessage(this.tab::forward, "The tab's history has nothing after /survey");
	}

	@Test
	void tabThatHasLeft() {
		TestTab away = this.browser.open("/away");
		away.link("Elsewhere").click();
		assertMessage(() -> away.link("Back").click(), "Nothing can be done in the tab at https://example.org/:"
				+ " it has left for https://example.org/, which is no page of the application");
	}

	@Test
	void valueThatDependsOnSomethingElse(@Autowired Ledger ledger) {
		ledger.entries().clear();
		TestTab impure = this.browser.open("/impure");
		ledger.entries().add("behind the state's back");
		assertMessage(() -> impure.button("Stamp").click(),
				"The deltas have not led the page /impure at /impure to what the server would show now;"
						+ " a value depends on something else than its state, the locale and the user, or somebody"
						+ " changed the store. The difference: {\"Todos.spent\":\"1\"}");
		ledger.entries().clear();
	}

	@Test
	void waitingInVain() {
		assertMessage(() -> this.tab.await("a todo", (tab) -> !tab.findAll("li").isEmpty()), "Waited 1 s for a todo. ");
	}

	private static void assertMessage(ThrowingCallable misuse, String... parts) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(misuse)
			.satisfies((error) -> assertThat(error.getMessage()).contains(parts));
	}

}
