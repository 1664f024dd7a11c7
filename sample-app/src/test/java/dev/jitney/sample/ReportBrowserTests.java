package dev.jitney.sample;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "printer.per-page=100ms")
class ReportBrowserTests extends ShowcaseBrowserTest {

	@Test
	void showsProgressUntilItIsDone(Page page) {
		open(page, "/report");
		button(page, "Print the report").click();
		assertThat(status(page)).hasText("Printing");
		assertThat(button(page, "Print the report")).isDisabled();
		awaitProgress(page);
		assertThat(status(page)).hasText("Done");
		assertThat(page.locator("#pages")).hasText("20");
		assertThat(page.locator(".jitney-toast")).containsText("The report is ready");
	}

	@Test
	void otherEventsGoOnAndItCanBeStopped(Page page) {
		open(page, "/report");
		button(page, "Print the report").click();
		assertThat(status(page)).hasText("Printing");
		button(page, "Take a note").click();
		assertThat(page.locator("#notes")).hasText("1");
		awaitProgress(page);
		button(page, "Stop").click();
		assertThat(status(page)).hasText("Stopped");
		button(page, "Take a note").click();
		assertThat(page.locator("#notes")).hasText("2");
		assertThat(button(page, "Print the report")).isEnabled();
	}

	@Test
	void goesOnOverAReload(Page page) {
		open(page, "/report");
		button(page, "Print the report").click();
		assertThat(status(page)).hasText("Printing");
		page.reload();
		awaitReady(page);
		assertThat(status(page)).hasText("Done");
	}

	/** Waits until some page is printed, and sees that not all of them are. */
	private static void awaitProgress(Page page) {
		assertThat(page.locator("#pages")).not().hasText("0");
		assertThat(status(page)).hasText("Printing");
		Object printed = page.locator("progress").evaluate("(bar) => bar.value");
		assertThat(((Number) printed).intValue()).isBetween(1, 20);
	}

	private static Locator status(Page page) {
		return page.locator("#status");
	}

}
