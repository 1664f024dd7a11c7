package dev.jitney.reload.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.jitney.browser.BrowserExtension;
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

/** What a page that is open shows of edits. */ // #6
@ExtendWith(BrowserExtension.class)
class DevelopBrowserTests {

	private static final String EVIL = "<img src=x onerror=\"document.title = 'evil'\">";

	private static final String NEXT = """
			(h, Fragment) => ({
				default: (v, c) => h("main", null,
					h("h1", null, "Next"),
					h("p", null, h("button", { id: "count" }, v["Visits.count"])),
					h("p", null, h("label", null, "Note ", h("input", { id: "note" }))))
			})""";

	private static final String SOURCE = """
			package app;

			class Cart {
				private int count;

				void add(Item item) {
					this.count += "one";
					missing(item);
				}
			}
			""";

	@TempDir
	Path project;

	private EditedSite site;

	private Page page;

	private Path source;

	@BeforeEach
	void open(Page page) {
		NotePages.flawed = true;
		this.site = new EditedSite(this.project);
		this.source = this.site.source("app/Cart.java", SOURCE);
		this.page = page;
		visit("/notes");
		page.evaluate("() => { window.alive = true; }");
	}

	@AfterEach
	void close() {
		this.site.close();
	}

	private void visit(String path) {
		this.page.navigate(this.site.url(path));
		this.page.waitForSelector("#jitney-develop[data-jitney=open]", new Page.WaitForSelectorOptions()
			.setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
	}

	@Test
	void codeThatShowsTheSameViewIsOnTheScreenAtOnce() {
		find("#note").fill("typed");
		this.site.news().ahead(next("other.js", "(h) => ({ default: () => h('h1', null, 'Other') })", true));
		this.site.news().ahead(next(module(), NEXT, true));
		assertThat(find("h1")).hasText("Next");
		assertThat(find("#count")).hasText("0");
		assertThat(find("#note")).hasValue("typed");
		assertThat(requests("/_jitney/module/next.js")).isEqualTo(0);
		alive();
	}

	@Test
	void codeThatNeedsAnotherViewWaitsForIt() {
		this.site.news().ahead(next(module(), NEXT, false));
		this.site.news().reloaded(report(ChangeClass.MARKUP, ""));
		assertThat(find(".badge")).isVisible();
		assertThat(find("h1")).hasText("Notes");
		assertThat(requests("/_jitney/module/next.js")).isEqualTo(0);
	}

	@Test
	void editThatIsUndoneBeforeItsViewCameIsUndoneOnTheScreen() {
		this.site.news().ahead(next(module(), NEXT, true));
		assertThat(find("h1")).hasText("Next");
		this.site.news().ahead(new NextModule("next.js", "third.js", NEXT.replace("Next", "Third"), false));
		this.site.news().ahead(new NextModule("third.js", module(), NEXT.replace("Next", "Before"), false));
		assertThat(find("h1")).hasText("Before");
		this.site.news().ahead(next(module(), NEXT, true));
		assertThat(find("h1")).hasText("Next");
	}

	@Test
	void connectionThatIsLostBeforeTheViewCameEndsWithWhatTheServerHas() {
		find("#note").fill("typed");
		find("#free").fill("freely");
		this.site.news().ahead(next(module(), NEXT, true));
		assertThat(find("h1")).hasText("Next");
		this.site.restart();
		assertThat(find("h1")).hasText("Notes");
		assertThat(find("#note")).hasValue("typed");
		find("#count").click();
		assertThat(find("#count")).hasText("1");
		alive();
	}

	@Test
	void pageThatIsStillToComeToLifeBeginsWithItsOwnCode() {
		List<Route> held = new CopyOnWriteArrayList<>();
		this.page.route("**/_jitney/module/**", held::add);
		visit("/notes");
		String module = module();
		this.site.news().ahead(next(module, NEXT.replace("Next", "Early"), true));
		this.site.news().reloaded(report(ChangeClass.MARKUP, ""));
		assertThat(find(".badge")).isVisible();
		held.forEach(Route::resume);
		assertThat(find("html")).hasAttribute("data-jitney", "ready");
		assertThat(find("h1")).hasText("Notes");
		this.site.news().ahead(next(module, NEXT, true));
		assertThat(find("h1")).hasText("Next");
	}

	@Test
	void pageThatDidNotCompileComesAlsoAfterAnEditOfAnotherOne() {
		visit("/flawed");
		this.site.news().ahead(next("other.js", NEXT, true));
		this.site.news().reloaded(report(ChangeClass.MARKUP, ""));
		NotePages.flawed = false;
		this.site.news().mended();
		assertThat(find("#mended")).hasText("Mended");
		assertThat(find("html")).hasAttribute("data-jitney", "ready");
	}

	@Test
	void codeIsFetchedWhereThePolicyLetsNoneComeAlong() {
		this.page.evaluate("""
				() => document.head.append(Object.assign(document.createElement("meta"),
					{ httpEquiv: "Content-Security-Policy", content: "script-src 'self'" }))""");
		this.page.waitForRequest(this.site.url("/_jitney/module/next.js"),
				() -> this.site.news().ahead(next(module(), NEXT, true)));
		assertThat(find("h1")).hasText("Notes");
		this.page.waitForRequest(this.site.url("/_jitney/module/later.js"),
				() -> this.site.news().ahead(new NextModule(module(), "later.js", NEXT, true)));
	}

	private static NextModule next(String former, String script, boolean same) {
		return new NextModule(former, "next.js", script, same);
	}

	private String module() {
		return (String) this.page.evaluate("() => JSON.parse(document.getElementById('jitney').textContent).module");
	}

	private Object requests(String path) {
		return this.page.evaluate("(path) => performance.getEntriesByType('resource')"
				+ ".filter(({ name }) => name.endsWith(path)).length", path);
	}

	@Test
	void badgeSaysWhatAnEditCameTo() {
		this.site.news().reloaded(report(ChangeClass.MARKUP, ""));
		assertThat(find(".badge")).hasText("markup · 83 ms · CounterPage.java");
		assertThat(find(".badge")).hasAttribute("role", "status");
	}

	@Test
	void badgeGivesTheReasonForARestartAlwaysAndForOthersWhenPointedAt() {
		this.site.news().reloaded(report(ChangeClass.LOGIC, EVIL));
		assertThat(find(".reason")).isHidden();
		find(".badge").hover();
		assertThat(find(".reason")).hasText(EVIL);
		this.site.news().reloaded(report(ChangeClass.WIRING, "a bean holds Cart"));
		assertThat(find(".reason")).hasText("a bean holds Cart");
		assertThat(find(".reason")).isVisible();
		assertThat(this.page).hasTitle("Notes");
	}

	@Test
	void overlayShowsAllErrorsAndGoesWhenTheyAreMended() {
		this.site.news().failed(failure());
		assertThat(find(".overlay h1")).hasText("2 errors");
		assertThat(find(".overlay")).hasAttribute("role", "alertdialog");
		assertThat(find(".overlay .message"))
			.hasText(new String[] { "incompatible types: " + EVIL, "cannot find symbol" });
		assertThat(find(".overlay .place").first()).hasText(this.source + ":7");
		assertThat(find(".overlay a.place").first()).hasAttribute("href",
				"idea://open?file=" + this.source.toString().replace("/", "%2F") + "&line=7&column=31");
		assertThat(find(".overlay .here code").first()).hasText("this.count += \"one\";");
		String caret = (String) find(".overlay .caret code").first().evaluate("(code) => code.textContent");
		assertThat(caret).isEqualTo(" ".repeat(22) + "^");
		this.site.news().mended();
		assertThat(find(".overlay")).isHidden();
		alive();
	}

	@Test
	void overlayTakesNoFocusFromWhoeverTypes() {
		find("#note").click();
		this.page.keyboard().type("before");
		this.site.news().failed(failure());
		assertThat(find(".overlay")).isVisible();
		this.page.keyboard().type(" and after");
		assertThat(find("#note")).hasValue("before and after");
		this.page.keyboard().press("Escape");
		assertThat(find(".overlay")).isHidden();
		this.page.keyboard().type("!");
		assertThat(find("#note")).hasValue("before and after!");
		find(".badge .again").click();
		assertThat(find(".overlay h1")).hasText("2 errors");
	}

	@Test
	void pageWorksBelowTheOverlay() {
		this.site.news().failed(failure());
		assertThat(find(".overlay")).isVisible();
		find("#count").click();
		assertThat(find("#count")).hasText("1");
	}

	@Test
	void visitWhileSomethingIsWrongShowsIt() {
		this.site.news().failed(failure());
		visit("/notes");
		assertThat(find(".overlay h1")).hasText("2 errors");
		assertThat(find("h1").first()).hasText("Notes");
		this.site.news().mended();
		visit("/notes");
		assertThat(find(".badge")).isHidden();
		assertThat(find(".overlay")).isHidden();
	}

	@Test
	void pageThatDidNotCompileComesByItselfOnceItDoes() {
		visit("/flawed");
		assertThat(find(".jitney-stub-card h1")).hasText("This page does not compile");
		this.page.evaluate("() => { window.alive = true; }");
		NotePages.flawed = false;
		this.site.news().mended();
		assertThat(find("#mended")).hasText("Mended");
		alive();
	}

	@Test
	void stylesheetIsSwappedWithoutAFlash() {
		assertThat(find("main h1")).hasCSS("color", "rgb(1, 2, 3)");
		this.page.evaluate("""
				() => {
					window.colours = new Set();
					const look = () => {
						colours.add(getComputedStyle(document.querySelector("main h1")).color);
						requestAnimationFrame(look);
					};
					look();
				}""");
		this.site.resource("static/site.css", "h1 { color: rgb(4, 5, 6) }");
		assertThat(find(".badge")).containsText("site.css");
		assertThat(find(".badge")).containsText("asset");
		assertThat(find("main h1")).hasCSS("color", "rgb(4, 5, 6)");
		this.site.resource("static/site.css", "h1 { color: rgb(7, 8, 9) }");
		assertThat(find("main h1")).hasCSS("color", "rgb(7, 8, 9)");
		assertThat(find("link[href*='site.css']")).hasCount(1);
		assertThat(this.page.evaluate("() => [...colours].filter((colour) => !/1, 2, 3|4, 5, 6|7, 8, 9/.test(colour))"))
			.isEqualTo(List.of());
		alive();
		this.page.reload();
		assertThat(find("main h1")).hasCSS("color", "rgb(7, 8, 9)");
	}

	@Test
	void importedStylesheetAndItsImagesAreTakenAnew() {
		this.site.resource("static/site.css", "@import 'parts/part.css'; h1 { color: rgb(4, 5, 6) }");
		this.site.resource("static/parts/part.css", "p { color: rgb(1, 1, 1); background: url(../logo.svg) }");
		assertThat(find("main p").first()).hasCSS("color", "rgb(1, 1, 1)");
		this.site.resource("static/parts/part.css", "p { color: rgb(2, 2, 2); background: url(../logo.svg) }");
		assertThat(find("main p").first()).hasCSS("color", "rgb(2, 2, 2)");
		this.site.resource("static/logo.svg", EditedSite.LOGO.formatted(30));
		assertThat(find("main p").first()).hasCSS("background-image",
				java.util.regex.Pattern.compile("url\\(\"" + this.site.url("/logo.svg") + "\\?jitney=\\d+\"\\)"));
	}

	@Test
	void imageIsTakenAnew() {
		find("#free").fill("typed");
		assertThat(find("#logo")).hasJSProperty("naturalWidth", 20);
		this.site.resource("static/logo.svg", EditedSite.LOGO.formatted(30));
		assertThat(find("#logo")).hasJSProperty("naturalWidth", 30);
		assertThat(find("#free")).hasValue("typed");
		alive();
	}

	@Test
	void restartIsCalmAndKeepsPageAndState() {
		find("#count").click();
		find("#free").fill("typed");
		find("#note").fill("bound");
		assertThat(find("#count")).hasText("1");
		this.site.news().restarting("a bean holds Cart");
		this.site.stop();
		assertThat(find(".badge")).containsText("restarting…");
		assertThat(this.page.locator("html")).hasAttribute("data-jitney", "lost");
		assertThat(this.page.locator(".jitney-status")).hasText("Reconnecting…");
		assertThat(this.page.locator(".jitney-status")).hasCSS("visibility", "hidden");
		this.site.restart();
		assertThat(find("html")).hasAttribute("data-jitney", "ready");
		assertThat(find(".badge")).isHidden();
		find("#count").click();
		assertThat(find("#count")).hasText("2");
		assertThat(find("#free")).hasValue("typed");
		assertThat(find("#note")).hasValue("bound");
		alive();
	}

	@Test
	void runtimeDoesNotWaitWhenTheApplicationIsBack() {
		// it would try again in a hundred years
		this.page.evaluate("() => { Math.random = () => 1e9; }");
		this.site.stop();
		assertThat(find("#jitney-develop")).hasAttribute("data-jitney", "lost");
		this.site.start();
		assertThat(find("#jitney-develop")).hasAttribute("data-jitney", "open");
		find("#count").click();
		assertThat(find("#count")).hasText("1");
		alive();
	}

	@Test
	void connectionThatIsNeverAnsweredIsGivenUp() throws IOException {
		this.site.stop();
		try (ServerSocket silent = this.site.silent()) {
			silent.accept();
			silent.accept();
		}
		this.site.start();
		assertThat(find("#jitney-develop")).hasAttribute("data-jitney", "open",
				new LocatorAssertions.HasAttributeOptions().setTimeout(20_000));
		find("#count").click();
		assertThat(find("#count")).hasText("1");
		alive();
	}

	private void alive() {
		assertThat(this.page.evaluate("() => window.alive")).isEqualTo(true);
	}

	private Locator find(String selector) {
		return this.page.locator(selector);
	}

	private static ReloadReport report(ChangeClass changed, String reason) {
		return new ReloadReport(changed, List.of("CounterPage.java"), reason, Set.of("/notes"), Duration.ofMillis(83));
	}

	private ReloadFailure failure() {
		return new ReloadFailure(ReloadFailure.Kind.COMPILER,
				List.of(new CompileProblem(this.source, 7, 31, "incompatible types: " + EVIL),
						new CompileProblem(this.source, 8, 17, "cannot find symbol")));
	}

}
