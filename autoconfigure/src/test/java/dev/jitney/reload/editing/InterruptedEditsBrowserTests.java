package dev.jitney.reload.editing;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.jitney.browser.BrowserExtension;
import dev.jitney.browser.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes between the code of an edit and its view: the user, the network, the
 * browser, or that there is none.
 */ // #6
@ExtendWith(BrowserExtension.class)
class InterruptedEditsBrowserTests {

	private static final String PAGES = "app/CounterPages.java";

	private static final String OTHER = "app/OtherPages.java";

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path folder;

	private EditedProject project;

	private Page page;

	private Line socket;

	private Line news;

	@BeforeEach
	void work(Page page) {
		EditedProject created = new EditedProject(this.folder);
		created.write(OTHER,
				"""
						package app;

						import dev.jitney.html.Component;
						import dev.jitney.page.Page;
						import dev.jitney.page.Pages;

						import static dev.jitney.html.Html.*;

						@Pages
						class OtherPages {

							@Page(path = "/other", title = "Other")
							static Component other() {
								return main(h1("Other"), p(text(Counter::label)).id("label"), a("Back").id("back").href("/counter"));
							}

						}
						""");
		created.edit(PAGES, "h1(\"Counter\"),", "h1(\"Counter\"), a(\"Other\").id(\"other\").href(\"/other\"),");
		this.project = created.start();
		this.page = page;
		this.socket = Line.on(page, "/_jitney/socket");
		this.news = Line.on(page, "/_jit/changes");
		visit(page, "/counter");
		page.evaluate("() => { window.alive = true; }");
	}

	private void visit(Page visitor, String path) {
		visitor.navigate(this.project.url(path));
		visitor.locator("html[data-jitney=ready]").waitFor();
		visitor.locator("#jitney-develop[data-jitney=open]")
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
	}

	@AfterEach
	void close() {
		this.project.close();
	}

	@Test
	void clickBetweenCodeAndViewCountsOnce() {
		this.socket.hold();
		this.project.edit(PAGES, "h1(\"Counter\")", "h1(\"Counting\")");
		assertThat(find("main h1")).hasText("Counting");
		find("#increment").click();
		this.project.edit(PAGES, "h1(\"Counting\")", "h1(text(Counter::greeting))");
		this.page.waitForCondition(() -> this.socket.held().size() >= 3);
		this.socket.release();
		assertThat(find("main h1")).hasText("Hello 1");
		counts(2);
	}

	@Test
	void connectionThatIsLostBetweenCodeAndViewIsMadeUpFor() {
		this.socket.hold();
		this.project.edit(PAGES, "h1(\"Counter\")", "h1(\"Counting\").cls(\"big\")");
		assertThat(find("main h1")).hasText("Counting");
		this.socket.cut();
		assertThat(find("html")).hasAttribute("data-jitney", "lost");
		find("#increment").click();
		this.project.edit(PAGES, "h1(\"Counting\").cls(\"big\")", "h1(\"Counter\")");
		this.page.waitForCondition(
				() -> this.page.request().get(this.project.url("/counter")).text().contains("<h1>Counter</h1>"));
		this.socket.restore();
		assertThat(find("#increment")).hasText("Count 1");
		counts(2);
		assertThat(find("main h1")).hasText("Counter");
	}

	@Test
	void editThatOnlyTheTabsConnectionTellsIsThere() {
		this.news.cut();
		assertThat(find("#jitney-develop[data-jitney=lost]")).isAttached();
		this.project.edit(PAGES, "h1(\"Counter\")", "h1(\"Counting\"), p(text(Counter::greeting)).id(\"more\")");
		assertThat(find("#more")).hasText("Hello 0");
		this.news.restore();
		assertThat(find("#jitney-develop[data-jitney=open]")).isAttached();
		this.project.edit(PAGES, "h1(\"Counting\")", "h1(\"Counted\")");
		assertThat(find("main h1")).hasText("Counted");
		counts(1);
	}

	@Test
	void pageThatIsLeftBetweenCodeAndViewIsThereWhenTheUserComesBack() {
		this.socket.hold();
		this.project.edit(PAGES, "h1(\"Counter\")", "h1(\"Counting\")");
		assertThat(find("main h1")).hasText("Counting");
		find("#other").click();
		assertThat(find("main h1")).hasText("Other");
		this.project.edit(OTHER, "h1(\"Other\")", "h1(\"Another\")");
		this.project.edit(PAGES, "h1(\"Counting\")", "h1(\"Counted\")");
		this.socket.release();
		assertThat(find("main h1")).hasText("Another");
		find("#back").click();
		assertThat(find("main h1")).hasText("Counted");
		counts(1);
	}

	@Test
	void nothingIsShownIfAnotherOpenPageDoesNotCompile() {
		Page other = this.page.context().newPage();
		visit(other, "/other");
		this.project.edit("app/Counter.java", "String label()", """
				static String name(boolean other) {
						return other ? "not an id" : "name";
					}

					String label()""");
		assertThat(find(".badge")).containsText("Counter.java");
		String pages = this.project.read(PAGES);
		this.page.evaluate(
				"""
						() => {
							window.headings = [];
							new MutationObserver(() => headings.push(document.querySelector("main h1").textContent))
								.observe(document.getElementById("jitney-root"), { subtree: true, childList: true, characterData: true });
						}""");
		this.project.write(OTHER, this.project.read(OTHER).replace("id(\"label\")", "id(Counter.name(true))"));
		this.project.write(PAGES, pages.replace("h1(\"Counter\")", "h1(\"Counting\").id(Counter.name(false))"));
		assertThat(find(".overlay .message")).containsText("not an id");
		assertThat(other.locator(".overlay .message")).containsText("not an id");
		counts(1);
		assertThat(this.page.evaluate("() => headings.filter((text) => text !== 'Counter')")).isEqualTo(List.of());
		this.project.edit(OTHER, "Counter.name(true)", "Counter.name(false)");
		assertThat(find(".overlay")).isHidden();
		assertThat(find("main h1")).hasText("Counting");
		assertThat(other.locator(".overlay")).isHidden();
		assertThat(find("#name")).hasText("Counting");
	}

	@Test
	void pageFromTheBrowsersCacheIsAsTheServerHasIt() {
		this.project.edit(PAGES, "h1(\"Counter\")", "h1(\"Counter\"");
		assertThat(find(".overlay h1")).containsText("error");
		this.page.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
		Page other = this.page.context().newPage();
		visit(other, "/other");
		this.project.edit(PAGES, "h1(\"Counter\"", "h1(\"Counting\")");
		assertThat(other.locator(".overlay")).isHidden();
		assertThat(other.locator(".badge")).containsText("CounterPages.java");
		this.page.evaluate("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
		assertThat(find("main h1")).hasText("Counting");
		assertThat(find(".overlay")).isHidden();
		counts(1);
	}

	private void counts(int expected) {
		find("#increment").click();
		assertThat(find("#increment")).hasText("Count " + expected);
		assertThat(this.page.evaluate("() => window.alive")).isEqualTo(true);
	}

	private Locator find(String selector) {
		return this.page.locator(selector);
	}

}
