package dev.jitney.sample.registration;

import java.util.Locale;

import dev.jitney.test.JitneyTest;
import dev.jitney.test.Lint;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestTab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@JitneyTest
class RegistrationPagesTests {

	private TestTab tab;

	@BeforeEach
	void openForm(@Autowired TestBrowser browser) {
		this.tab = browser.open("/registration");
	}

	@Test
	void takesEveryKindOfControlIntoOneRecord() {
		complete();
		this.tab.button("Order").click();
		assertThat(this.tab.find(".thanks h2").text()).isEqualTo("Thank you, Ada Lovelace");
		this.tab.button("Order another").click();
		assertThat(this.tab.find("#registration-name").value()).isEmpty();
	}

	@Test
	void saysBesideEachControlWhatIsWrong() {
		complete();
		this.tab.field("E-mail").type("no address");
		this.tab.field("Age").type("3");
		this.tab.field("I accept the conditions of carriage").uncheck();
		this.tab.button("Order").click();
		assertThat(this.tab.find(".refused").text()).isEqualTo("Please look at 3 fields again.");
		assertThat(this.tab.find("#terms-error").text()).isEqualTo("must be accepted");
		assertThat(this.tab.find("#name-error").text()).isEmpty();
		assertThat(this.tab.field("E-mail").attr("aria-invalid")).isEqualTo("true");
		assertThat(this.tab.field("E-mail").value()).isEqualTo("no address");
	}

	@Test
	void anEmptyFormIsRefusedWhole() {
		this.tab.button("Order").click();
		assertThat(this.tab.find(".refused").text()).isEqualTo("Please look at 7 fields again.");
	}

	@Test
	void speaksTheLanguageOfTheBrowser(@Autowired TestBrowser browser) {
		TestTab german = browser.in(Locale.GERMANY).open("/registration");
		german.button("Bestellen").click();
		assertThat(german.find(".refused").text()).isEqualTo("Bitte prüfen Sie 7 Felder.");
		assertThat(german.find("#name-error").text()).isEqualTo("darf nicht leer sein");
	}

	@Test
	void everyControlHasALabelAndAName(@Autowired TestBrowser browser) {
		browser.lint(Lint.values()).open("/registration");
	}

	private void complete() {
		this.tab.field("Name").type("Ada Lovelace");
		this.tab.field("E-mail").type("ada@example.org");
		this.tab.field("Age").type("36");
		this.tab.field("Ticket").select("Month");
		this.tab.field("By phone").check();
		this.tab.field("First day").type("2099-01-01");
		this.tab.field("Remarks").type("Two lines\nof remarks");
		this.tab.field("I accept the conditions of carriage").check();
	}

}
