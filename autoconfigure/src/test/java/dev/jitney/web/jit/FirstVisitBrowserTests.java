package dev.jitney.web.jit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.jitney.browser.BrowserExtension;
import dev.jitney.jit.PageStatus;
import dev.jitney.web.jit.site.Gates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** First visits in a browser, below the base path {@code /api}. */ // #5
@ExtendWith(BrowserExtension.class)
class FirstVisitBrowserTests {

	private static final String READY = "html[data-jitney=ready]";

	private static JitSite site;

	private Page page;

	@BeforeAll
	static void start() {
		site = new JitSite("spring.webflux.base-path=/api");
	}

	@AfterAll
	static void close() {
		site.close();
	}

	@BeforeEach
	void use(Page page) {
		this.page = page;
	}

	@Test
	void coldVisitIsAnsweredWithThePage() {
		Response response = this.page.navigate(site.url("/api/home"));
		assertThat(response.text()).contains("<h1>Home</h1>").doesNotContain("jitney-stub");
		ready();
		click(1);
	}

	@Test
	void stubShowsProgressAndBecomesThePageWithoutReload() {
		Gates.close("slow");
		Response response = this.page.navigate(site.url("/api/slow/page"));
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.headerValue("content-security-policy")).contains("script-src 'self'");
		assertThat(find(".jitney-stub-line")).containsText("Compiling /slow/page");
		assertThat(find(".jitney-stub-time")).hasText("1 s");
		this.page.evaluate("() => { window.alive = true; }");
		Gates.open("slow");
		ready();
		assertThat(find("h1")).hasText("Slow");
		assertThat(this.page).hasTitle("Slow");
		assertThat(this.page).hasURL(site.url("/api/slow/page"));
		assertThat(this.page.evaluate("() => window.alive")).isEqualTo(true);
		assertThat(find(".jitney-stub")).hasCount(0);
		assertThat(find("link[href$='/stub.css']")).hasCount(0);
		click(1);
		assertThat(Gates.calls("slow")).isOne();
	}

	@Test
	void tabKeepsItsStateThroughTheStub() {
		Gates.close("shared");
		this.page.navigate(site.url("/api/home"));
		ready();
		click(1);
		find("#note").fill("kept");
		click(2);
		this.page.navigate(site.url("/api/shared"));
		assertThat(find(".jitney-stub-line")).isVisible();
		Gates.open("shared");
		ready();
		assertThat(find("h1")).hasText("Shared");
		assertThat(find("#count")).hasText("2");
		assertThat(find("#note")).hasValue("kept");
		click(3);
	}

	@Test
	void errorShowsTheSourceAndGoesAwayWithARetry() {
		Response response = this.page.navigate(site.url("/api/flawed/page"));
		assertThat(response.status()).isEqualTo(500);
		assertThat(find(".jitney-stub-card h1")).hasText("This page does not compile");
		assertThat(find(".jitney-stub-place"))
			.containsText("dev.jitney.web.jit.site.SitePages.flawed (SitePages.java:");
		assertThat(find(".jitney-stub-here code")).containsText("h1(\"Flawed\").id(\"not an id\")");
		this.page.evaluate("() => { window.alive = true; }");
		find(".jitney-stub-again").click();
		assertThat(find(".jitney-stub-card h1")).isVisible();
		find(".jitney-stub-again").click();
		ready();
		assertThat(find("h1")).hasText("Mended");
		assertThat(this.page.evaluate("() => window.alive")).isEqualTo(true);
		click(1);
	}

	@Test
	void navigationWaitsForTheCompilerAndKeepsTheDocument() {
		Gates.close("slow-nav");
		this.page.navigate(site.url("/api/home"));
		ready();
		click(1);
		this.page.evaluate("() => { window.alive = true; }");
		find("#to-slow").click();
		assertThat(find(".jitney-compiling")).hasText("Compiling /slow/nav…");
		assertThat(find("h1")).hasText("Home");
		Gates.open("slow-nav");
		assertThat(find("h1")).hasText("Slow");
		assertThat(find(".jitney-compiling")).hasCount(0);
		assertThat(this.page.evaluate("() => window.alive")).isEqualTo(true);
		click(2);
	}

	@Test
	void navigationToAFlawedPageShowsTheError() {
		this.page.navigate(site.url("/api/home"));
		ready();
		find("#to-flawed").click();
		assertThat(find(".jitney-stub-card h1")).hasText("This page does not compile");
		assertThat(this.page).hasURL(site.url("/api/flawed/nav"));
	}

	@Test
	void pageIsCompiledWhileThePointerRestsOnItsLink() {
		this.page.navigate(site.url("/api/home"));
		ready();
		assertThat(site.status("/rest")).isEqualTo(PageStatus.DEFERRED);
		this.page.waitForResponse((response) -> response.url().contains("/api/_jit/compile?route=%2Frest"),
				() -> find("#to-rest").hover());
		assertThat(site.status("/rest")).isEqualTo(PageStatus.COMPILED);
	}

	@Test
	void compileGoesOnWhenTheVisitorLeaves() {
		Gates.close("left");
		this.page.navigate(site.url("/api/left"));
		assertThat(find(".jitney-stub-line")).isVisible();
		this.page.navigate(site.url("/api/home"));
		ready();
		assertThat(site.status("/left")).isEqualTo(PageStatus.COMPILING);
		Gates.open("left");
		this.page.navigate(site.url("/api/left"));
		ready();
		assertThat(find("h1")).hasText("Left");
		assertThat(Gates.calls("left")).isOne();
	}

	private void click(int count) {
		find("button").click();
		assertThat(find("#count")).hasText(Integer.toString(count));
	}

	private Locator find(String selector) {
		return this.page.locator(selector);
	}

	private void ready() {
		this.page.waitForSelector(READY, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
	}

}
