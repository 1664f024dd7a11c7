package dev.jitney.reload;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.jitney.browser.BrowserExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Edits of an application that runs as it does in development, as a browser sees them.
 * All tests edit one application, each another part of it.
 */
@ExtendWith(BrowserExtension.class)
class ReloadBrowserTests {

	private static DevelopedProject project;

	private Page page;

	@BeforeAll
	static void start(@TempDir Path folder) {
		project = Shop.in(folder).start();
	}

	@AfterAll
	static void stop() {
		project.close();
	}

	@BeforeEach
	void open(Page page) {
		this.page = page;
		page.navigate(project.url("/"));
		find("#add").click();
		find("#add").click();
		assertThat(find("#count")).hasText("2");
		find("#note").pressSequentially("half a no");
		page.evaluate("globalThis.mark = 'same document'");
	}

	private Locator find(String selector) {
		return this.page.locator(selector);
	}

	/** What was there before the edit is there still. */
	private void assertKept() {
		assertThat(this.page.evaluate("globalThis.mark")).isEqualTo("same document");
		assertThat(find("#note")).hasValue("half a no");
		assertThat(find("#note")).isFocused();
		assertThat(find("#count")).hasText("2");
		find("#add").click();
		assertThat(find("#count")).hasText("3");
		assertThat(project.diary().rest()).isEmpty();
	}

	@Test
	void editOfThePageIsThere() {
		project.edit("ShopPages", "h1(\"Basket\")", "h1(\"Your basket\"), p(\"New\").id(\"new\")");
		assertThat(find("h1")).hasText("Your basket");
		assertThat(find("#new")).hasText("New");
		assertThat(project.report()).returns(ChangeClass.MARKUP, ReloadReport::changed)
			.satisfies((report) -> assertThat(report.files()).containsExactly("ShopPages.java"))
			.satisfies((report) -> assertThat(report.pages()).containsExactlyInAnyOrder("/", "/help"));
		assertKept();
	}

	@Test
	void editOfAHandlerRunsWithTheNextClick() {
		project.edit("Basket", "this.extra += 1", "this.extra += 10");
		assertThat(project.report()).returns(ChangeClass.LITERAL, ReloadReport::changed);
		find("#more").click();
		assertThat(find("#extra")).hasText("10");
		find("#note").focus();
		assertKept();
	}

	@Test
	void editOfAValueIsShown() {
		project.edit("Basket", "\"plain label\"", "\"better label\"");
		assertThat(find("#label")).hasText("better label");
		assertThat(project.report()).returns(ChangeClass.LITERAL, ReloadReport::changed);
		assertKept();
	}

	@Test
	void newFieldHasItsDefaultAndTheOthersTheirValues() {
		project.edit("Basket", "private int extra;", "private int extra;\n\n\tprivate int weight = 7;").report();
		project.edit("Basket", "\"weightless\"", "\"weight \" + this.weight");
		assertThat(find("#weight")).hasText("weight 7");
		project.report();
		assertKept();
	}

	@Test
	void newFieldIsAChangeOfTheStatesShape() {
		project.edit("Basket", "private int extra;", "private int extra;\n\n\tprivate String colour = \"red\";");
		assertThat(project.report()).returns(ChangeClass.STATE_SHAPE, ReloadReport::changed);
		assertKept();
	}

	@Test
	void newPageIsServedAndADeletedOneIsGone() {
		project.write("MorePages", """
				import dev.jitney.html.Component;
				import dev.jitney.page.Page;
				import dev.jitney.page.Pages;

				import static dev.jitney.html.Html.*;

				@Pages
				class MorePages {

					@Page(path = "/more")
					static Component more() {
						return main(h1("More"), p(text(Basket::count)).id("count"));
					}

				}
				""").saved("MorePages");
		assertThat(project.report()).returns(ChangeClass.MARKUP, ReloadReport::changed);
		Page other = this.page.context().newPage();
		other.navigate(project.url("/more"));
		assertThat(other.locator("h1")).hasText("More");
		other.close();
		project.delete("MorePages");
		assertThat(project.report()).returns(ChangeClass.MARKUP, ReloadReport::changed);
		assertThat(this.page.request().get(project.url("/more")).status()).isEqualTo(404);
		assertThat(project.classFile("MorePages")).doesNotExist();
		assertKept();
	}

	@Test
	void renamedMethodIsUsedByThePage() {
		project.edit("ShopPages", "Basket::name", "Basket::title").diary().next(ReloadFailure.class);
		project.edit("Basket", "String name()", "String title()");
		assertThat(project.diary().next(String.class)).isEqualTo("mended");
		assertThat(project.report().files()).containsExactly("Basket.java", "ShopPages.java");
		assertThat(find("#name")).hasText("a name");
		assertKept();
	}

	@Test
	void compileErrorLeavesTheLastGoodCode() {
		project.edit("Basket", "return this.note;", "return this.note");
		ReloadFailure failure = project.diary().next(ReloadFailure.class);
		assertThat(failure.kind()).isEqualTo(ReloadFailure.Kind.COMPILER);
		assertThat(failure.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.file()).isEqualTo(project.source("Basket"));
			assertThat(problem.message()).isEqualTo("';' expected");
		});
		find("#more").click();
		find("#note").focus();
		project.edit("Basket", "return this.note\n", "return this.note;\n");
		assertThat(project.diary().next(String.class)).isEqualTo("mended");
		assertKept();
	}

	@Test
	void pageMethodThatThrowsLeavesTheLastGoodPage() {
		project.rewrite("ShopPages", "p(\"Footer\")", "p(foot())");
		project.edit("ShopPages", "@Page(path = \"/help\")", """
				static String foot() {
						throw new IllegalStateException("no footer");
					}

					@Page(path = "/help")""");
		ReloadFailure failure = project.diary().next(ReloadFailure.class);
		assertThat(failure.kind()).isEqualTo(ReloadFailure.Kind.PAGE);
		assertThat(failure.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.file()).isEqualTo(project.source("ShopPages"));
			assertThat(problem.message()).isEqualTo("java.lang.IllegalStateException: no footer");
		});
		project.edit("ShopPages", "throw new IllegalStateException(\"no footer\");", "return \"Foot\";");
		assertThat(find("footer")).hasText("Foot");
		assertThat(project.diary().next(String.class)).isEqualTo("mended");
		project.report();
		assertKept();
	}

	@Test
	void editOfABeanStartsTheContextAgainAndKeepsTheState() {
		project.edit("Prices", "this.price.amount() * count", "this.price.amount() * count * 100");
		project.restarted();
		assertThat(project.report()).returns(ChangeClass.WIRING, ReloadReport::changed)
			.returns("Prices is a Spring bean", ReloadReport::reason);
		assertThat(find("#total")).hasText("total 600");
		assertKept();
	}

	@Test
	void beanThatCannotBeMadeLeavesTheContextAsItWas() {
		project.edit("Prices", "private final Price price = new Price(3);", """
				private final Price price = new Price(3);

					Prices() {
						throw new IllegalStateException("no prices");
					}
				""");
		project.restarted();
		assertThat(project.diary().next(ReloadFailure.class)).returns(ReloadFailure.Kind.CONTEXT, ReloadFailure::kind);
		assertKept();
		project.edit("Prices", "throw new IllegalStateException(\"no prices\");", "");
		project.restarted();
		assertThat(project.report()).returns(ChangeClass.WIRING, ReloadReport::changed);
	}

}
