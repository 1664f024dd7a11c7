package dev.jitney.sample;

import java.time.LocalDate;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class RegistrationBrowserTests extends ShowcaseBrowserTest {

	@Test
	void takesEveryKindOfControlIntoOneRecord(Page page) {
		open(page, "/registration");
		complete(page);
		button(page, "Order").click();
		assertThat(page.locator(".thanks h2")).hasText("Thank you, Ada Lovelace");
		button(page, "Order another").click();
		assertThat(page.locator("form.registration")).isVisible();
	}

	@Test
	void saysBesideEachControlWhatIsWrong(Page page) {
		open(page, "/registration");
		complete(page);
		page.locator("#registration-email").fill("no address");
		page.locator("#registration-age").fill("3");
		page.locator("#registration-terms").uncheck();
		button(page, "Order").click();
		assertThat(page.locator(".refused")).hasText("Please look at 3 fields again.");
		assertThat(page.locator("#email-error")).containsText("email");
		assertThat(page.locator("#age-error")).containsText("6");
		assertThat(page.locator("#terms-error")).hasText("must be accepted");
		assertThat(page.locator("#name-error")).isEmpty();
		assertThat(page.locator("#registration-email")).hasAttribute("aria-invalid", "true");
		assertThat(page.locator("#registration-name")).hasValue("Ada Lovelace");
	}

	@Test
	void anEmptyFormIsRefusedWhole(Page page) {
		open(page, "/registration");
		button(page, "Order").click();
		assertThat(page.locator(".refused")).hasText("Please look at 7 fields again.");
		assertThat(page.locator("#contact-error")).not().isEmpty();
	}

	@Test
	void errorsGoWhenTheyAreCorrected(Page page) {
		open(page, "/registration");
		complete(page);
		page.locator("#registration-name").fill(" ");
		button(page, "Order").click();
		assertThat(page.locator(".refused")).hasText("Please look at one field again.");
		page.locator("#registration-name").fill("Grace");
		button(page, "Order").click();
		assertThat(page.locator(".thanks h2")).hasText("Thank you, Grace");
	}

	@Test
	void speaksTheLanguageOfTheBrowser(Browser browser) {
		try (BrowserContext german = browser.newContext(new Browser.NewContextOptions().setLocale("de-DE"))) {
			Page page = open(german.newPage(), "/registration");
			assertThat(page.locator("form.registration h2")).hasText("Ihre Zeitkarte");
			button(page, "Bestellen").click();
			assertThat(page.locator(".refused")).hasText("Bitte prüfen Sie 7 Felder.");
			assertThat(page.locator("#name-error")).hasText("darf nicht leer sein");
		}
	}

	private static void complete(Page page) {
		page.locator("#registration-name").fill("Ada Lovelace");
		page.locator("#registration-email").fill("ada@example.org");
		page.locator("#registration-age").fill("36");
		page.locator("#registration-plan").selectOption("MONTH");
		page.getByLabel("By phone").check();
		page.locator("#registration-start").fill(LocalDate.now().plusYears(1).toString());
		page.locator("#registration-remarks").fill("Two lines\nof remarks");
		page.locator("#registration-terms").check();
	}

}
