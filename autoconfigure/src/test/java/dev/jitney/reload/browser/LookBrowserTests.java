package dev.jitney.reload.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import dev.jitney.browser.BrowserExtension;
import dev.jitney.reload.ChangeClass;
import dev.jitney.reload.ReloadFailure;
import dev.jitney.reload.ReloadReport;
import dev.jitney.reload.javac.CompileProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes pictures of badge and overlay, to be looked at: {@code -Djitney.screenshots=…},
 * relative to the project's root. Those of the documentation are among them.
 */
@EnabledIfSystemProperty(named = "jitney.screenshots", matches = ".+")
@ExtendWith(BrowserExtension.class)
class LookBrowserTests {

	private static final Path DIRECTORY = Path.of("..", System.getProperty("jitney.screenshots", ""));

	@TempDir
	Path project;

	private EditedSite site;

	private Path source;

	@Test
	void pictures(Browser browser) {
		try (EditedSite running = new EditedSite(this.project)) {
			this.site = running;
			this.site.resource("static/site.css",
					"h1 {} :root { color-scheme: light dark; font: 16px system-ui; margin: 24px 32px }");
			this.source = this.site.source("shop/Cart.java", """
					package shop;

					import java.util.ArrayList;

					@State
					class Cart {

						private List<Item> items = new ArrayList<>();

						void add(Item item) {
							this.items.add(item)
							this.total += item.price();
						}

					}
					""");
			for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
				look(browser, scheme, "", 760, 560);
				look(browser, scheme, "-narrow", 390, 720);
			}
		}
	}

	private void look(Browser browser, ColorScheme scheme, String size, int width, int height) {
		try (BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, height))) {
			Page page = context.newPage();
			String suffix = size + ((scheme == ColorScheme.LIGHT) ? "" : "-" + scheme.name().toLowerCase(Locale.ROOT));
			page.navigate(this.site.url("/notes"));
			page.locator("html[data-jitney=ready] #jitney-develop[data-jitney=open]").waitFor();
			this.site.news().reloaded(report(ChangeClass.MARKUP, "CounterPages.java", "", 83));
			shoot(page, ".badge", "reload-badge" + suffix);
			this.site.news()
				.reloaded(report(ChangeClass.WIRING, "OrderService.java", "OrderService is a Spring bean", 1340));
			shoot(page, ".reason", "reload-wiring" + suffix);
			this.site.news()
				.failed(new ReloadFailure(ReloadFailure.Kind.COMPILER,
						List.of(new CompileProblem(this.source, 11, 37, "';' expected"), new CompileProblem(this.source,
								12, 21, "cannot find symbol\n  symbol: variable total\n  location: class Cart"))));
			shoot(page, ".overlay", "reload-overlay" + suffix);
			page.keyboard().press("Escape");
			shoot(page, ".again", "reload-away" + suffix);
			this.site.news().mended();
		}
	}

	private static ReloadReport report(ChangeClass changed, String file, String reason, long millis) {
		return new ReloadReport(changed, List.of(file), reason, Set.of(), Duration.ofMillis(millis));
	}

	private static void shoot(Page page, String selector, String name) {
		page.locator(selector).waitFor();
		page.screenshot(new Page.ScreenshotOptions().setPath(DIRECTORY.resolve(name + ".png"))
			.setAnimations(ScreenshotAnimations.DISABLED));
	}

}
