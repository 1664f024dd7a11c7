package dev.jitney.sample;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.jitney.browser.BrowserExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the browser tests of the showcase share: the running application, and how to open
 * its pages.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(BrowserExtension.class)
abstract class ShowcaseBrowserTest {

	static final String READY = "html[data-jitney=ready]";

	private static final double TIMEOUT = 15_000;

	@LocalServerPort
	private int port;

	@Value("${spring.webflux.base-path:}")
	private String basePath;

	@BeforeAll
	static void allowForSlowMachines() {
		PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT);
	}

	int port() {
		return this.port;
	}

	String path(String path) {
		return this.basePath + path;
	}

	String url(String path) {
		return url(this.port, path);
	}

	/** Returns the URL of a page as it is seen through another port. */
	String url(int port, String path) {
		return "http://localhost:" + port + path(path);
	}

	/** Opens a page and waits until it is live. */
	Page open(Page page, String path) {
		page.navigate(url(path));
		return awaitReady(page);
	}

	static Page awaitReady(Page page) {
		page.waitForSelector(READY, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
		return page;
	}

	static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
