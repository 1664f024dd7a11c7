package dev.jitney.test.kit;

import java.util.List;

import dev.jitney.test.JitneyTest;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestTab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@JitneyTest
class ControlTests {

	private TestTab tab;

	@BeforeEach
	void openSurvey(@Autowired TestBrowser browser) {
		this.tab = browser.open("/survey");
	}

	@Test
	void boundTextIsSentOnce() {
		this.tab.find("#name").type("Bob");
		assertThat(heard()).containsExactly("name Bob");
		assertThat(this.tab.find("#note").value()).isEqualTo("Bob");
	}

	@Test
	void clearingSendsNothingness() {
		this.tab.find("#name").clear();
		assertThat(heard()).containsExactly("name ");
		assertThat(this.tab.find("#name").value()).isEmpty();
	}

	@Test
	void textareaIsBoundAsWell() {
		this.tab.find("#note").type("two\nlines");
		assertThat(this.tab.find("#note").value()).isEqualTo("two\nlines");
		assertThat(this.tab.find("#name").value()).isEqualTo("two\nlines");
	}

	@Test
	void liveTextIsSentKeyByKey() {
		this.tab.find("#live").type("abc");
		assertThat(heard()).containsExactly("live a", "live ab", "live abc");
	}

	@Test
	void debouncedTextIsSentAfterARest() {
		this.tab.find("#search").type("abc");
		assertThat(heard()).containsExactly("searched abc");
	}

	@Test
	void debouncedTextIsSentBeforeTheNextEvent() {
		this.tab.atOnce((fast) -> {
			fast.find("#search").type("abc");
			fast.find("#name").type("Bob");
			fast.button("Both").click();
		});
		assertThat(heard()).containsExactly("searched abc", "name Bob", "left", "clicked", "outer");
	}

	@Test
	void throttledTextIsSentFirstAndLast() {
		this.tab.find("#scroll").type("abc");
		assertThat(heard()).containsExactly("scrolled a", "scrolled abc");
	}

	@Test
	void changeAndBlurComeWhenTheFocusLeaves() {
		this.tab.find("#fixed").type("typed");
		assertThat(heard()).isEmpty();
		assertThat(this.tab.find("#fixed").value()).isEqualTo("typed");
		this.tab.find("#fixed").blur();
		assertThat(heard()).containsExactly("changed typed");
		assertThat(this.tab.find("#fixed").value()).isEqualTo("server");
		assertThat(this.tab.focused()).isNull();
	}

	@Test
	void checkboxAndItsLabelAreBound() {
		this.tab.find("#wanted").check();
		this.tab.find("label[for=wanted]").click();
		assertThat(heard()).containsExactly("wanted true", "wanted false");
		assertThat(this.tab.find("#wanted").isChecked()).isFalse();
	}

	@Test
	void optionIsChosenByTextOrValue() {
		this.tab.find("#size").select("Small");
		assertThat(this.tab.find("#size").value()).isEqualTo("s");
		this.tab.find("#size").select("m");
		assertThat(heard()).containsExactly("size s", "size m");
	}

	@Test
	void keysPassTheFilterOfTheirHandler() {
		this.tab.find("#key").press("Escape");
		this.tab.press("a");
		assertThat(heard()).containsExactly("entered", "pressed Escape Escape");
	}

	@Test
	void clickBubblesUntilItIsStopped() {
		this.tab.button("Inner").click();
		assertThat(heard()).containsExactly("clicked");
		this.tab.button("Both").click();
		assertThat(heard()).containsExactly("clicked", "clicked", "outer");
	}

	@Test
	void typingStopsAtTheLimit() {
		this.tab.find("#short").type("abcdef");
		assertThat(this.tab.find("#short").value()).isEqualTo("abc");
	}

	@Test
	void formSendsItsEntriesAsABrowserDoes() {
		this.tab.find("[name=title]").type("Tea");
		this.tab.find("[name=amount]").type("3");
		this.tab.find("[name=gift]").check();
		this.tab.field("Red").check();
		this.tab.find("[name=extras]").select("Milk", "Lemon");
		this.tab.button("Order").click();
		assertThat(heard())
			.containsExactly("order Order[title=Tea, amount=3, gift=true, colour=red, extras=[Milk, Lemon], send=now]");
	}

	@Test
	void buttonMayLetTheFormPassUnchecked() {
		this.tab.button("Later").click();
		assertThat(heard())
			.containsExactly("order Order[title=, amount=1, gift=false, colour=blue, extras=null, send=later]");
	}

	@Test
	void browserKeepsAFormWhoseControlsAreWrong() {
		assertRefused("<input name=\"title\"> is required and empty");
		this.tab.find("[name=title]").type("tea");
		this.tab.find("[name=amount]").type("12");
		assertRefused("<input name=\"title\"> does not match the pattern [A-Z].*: tea; "
				+ "<input name=\"amount\" type=\"number\"> is more than 9: 12");
		assertThat(heard()).isEmpty();
	}

	private void assertRefused(String violations) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.tab.find("#order").submit())
			.withMessage("A browser does not send the form: " + violations);
	}

	private List<String> heard() {
		return this.tab.state(Survey.class).heard();
	}

}
