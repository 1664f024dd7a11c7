package dev.jitney.reload.editing;

import java.nio.file.Path;
import java.util.Random;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** However an application is broken, the edit that mends it is on the screen. */ // #6
@ExtendWith(BrowserExtension.class)
class NeverWedgeBrowserTests {

	private static final long SEED = 6;

	private static final int ROUNDS = 60;

	private static final String STATE = "app/Counter.java";

	private static final String PAGES = "app/CounterPages.java";

	private static final String GREETER = "app/Greeter.java";

	private final Random random = new Random(SEED);

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path folder;

	private EditedProject project;

	private String state;

	private String pages;

	private String greeter;

	private Page page;

	@BeforeEach
	void open(Page page) {
		this.project = new EditedProject(this.folder).start();
		this.state = this.project.read(STATE);
		this.pages = this.project.read(PAGES);
		this.greeter = this.project.read(GREETER);
		this.page = page;
		page.navigate(this.project.url("/counter"));
		find("html[data-jitney=ready]").waitFor();
		find("#jitney-develop[data-jitney=open]")
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		page.evaluate("() => { window.alive = true; }");
	}

	@AfterEach
	void close() {
		this.project.close();
	}

	@Test
	void editThatMendsIsAlwaysSeen() {
		for (int round = 1; round <= ROUNDS; round++) {
			int breaks = this.random.nextInt(4);
			for (int i = 0; i < breaks; i++) {
				breakSomething(round * 10 + i);
			}
			mend(round);
			int expected = round;
			assertThat(find("main h1")).hasText("Round " + expected);
			assertThat(find(".overlay")).isHidden();
			find("#increment").click();
			assertThat(find("#increment")).hasText("Count " + expected);
		}
		assertThat(this.page.evaluate("() => window.alive")).isEqualTo(true);
	}

	/** Sometimes waits until the page has heard of it, and sometimes does not. */
	private void breakSomething(int number) {
		switch (this.random.nextInt(8)) {
			case 0 -> this.project.write(STATE, this.state.replace("this.count++;", "this.count++"));
			case 1 -> this.project.write(STATE, this.state.replace("int count;", "String count;"));
			case 2 -> this.project.write(PAGES, this.pages.replace("return main(",
					"if (true) throw new IllegalStateException(\"" + number + "\");\n\t\treturn main("));
			case 3 -> this.project.write(PAGES, this.pages.replace("id(\"far\")", "id(\"not an id " + number + "\")"));
			case 4 -> this.project.write(PAGES, "package app; class {");
			case 5 -> this.project.write(STATE, this.state.substring(0, this.state.length() / 2));
			case 6 -> this.project.write(PAGES, this.pages.replace("Counter::label", "Counter::missing" + number));
			default -> this.project.write(STATE, this.state.replace("String label()", "String label(int more)"));
		}
		if (this.random.nextBoolean()) {
			assertThat(find(".overlay")).isVisible();
		}
	}

	private void mend(int round) {
		this.project.write(STATE, this.state);
		this.project.write(PAGES, this.pages.replace("h1(\"Counter\")", "h1(\"Round " + round + "\")"));
	}

	private Locator find(String selector) {
		return this.page.locator(selector);
	}

}
