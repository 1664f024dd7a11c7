package dev.jitney.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class BrowserEventsBrowserTests extends ShowcaseBrowserTest {

	private Page page;

	@BeforeEach
	void openEvents(Page page) {
		this.page = open(page, "/browser");
	}

	@Test
	void showsAToast() {
		button(this.page, "Show a toast").click();
		assertThat(this.page.locator(".jitney-toast")).containsText("Next stop: Harbour");
		assertThat(this.page.locator(".jitney-toast")).hasAttribute("data-kind", "success");
	}

	@Test
	void copiesToTheClipboard(BrowserContext context) {
		context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
		button(this.page, "Copy a line").click();
		this.page.waitForFunction("async () => await navigator.clipboard.readText() === 'Line 7, 08:05, Harbour'");
	}

	@Test
	void focusesAnElement() {
		button(this.page, "Focus the stop").click();
		assertThat(this.page.locator("#stop")).isFocused();
	}

	@Test
	void scrollsToAnElement() {
		assertThat(this.page.locator("#last-stop")).not().isInViewport();
		button(this.page, "Scroll to the end").click();
		assertThat(this.page.locator("#last-stop")).isInViewport();
	}

	@Test
	void downloadsAFileUnderItsName() throws IOException {
		Download download = this.page.waitForDownload(() -> button(this.page, "Download a timetable").click());
		org.assertj.core.api.Assertions.assertThat(download.suggestedFilename()).isEqualTo("line-7.csv");
		org.assertj.core.api.Assertions.assertThat(Files.readString(download.path())).startsWith("line,stop,departure");
	}

	@Test
	void opensAnotherTab(BrowserContext context) {
		Page other = context.waitForPage(() -> button(this.page, "Open the posts").click());
		awaitReady(other);
		assertThat(other).hasTitle("Posts – Jitney");
	}

	@Test
	void showsAnAlert() {
		AtomicReference<String> message = new AtomicReference<>();
		this.page.onDialog((dialog) -> {
			message.set(dialog.message());
			dialog.accept();
		});
		button(this.page, "Show an alert").click();
		this.page.waitForCondition(() -> "The doors are closing.".equals(message.get()));
	}

	@Test
	void setsTheTitle() {
		button(this.page, "Set the title").click();
		assertThat(this.page).hasTitle("Line 7 – Jitney");
	}

	@Test
	void writesToTheConsole() {
		ConsoleMessage message = this.page.waitForConsoleMessage(
				new Page.WaitForConsoleMessageOptions().setPredicate((line) -> line.text().contains("handler")),
				() -> button(this.page, "Write to the console").click());
		org.assertj.core.api.Assertions.assertThat(message.text()).contains("Written by a handler");
	}

	@Test
	void redirectsWithoutAReload() {
		this.page.evaluate("() => { window.marked = true }");
		button(this.page, "Go to the counter").click();
		assertThat(this.page).hasURL(url("/counter"));
		assertThat(this.page.locator("#count")).hasText("0");
		org.assertj.core.api.Assertions.assertThat(this.page.evaluate("() => window.marked")).isEqualTo(true);
	}

	@Test
	void callsAModuleAndGetsItsResult() {
		button(this.page, "Measure in px").click();
		assertThat(this.page.locator("#result")).hasText(Pattern.compile("^1280 × 720 px$"));
		button(this.page, "Measure in rem").click();
		assertThat(this.page.locator("#result")).hasText("80 × 45 rem");
	}

	@Test
	void learnsWhenAModuleThrows() {
		button(this.page, "Call what throws").click();
		assertThat(this.page.locator("#result")).hasText("failed: the module refused");
	}

}
