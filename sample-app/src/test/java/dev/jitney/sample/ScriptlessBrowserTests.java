package dev.jitney.sample;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** With JavaScript off every page can be read, and links lead on. */
class ScriptlessBrowserTests extends ShowcaseBrowserTest {

	private BrowserContext scriptless;

	private Page page;

	@BeforeEach
	void openBrowser(Browser browser) {
		this.scriptless = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
		this.page = this.scriptless.newPage();
	}

	@AfterEach
	void closeBrowser() {
		this.scriptless.close();
	}

	@Test
	void linksLeadFromTheIndexToADemo() {
		this.page.navigate(url("/"));
		this.page.locator(".card a").first().click();
		assertThat(this.page).hasTitle("Counter – Jitney");
		assertThat(this.page.locator("#count")).hasText("0");
		assertThat(this.page.locator(".bar [aria-current=page]")).hasText("Counter");
		assertThat(this.page.locator(".sources pre").first()).containsText("class CounterPages");
	}

	@Test
	void whatIsLoadedIsThere() {
		this.page.navigate(url("/posts"));
		assertThat(this.page.locator(".posts li")).hasCount(3);
		link(this.page, "State that stays").click();
		assertThat(this.page.locator(".post h2")).hasText("State that stays");
		assertThat(this.page).hasTitle("State that stays – Jitney");
	}

	@Test
	void formsCanBeRead() {
		this.page.navigate(url("/registration"));
		assertThat(this.page.getByLabel("E-mail", new Page.GetByLabelOptions().setExact(true))).isVisible();
		this.page.navigate(url("/todos"));
		assertThat(this.page.locator(".new-todo")).isVisible();
	}

}
