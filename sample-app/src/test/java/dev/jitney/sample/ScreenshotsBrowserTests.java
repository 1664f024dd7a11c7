package dev.jitney.sample;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.function.Consumer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes the pictures of the documentation: {@code -Djitney.screenshots=docs/images},
 * relative to the project's root.
 */
@EnabledIfSystemProperty(named = "jitney.screenshots", matches = ".+")
class ScreenshotsBrowserTests extends ShowcaseBrowserTest {

	private static final Path DIRECTORY = Path.of("..", System.getProperty("jitney.screenshots", ""));

	@Test
	void index(Browser browser) {
		shoot(browser, "index", "/", (page) -> {
		});
	}

	@Test
	void counter(Browser browser) {
		shoot(browser, "counter", "/counter", (page) -> {
			for (int click = 0; click < 7; click++) {
				button(page, "Increment").click();
			}
			page.locator("#count").getByText("7").waitFor();
		});
	}

	@Test
	void todos(Browser browser) {
		for (Look look : Look.values()) {
			shoot(browser, look, "todos", "/todos", (page) -> {
				page.keyboard().type("Milk\nBread\nA ticket for line 7\nEggs\n");
				page.locator(".todo-list li").nth(3).waitFor();
				page.locator(".todo-list .toggle").nth(1).check();
				page.locator(".todo-list .completed").waitFor();
			});
		}
	}

	@Test
	void table(Browser browser) {
		shoot(browser, "table", "/table", (page) -> {
			page.locator("#run").click();
			page.locator("#tbody tr").nth(999).waitFor();
			page.locator("#update").click();
			page.locator("#tbody a").nth(8).click();
			page.locator("#tbody .danger").waitFor();
		});
	}

	@Test
	void chat(Browser browser) {
		shoot(browser, "chat", "/chat/harbour", (page) -> {
			say(page, "Ada", "Is the 7 on time?");
			try (BrowserContext elsewhere = browser.newContext()) {
				Page other = elsewhere.newPage();
				other.navigate(page.url());
				awaitReady(other);
				say(other, "Grace", "Two minutes late. It is raining.");
			}
			say(page, "Ada", "Then I can have another tea.");
			page.locator(".said").nth(2).waitFor();
		});
	}

	@Test
	void registration(Browser browser) {
		shoot(browser, "registration", "/registration", (page) -> {
			page.locator("#registration-name").fill("Ada Lovelace");
			page.locator("#registration-email").fill("ada at example");
			button(page, "Order").click();
			page.locator(".refused").waitFor();
			page.evaluate("() => window.scrollTo(0, 0)");
		});
	}

	@Test
	void report(Browser browser) {
		shoot(browser, "report", "/report", (page) -> {
			button(page, "Print the report").click();
			page.locator("#pages", new Page.LocatorOptions().setHasText(Pattern.compile("[1-9]"))).waitFor();
		});
	}

	@Test
	void ticker(Browser browser) {
		shoot(browser, "ticker", "/ticker", (page) -> {
		});
	}

	@Test
	void files(Browser browser) {
		shoot(browser, "files", "/files", (page) -> {
			page.locator("#shelf-files")
				.setInputFiles(new FilePayload[] { new FilePayload("timetable.csv", "text/csv", new byte[2_400]),
						new FilePayload("harbour at dawn.png", "image/png", new byte[811_000]) });
			page.locator(".files .file").nth(1).waitFor();
			page.locator("#checksum-file")
				.setInputFiles(new FilePayload("network.zip", "application/zip", new byte[3_000_000]));
			button(page, "Compute").click();
			page.locator("#digest").getByText("7").waitFor();
			page.route("**/_jitney/upload/*", (route) -> {
			});
			page.locator("#shelf-files").setInputFiles(new FilePayload("line 7.pdf", "application/pdf", new byte[9]));
			page.locator("progress[data-running]").waitFor();
			page.evaluate("() => { document.querySelector('progress[data-running]').value = 6;"
					+ " window.scrollTo(0, 0); }");
		});
	}

	@Test
	void posts(Browser browser) {
		shoot(browser, "posts", "/posts/state-that-stays", (page) -> {
		});
	}

	@Test
	void browser(Browser browser) {
		shoot(browser, "browser", "/browser", (page) -> {
			button(page, "Measure in rem").click();
			page.locator("#result").getByText("rem").waitFor();
			button(page, "Show a toast").click();
			page.locator(".jitney-toast").waitFor();
		});
	}

	@Test
	void failure(Browser browser) {
		shoot(browser, "failure", "/failure", (page) -> {
			button(page, "Withdraw 10 and fail").click();
			page.locator(".jitney-toast").waitFor();
		});
	}

	/** An error page is painted for nobody, so it never becomes live. */
	@Test
	void notFound(Browser browser) {
		try (BrowserContext context = browser.newContext(Look.LIGHT.options())) {
			Page page = context.newPage();
			page.navigate(url("/no-such-page"));
			page.locator(".status").getByText("404").waitFor();
			shoot(page, Look.LIGHT, "not-found");
		}
	}

	private static void say(Page page, String name, String text) {
		page.locator("#name").fill(name);
		page.locator("#message").fill(text);
		page.locator("#message").press("Enter");
		page.locator(".said").getByText(text).waitFor();
	}

	private void shoot(Browser browser, String name, String path, Consumer<Page> scene) {
		shoot(browser, Look.LIGHT, name, path, scene);
	}

	private void shoot(Browser browser, Look look, String name, String path, Consumer<Page> scene) {
		try (BrowserContext context = browser.newContext(look.options())) {
			Page page = open(context.newPage(), path);
			scene.accept(page);
			shoot(page, look, name);
		}
	}

	private static void shoot(Page page, Look look, String name) {
		page.mouse().move(0, 0);
		page.screenshot(new Page.ScreenshotOptions().setPath(DIRECTORY.resolve(name + look.suffix + ".png"))
			.setAnimations(ScreenshotAnimations.DISABLED));
	}

	/** What a picture is taken with. */
	private enum Look {

		LIGHT("", 1280, ColorScheme.LIGHT), DARK("-dark", 1280, ColorScheme.DARK),
		PHONE("-phone", 390, ColorScheme.LIGHT);

		private final String suffix;

		private final int width;

		private final ColorScheme scheme;

		Look(String suffix, int width, ColorScheme scheme) {
			this.suffix = suffix;
			this.width = width;
			this.scheme = scheme;
		}

		Browser.NewContextOptions options() {
			return new Browser.NewContextOptions().setViewportSize(this.width, 800).setColorScheme(this.scheme);
		}

	}

}
