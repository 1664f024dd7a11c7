package dev.jitney.benchmark.reload;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The browser that all pages are opened in, one context each. Used by one thread. */
final class Chromium implements AutoCloseable {

	private final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private final Browser browser;

	Chromium() {
		Path executable = Optional.ofNullable(System.getenv("JITNEY_CHROMIUM"))
			.map(Path::of)
			.or(() -> Programs.find("chromium"))
			.orElseThrow(() -> new IllegalStateException("Put chromium on the PATH or its path into JITNEY_CHROMIUM"));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setHeadless(true));
	}

	/** Opens a page that keeps itself up to date. */
	OpenPage open(String url) {
		return OpenPage.open(this.browser, url);
	}

	/** Opens a page that shows another one and asks for it over and over. */
	OpenPage poll(String base, String path) {
		OpenPage page = OpenPage.open(this.browser, base + "/probe.html");
		page.poll(path);
		return page;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
