package dev.jitney.sample;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class TickerBrowserTests extends ShowcaseBrowserTest {

	@Test
	void headlinesArriveThoughNobodyClicks(Page page) {
		open(page, "/ticker");
		Locator first = page.locator("#headlines li").first();
		assertThat(first).hasText(Pattern.compile("No\\. \\d+: it is .*, and all is well"));
		String before = first.textContent();
		assertThat(first).not().hasText(before);
		assertThat(page.locator("#headlines li")).hasCount(5);
	}

}
