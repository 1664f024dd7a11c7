package dev.jitney.moving;

import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.jitney.browser.BrowserExtension;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.context.ConfigurableApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What the clock of a browser and its language do to a page. */
@ExtendWith(BrowserExtension.class)
class TimeZoneBrowserTests {

	private static final ConfigurableApplicationContext site = Site.start("one", Map.of());

	@AfterAll
	static void stop() {
		site.close();
	}

	@Test
	void timesAreShownInTheBrowsersZoneAndLanguage(Browser browser) {
		try (BrowserContext context = open(browser, "de-DE", "Europe/Berlin")) {
			Page page = visit(context);
			assertThat(page.locator("#leaves")).hasText("01.07.26, 14:00");
			page.locator("#delay").click();
			assertThat(page.locator("#leaves")).hasText("01.07.26, 15:00");
			assertThat(page.locator("#zone")).hasText("Europe/Berlin");
		}
	}

	@Test
	void firstPaintIsRightOnceTheBrowserIsKnown(Browser browser) {
		try (BrowserContext context = open(browser, "fr-FR", "Asia/Tokyo")) {
			String painted = visit(context).reload().text();
			Assertions.assertThat(painted).contains("01/07/2026 21:00");
		}
	}

	private static BrowserContext open(Browser browser, String locale, String zone) {
		return browser.newContext(new Browser.NewContextOptions().setLocale(locale).setTimezoneId(zone));
	}

	private static Page visit(BrowserContext context) {
		Page page = context.newPage();
		page.navigate("http://localhost:" + Site.port(site) + "/departures");
		page.waitForSelector("html[data-jitney=ready]");
		return page;
	}

}
