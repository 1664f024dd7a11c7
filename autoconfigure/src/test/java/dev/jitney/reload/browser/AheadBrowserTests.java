package dev.jitney.reload.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import dev.jitney.browser.BrowserExtension;
import dev.jitney.browser.Line;
import dev.jitney.reload.ChangeClass;
import dev.jitney.reload.NextModule;
import dev.jitney.reload.ReloadFailure;
import dev.jitney.reload.ReloadReport;
import dev.jitney.reload.browser.site.NotePages;
import dev.jitney.reload.javac.CompileProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page does with code that comes before the view, when things do not go on as they
 * began.
 */ // #6
@ExtendWith(BrowserExtension.class)
class AheadBrowserTests {

	private static final String NEXT = """
			(h, Fragment) => ({
				default: (v, c) => h("main", null, h("h1", null, "Next"), h("p", null, v["Visits.count"]))
			})""";

	private static final String OTHER = NEXT.replace("Next", "Other");

	@TempDir
	Path project;

	private EditedSite site;

	private Page page;

	private Line news;

	private Line socket;

	@BeforeEach
	void open(Page page) {
		NotePages.flawed = true;
		this.site = new EditedSite(this.project);
		this.page = page;
		this.news = Line.on(page, "/_jit/changes");
		this.socket = Line.on(page, "/_jitney/socket");
		page.navigate(this.site.url("/notes"));
		find("html[data-jitney=ready]").waitFor();
		listening();
		page.evaluate("() => { window.alive = true; }");
	}

	@AfterEach
	void close() {
		this.site.close();
	}

	@Test
	void tabThatConnectsAnewShowsWhatTheServerHas() {
		this.site.news().ahead(next(module(), "next.js", NEXT, true));
		assertThat(find("h1")).hasText("Next");
		this.socket.cut();
		assertThat(find("html")).hasAttribute("data-jitney", "lost");
		this.socket.restore();
		works();
	}

	@Test
	void codeIsTakenBackIfTheEditFailsAfterAll() {
		this.site.news().ahead(next(module(), "next.js", NEXT, true));
		assertThat(find("h1")).hasText("Next");
		this.site.news().failed(failure());
		assertThat(find(".overlay")).isVisible();
		works();
	}

	@Test
	void codeIsTakenBackIfNobodySaysWhatBecameOfIt() {
		this.site.news().ahead(next(module(), "next.js", NEXT, true));
		assertThat(find("h1")).hasText("Next");
		this.news.cut();
		assertThat(find("#jitney-develop[data-jitney=lost]")).isAttached();
		this.news.restore();
		listening();
		works();
	}

	@Test
	void editsThatAreUndoneBeforeThereIsAViewLeaveThePageAsItWas() {
		String module = module();
		this.site.news().ahead(next(module, "next.js", NEXT, true));
		assertThat(find("h1")).hasText("Next");
		this.site.news().ahead(next("next.js", "other.js", OTHER, false));
		this.site.news().ahead(next("other.js", module, "() => ({})", false));
		works();
	}

	@Test
	void codeThatFollowsOneWhichWaitsForItsViewWaitsAsWell() {
		this.site.news().ahead(next(module(), "next.js", NEXT, false));
		this.site.news().ahead(next("next.js", "other.js", OTHER, true));
		this.site.news().reloaded(report());
		assertThat(find(".badge")).isVisible();
		works();
	}

	@Test
	void codeOfAnotherPageIsNotTaken() {
		this.site.news().ahead(new NextModule("/other", module(), "next.js", NEXT, true));
		this.site.news().reloaded(report());
		assertThat(find(".badge")).isVisible();
		works();
	}

	@Test
	void pageThatHasNotBegunIsLeftAlone() {
		List<Route> held = new ArrayList<>();
		this.page.route("**/_jitney/module/notes*", held::add);
		this.page.navigate(this.site.url("/notes"), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
		listening();
		this.site.news().ahead(next(module(), "next.js", NEXT, true));
		this.site.news().reloaded(report());
		assertThat(find(".badge")).isVisible();
		held.forEach(Route::resume);
		find("html[data-jitney=ready]").waitFor();
		assertThat(find("h1")).hasText("Notes");
		this.site.news().ahead(next(module(), "next.js", NEXT, true));
		assertThat(find("h1")).hasText("Next");
	}

	@Test
	void pageThatDidNotCompileComesStillAfterEditsOfOthers() {
		this.page.navigate(this.site.url("/flawed"));
		listening();
		assertThat(find(".jitney-stub-card h1")).hasText("This page does not compile");
		this.page.evaluate("() => { window.alive = true; }");
		this.site.news().ahead(next("notes.js", "next.js", NEXT, true));
		this.site.news().failed(failure());
		assertThat(find(".overlay")).isVisible();
		NotePages.flawed = false;
		this.site.news().mended();
		assertThat(find("#mended")).hasText("Mended");
		find("html[data-jitney=ready]").waitFor();
		alive();
	}

	@Test
	void overlayGoesAlthoughNobodyListenedWhenItWasMended() {
		this.site.news().failed(failure());
		assertThat(find(".overlay")).isVisible();
		this.news.cut();
		assertThat(find("#jitney-develop[data-jitney=lost]")).isAttached();
		this.site.news().mended();
		this.news.restore();
		listening();
		assertThat(find(".overlay")).isHidden();
		alive();
	}

	@Test
	void overlayThatWasPutAwayStaysAwayWhenThePageListensAnew() {
		this.site.news().failed(failure());
		assertThat(find(".overlay")).isVisible();
		this.page.keyboard().press("Escape");
		this.news.cut();
		assertThat(find("#jitney-develop[data-jitney=lost]")).isAttached();
		this.news.restore();
		listening();
		assertThat(find(".badge .again")).hasText("1 error");
		assertThat(find(".overlay")).isHidden();
	}

	@Test
	void policyThatLetsNoneComeAlongIsAskedOnce() {
		List<String> errors = new ArrayList<>();
		this.page.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				errors.add(message.text());
			}
		});
		this.page.evaluate("""
				() => document.head.append(Object.assign(document.createElement("meta"),
					{ httpEquiv: "Content-Security-Policy", content: "script-src 'self'" }))""");
		this.page.waitForRequest(this.site.url("/_jitney/module/next.js"),
				() -> this.site.news().ahead(next(module(), "next.js", NEXT, true)));
		this.news.cut();
		assertThat(find("#jitney-develop[data-jitney=lost]")).isAttached();
		this.news.restore();
		listening();
		this.page.waitForRequest(this.site.url("/_jitney/module/other.js"),
				() -> this.site.news().ahead(next(module(), "other.js", OTHER, true)));
		works();
		assertThat(errors).hasSize(1);
	}

	/** The page is as the server has it, and goes on. */
	private void works() {
		assertThat(find("h1").first()).hasText("Notes");
		find("#count").click();
		assertThat(find("#count")).hasText("1");
		assertThat(find("h1").first()).hasText("Notes");
		alive();
	}

	private void alive() {
		assertThat(this.page.evaluate("() => window.alive")).isEqualTo(true);
	}

	private void listening() {
		find("#jitney-develop[data-jitney=open]")
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
	}

	private static NextModule next(String former, String name, String script, boolean same) {
		return new NextModule("/notes", former, name, script, same);
	}

	private String module() {
		return (String) this.page.evaluate("() => JSON.parse(document.getElementById('jitney').textContent).module");
	}

	private Locator find(String selector) {
		return this.page.locator(selector);
	}

	private static ReloadReport report() {
		return new ReloadReport(ChangeClass.MARKUP, List.of("NotePages.java"), "", Set.of("/notes"),
				Duration.ofMillis(83));
	}

	private ReloadFailure failure() {
		return new ReloadFailure(ReloadFailure.Kind.COMPILER,
				List.of(new CompileProblem(this.project.resolve("Cart.java"), 7, 31, "cannot find symbol")));
	}

}
