package dev.jitney.sample;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class CounterBrowserTests extends ShowcaseBrowserTest {

	@Test
	void countsClicksInStepsOfTheChosenSize(Page page) {
		open(page, "/counter");
		assertThat(count(page)).hasText("0");
		button(page, "Increment").click();
		page.getByLabel("5", new Page.GetByLabelOptions().setExact(true)).check();
		button(page, "Increment").click();
		assertThat(count(page)).hasText("6");
		button(page, "Decrement").click();
		assertThat(count(page)).hasText("1");
	}

	@Test
	void colourFollowsTheSign(Page page) {
		open(page, "/counter");
		assertThat(count(page)).hasClass("zero");
		button(page, "Decrement").click();
		assertThat(count(page)).hasClass("negative");
	}

	@Test
	void canBeResetUnlessItIsZero(Page page) {
		open(page, "/counter");
		assertThat(button(page, "Reset")).isDisabled();
		button(page, "Increment").click();
		assertThat(button(page, "Reset")).isEnabled();
		button(page, "Reset").click();
		assertThat(count(page)).hasText("0");
		assertThat(button(page, "Reset")).isDisabled();
	}

	@Test
	void clicksThatComeFasterThanAnswersAllCount(Page page) {
		open(page, "/counter");
		page.evaluate(
				"() => { for (let i = 0; i < 50; i++) document.querySelector('[aria-label=Increment]').click() }");
		assertThat(count(page)).hasText("50");
	}

	@Test
	void staysOverAReload(Page page) {
		open(page, "/counter");
		button(page, "Increment").click();
		assertThat(count(page)).hasText("1");
		awaitReady(reload(page));
		assertThat(count(page)).hasText("1");
		button(page, "Increment").click();
		assertThat(count(page)).hasText("2");
	}

	@Test
	void belongsToOneTab(Page page, BrowserContext context) {
		open(page, "/counter");
		button(page, "Increment").click();
		assertThat(count(page)).hasText("1");
		assertThat(count(open(context.newPage(), "/counter"))).hasText("0");
	}

	private static Page reload(Page page) {
		page.reload();
		return page;
	}

	private static Locator count(Page page) {
		return page.locator("#count");
	}

}
