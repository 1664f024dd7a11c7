package dev.jitney.reload.editing;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.jitney.browser.BrowserExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every kind of edit in one running process, seen from an open page: what is on the
 * screen, and that nothing of what the user did is lost.
 */ // #6
@ExtendWith(BrowserExtension.class)
class EditingBrowserTests {

	private static final String STATE = "app/Counter.java";

	private static final String PAGES = "app/CounterPages.java";

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path folder;

	private EditedProject project;

	private Page page;

	@BeforeEach
	void work(Page page) {
		this.project = new EditedProject(this.folder).start();
		this.page = page;
		page.navigate(this.project.url("/counter"));
		find("html[data-jitney=ready]").waitFor();
		find("#jitney-develop[data-jitney=open]")
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		find("#increment").click();
		find("#increment").click();
		assertThat(find("#increment")).hasText("Count 2");
		find("#note").fill("bound");
		find("#free").fill("typed freely");
		page.evaluate("""
				() => {
					window.alive = true;
					window.fetched = () => performance.getEntriesByType("resource")
						.filter(({ name }) => name.includes("/_jitney/module/")).length;
					window.modules = fetched();
					window.nodes = [document.querySelector("#free"), document.querySelector("#note")];
					nodes[0].focus({ preventScroll: true });
					nodes[0].setSelectionRange(2, 5);
					scrollTo(0, 120);
					window.place = nodes[0].getBoundingClientRect().top;
				}""");
	}

	@AfterEach
	void close() {
		this.project.close();
	}

	@Test
	void literal() {
		this.project.edit(PAGES, "h1(\"Counter\")", "h1(\"Counting\")");
		assertThat(find("h1")).hasText("Counting");
		reloaded("literal", "CounterPages.java");
		kept("Count 2");
		nothingFetched();
	}

	@Test
	void markup() {
		this.project.edit(PAGES, "h1(\"Counter\"),",
				"h1(\"Counter\").cls(\"big\"), section(p(\"More\").id(\"more\")),");
		assertThat(find("#more")).hasText("More");
		reloaded("markup", "CounterPages.java");
		kept("Count 2");
		nothingFetched();
	}

	@Test
	void handler() {
		this.project.edit(STATE, "this.count++", "this.count += 10");
		reloaded("logic", "Counter.java");
		kept("Count 2");
		find("#increment").click();
		assertThat(find("#increment")).hasText("Count 12");
	}

	@Test
	void valueMethod() {
		this.project.edit(STATE, "\"Count \" + this.count", "\"Total \".concat(String.valueOf(this.count))");
		assertThat(find("#increment")).hasText("Total 2");
		reloaded("logic", "Counter.java");
		kept("Total 2");
	}

	@Test
	void literalsOfValueMethodAndHandler() {
		this.project.edit(STATE, "return \"Count \"", "return \"Total \"");
		assertThat(find("#increment")).hasText("Total 2");
		reloaded("literal", "Counter.java");
		kept("Total 2");
		this.project.edit(STATE, "this.count++", "this.count += 10");
		reloaded("logic", "Counter.java");
		this.project.edit(STATE, "this.count += 10", "this.count += 300");
		reloaded("literal", "Counter.java");
		find("#increment").click();
		assertThat(find("#increment")).hasText("Total 302");
		alive();
	}

	@Test
	void newField() {
		this.project.edit(STATE, "private String note", "private int step = 5;\n\n\tprivate String note");
		reloaded("state shape", "Counter.java");
		kept("Count 2");
		this.project.edit(STATE, "this.count++", "this.count += this.step");
		reloaded("logic", "Counter.java");
		find("#increment").click();
		assertThat(find("#increment")).hasText("Count 7");
	}

	@Test
	void newPage() {
		this.project.write("app/OtherPages.java",
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
		reloaded("(markup|logic)", "OtherPages.java");
		kept("Count 2");
		this.project.edit(PAGES, "h1(\"Counter\"),", "h1(\"Counter\"), a(\"Other\").id(\"other\").href(\"/other\"),");
		reloaded("markup", "CounterPages.java");
		find("#other").click();
		assertThat(find("#label")).hasText("Count 2");
		alive();
		find("#back").click();
		assertThat(find("h1")).hasText("Counter");
		this.project.delete("app/OtherPages.java");
		reloaded("(markup|logic)", "OtherPages.java");
		Response response = this.page.navigate(this.project.url("/other"));
		assertThat(response.status()).isEqualTo(404);
	}

	@Test
	void rename() {
		this.project.edit(PAGES, "class CounterPages", "class CountPages");
		this.project.rename(PAGES, "app/CountPages.java");
		reloaded("(markup|logic)", "CountPages.java");
		this.project.edit(STATE, "String label()", "String caption()");
		this.project.edit("app/CountPages.java", "Counter::label", "Counter::caption");
		reloaded("markup", "CountPages.java");
		kept("Count 2");
		find("#increment").click();
		assertThat(find("#increment")).hasText("Count 3");
	}

	@Test
	void deletedPageStaysUntilItIsBack() {
		String source = this.project.read(PAGES);
		this.project.delete(PAGES);
		assertThat(find(".overlay h1")).hasText("There is no page at /counter any more");
		kept("Count 2");
		this.project.write(PAGES, source.replace("h1(\"Counter\")", "h1(\"Back\")"));
		assertThat(find(".overlay")).isHidden();
		assertThat(find("main h1")).hasText("Back");
		reloaded("markup", "CounterPages.java");
		kept("Count 2");
		find("#increment").click();
		assertThat(find("#increment")).hasText("Count 3");
	}

	@Test
	void pageWhosePathIsChangedStaysUntilThatIsUndone() {
		this.project.edit(PAGES, "path = \"/counter\"", "path = \"/counting\"");
		assertThat(find(".overlay h1")).hasText("There is no page at /counter any more");
		this.page.keyboard().press("Escape");
		find("#increment").click();
		this.project.edit(PAGES, "path = \"/counting\"", "path = \"/counter\"");
		assertThat(find(".badge .again")).hasCount(0);
		find("#increment").click();
		assertThat(find("#increment")).hasText("Count 3");
		alive();
	}

	@Test
	void visitOfADeletedPageShowsItOnceItIsBack() {
		String source = this.project.read(PAGES);
		this.project.delete(PAGES);
		assertThat(find(".overlay h1")).hasText("There is no page at /counter any more");
		Response response = this.page.reload();
		assertThat(response.status()).isEqualTo(404);
		assertThat(find(".jitney-stub-card h1")).hasText("There is no page at /counter any more");
		this.page.evaluate("() => { window.alive = true; }");
		this.project.edit("app/Greeter.java", "\"Hello \"", "\"Good day \"");
		reloaded("wiring", "Greeter.java");
		assertThat(find(".jitney-stub-card h1")).hasText("There is no page at /counter any more");
		this.project.write(PAGES, source);
		assertThat(find("#increment")).hasText("Count 2");
		assertThat(find("#greeting")).hasText("Good day 2");
		alive();
	}

	@Test
	void badgeIsOnThePagesThatTheEditIsAbout() {
		this.project.write("app/OtherPages.java", """
				package app;

				import dev.jitney.html.Component;
				import dev.jitney.page.Page;
				import dev.jitney.page.Pages;

				import static dev.jitney.html.Html.*;

				@Pages
				class OtherPages {

					@Page(path = "/other", title = "Other")
					static Component other() {
						return main(h1("Other"));
					}

				}
				""");
		reloaded("(markup|logic)", "OtherPages.java");
		Page other = this.page.context().newPage();
		other.navigate(this.project.url("/other"));
		other.locator("#jitney-develop[data-jitney=open]")
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		this.project.edit(PAGES, "h1(\"Counter\")", "h1(\"Counting\")");
		reloaded("literal", "CounterPages.java");
		this.project.edit("app/OtherPages.java", "h1(\"Other\")", "h1(\"Another\")");
		assertThat(other.locator("main h1")).hasText("Another");
		assertThat(other.locator(".badge")).containsText("OtherPages.java");
		reloaded("literal", "CounterPages.java");
	}

	@Test
	void editOfAPreviewIsInTheOpenGallery() {
		Page gallery = this.page.context().newPage();
		gallery.navigate(this.project.url("/_jit/previews"));
		assertThat(gallery.getByText("No previews yet")).isVisible();
		assertThat(gallery.locator("#jitney-develop[data-jitney=open]")).isAttached();
		this.project.write("app/Cards.java",
				"""
						package app;

						import dev.jitney.html.Component;
						import dev.jitney.page.Preview;

						import static dev.jitney.html.Html.*;

						class Cards {

							@Preview
							static Component card() {
								return main(p("A card").id("card"), button(text(Counter::label)).id("more").onClick(Counter::increment));
							}

						}
						""");
		reloaded("(markup|logic)", "Cards.java");
		FrameLocator stage = gallery.frameLocator("iframe");
		assertThat(stage.locator("html[data-jitney=ready]")).isAttached();
		assertThat(stage.locator("#jitney-develop[data-jitney=open]")).isAttached();
		stage.locator("#more").click();
		assertThat(stage.locator("#more")).hasText("Count 1");
		this.project.edit("app/Cards.java", "A card", "Another card");
		assertThat(stage.locator("#card")).hasText("Another card");
		assertThat(stage.locator(".badge")).containsText("Cards.java");
		assertThat(stage.locator("#more")).hasText("Count 1");
		gallery.getByLabel("Find a preview").fill("blank");
		this.project.edit("app/Cards.java", "class Cards {\n", """
				class Cards {

					@Preview
					static Component blankCard() {
						return main(p("Blank"));
					}

					@Preview
					static Component sheet() {
						return main(p("Sheet"));
					}
				""");
		assertThat(gallery.locator("nav li:visible")).hasText("Blank card");
		assertThat(gallery.locator("nav h1 span")).hasText("3");
		assertThat(gallery.locator("nav li:has(a[aria-current])")).hasText("Card");
		assertThat(stage.locator("#more")).hasText("Count 1");
		gallery.close();
		kept("Count 2");
	}

	@Test
	void descriptionOfAModuleIsLeftToTheBuild() {
		this.project.write("module-info.java", "module app { requires nothing.of.that.name; }");
		this.project.edit(PAGES, "h1(\"Counter\")", "h1(\"Counting\")");
		assertThat(find("main h1")).hasText("Counting");
		assertThat(find(".overlay")).isHidden();
		kept("Count 2");
	}

	@Test
	void stylesheet() {
		this.project.resource("static/site.css", "h1 { color: rgb(4, 5, 6) } #far { margin-top: 3000px }");
		assertThat(find("h1")).hasCSS("color", "rgb(4, 5, 6)");
		reloaded("asset", "site.css");
		kept("Count 2");
	}

	@Test
	void bean() {
		this.project.edit("app/Greeter.java", "\"Hello \"", "\"Good day \"");
		reloaded("wiring", "Greeter.java");
		assertThat(find(".reason")).containsText("Greeter");
		assertThat(find("#greeting")).hasText("Good day 2");
		kept("Count 2");
		assertThat(this.project.starts()).isEqualTo(2);
		find("#increment").click();
		assertThat(find("#greeting")).hasText("Good day 3");
		this.project.edit(PAGES, "h1(\"Counter\")", "h1(\"Counting\")");
		assertThat(find("h1")).hasText("Counting");
		reloaded("(literal|markup)", "CounterPages.java");
		alive();
	}

	@Test
	void errorAndFix() {
		this.project.edit(STATE, "this.count++;", "this.count++");
		assertThat(find(".overlay h1")).hasText("1 error");
		assertThat(find(".overlay .place")).containsText("Counter.java:");
		assertThat(find(".overlay .here code").first()).hasText("this.count++");
		kept("Count 2");
		find("#increment").click();
		assertThat(find("#increment")).hasText("Count 3");
		this.project.edit(STATE, "this.count++", "this.count += 2;");
		assertThat(find(".overlay")).isHidden();
		reloaded("logic", "Counter.java");
		find("#increment").click();
		assertThat(find("#increment")).hasText("Count 5");
		alive();
	}

	@Test
	void pageMethodThatThrowsAndFix() {
		this.project.edit(PAGES, "return main(",
				"if (true) throw new IllegalStateException(\"on purpose\");\n\t\treturn main(");
		assertThat(find(".overlay h1")).hasText("A page does not compile");
		assertThat(find(".overlay .message")).containsText("on purpose");
		kept("Count 2");
		this.project.edit(PAGES, "if (true) throw new IllegalStateException(\"on purpose\");", "");
		assertThat(find(".overlay")).isHidden();
		find("#increment").click();
		assertThat(find("#increment")).hasText("Count 3");
		alive();
	}

	@Test
	void beanThatDoesNotStartAndFix() {
		String greeter = this.project.read("app/Greeter.java");
		this.project.edit("app/Greeter.java", "class Greeter {",
				"class Greeter {\n\n\tGreeter() {\n\t\tthrow new IllegalStateException(\"on purpose\");\n\t}\n");
		assertThat(find(".overlay h1")).hasText("The application does not start with this edit");
		assertThat(find(".overlay .message")).containsText("on purpose");
		assertThat(this.page.locator("html")).hasAttribute("data-jitney", "ready");
		kept("Count 2");
		this.project.write("app/Greeter.java", greeter.replace("Hello", "Good day"));
		reloaded("wiring", "Greeter.java");
		assertThat(find(".overlay")).isHidden();
		assertThat(find("#greeting")).hasText("Good day 2");
		kept("Count 2");
	}

	private void reloaded(String changed, String file) {
		assertThat(find(".badge")).containsText(Pattern.compile("^" + changed + " · \\d+ ms · .*" + file));
	}

	/** What the user did is still there, and in the same nodes. */
	private void kept(String label) {
		assertThat(find("#increment")).hasText(label);
		assertThat(find("#free")).hasValue("typed freely");
		assertThat(find("#note")).hasValue("bound");
		assertThat(find("#free")).isFocused();
		assertThat(this.page.evaluate("""
				() => ({ selection: [nodes[0].selectionStart, nodes[0].selectionEnd].join(),
					moved: Math.round(nodes[0].getBoundingClientRect().top - place),
					same: nodes.every((node) => node === document.getElementById(node.id)) })"""))
			.isEqualTo(Map.of("selection", "2,5", "moved", 0, "same", true));
		alive();
	}

	/** Code comes along with the news of an edit. */
	private void nothingFetched() {
		assertThat(this.page.evaluate("() => fetched() - modules")).isEqualTo(0);
	}

	private void alive() {
		assertThat(this.page.evaluate("() => window.alive")).isEqualTo(true);
	}

	private Locator find(String selector) {
		return this.page.locator(selector);
	}

}
