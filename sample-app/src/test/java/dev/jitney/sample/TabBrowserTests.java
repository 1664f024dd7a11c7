package dev.jitney.sample;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What is one tab and what are two. */
class TabBrowserTests extends ShowcaseBrowserTest {

	@Test
	void aDuplicatedTabStartsAsACopyAndGoesItsOwnWay(Page page, BrowserContext context) {
		count(open(page, "/counter"), 3);
		// a window that is opened by a page gets a copy of its session storage, as a
		// duplicated tab does
		Page copy = context.waitForPage(() -> page.evaluate("() => { window.open(location.href) }"));
		awaitReady(copy);
		assertThat(count(copy)).hasText("3");
		button(copy, "Increment").click();
		assertThat(count(copy)).hasText("4");
		button(page, "Decrement").click();
		assertThat(count(page)).hasText("2");
		assertThat(count(copy)).hasText("4");
		assertThat(page.locator(READY)).hasCount(1);
	}

	@Test
	void twoReloadsAtOnceKeepTheState(Page page) {
		count(open(page, "/counter"), 3);
		page.evaluate("() => { location.reload(); location.reload() }");
		page.waitForFunction("() => performance.getEntriesByType('navigation')[0].type === 'reload'");
		awaitReady(page);
		assertThat(count(page)).hasText("3");
		button(page, "Increment").click();
		assertThat(count(page)).hasText("4");
	}

	@Test
	void twoTabsThatReloadAtOnceKeepTheirOwnState(Page page, BrowserContext context) {
		Page other = context.newPage();
		count(open(page, "/counter"), 3);
		count(open(other, "/counter"), 5);
		page.evaluate("() => { location.reload() }");
		other.evaluate("() => { location.reload() }");
		for (Page tab : new Page[] { page, other }) {
			tab.waitForFunction("() => performance.getEntriesByType('navigation')[0].type === 'reload'");
			awaitReady(tab);
		}
		assertThat(count(page)).hasText("3");
		assertThat(count(other)).hasText("5");
	}

	@Test
	void aRestoredBrowserShowsWhatItShowed(Page page, BrowserContext context, Browser browser) {
		count(open(page, "/counter"), 3);
		String storage = context.storageState();
		String session = (String) page.evaluate("() => JSON.stringify({ ...sessionStorage })");
		page.close();
		Browser.NewContextOptions options = new Browser.NewContextOptions().setStorageState(storage);
		try (BrowserContext restored = browser.newContext(options)) {
			restored.addInitScript("if (!sessionStorage.length) { Object.assign(sessionStorage, " + session + ") }");
			Page again = open(restored.newPage(), "/counter");
			assertThat(count(again)).hasText("3");
			button(again, "Increment").click();
			assertThat(count(again)).hasText("4");
		}
	}

	@Test
	void aBrowserWithoutTheCookieDoesNotGetTheTab(Page page, Browser browser) {
		count(open(page, "/counter"), 3);
		String session = (String) page.evaluate("() => JSON.stringify({ ...sessionStorage })");
		try (BrowserContext stranger = browser.newContext()) {
			stranger.addInitScript("if (!sessionStorage.length) { Object.assign(sessionStorage, " + session + ") }");
			assertThat(count(open(stranger.newPage(), "/counter"))).hasText("0");
		}
	}

	@Test
	void comingBackFromAnotherSiteKeepsTheState(Page page) {
		count(open(page, "/counter"), 3);
		page.navigate("about:blank");
		page.goBack();
		awaitReady(page);
		assertThat(count(page)).hasText("3");
		button(page, "Increment").click();
		assertThat(count(page)).hasText("4");
	}

	private static void count(Page page, int clicks) {
		for (int click = 0; click < clicks; click++) {
			button(page, "Increment").click();
		}
		assertThat(count(page)).hasText(String.valueOf(clicks));
	}

	private static Locator count(Page page) {
		return page.locator("#count");
	}

}
