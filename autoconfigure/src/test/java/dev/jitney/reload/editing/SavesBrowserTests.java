package dev.jitney.reload.editing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** However an editor saves, and however slowly, what it saved last is there. */ // #6
@ExtendWith(BrowserExtension.class)
class SavesBrowserTests {

	private static final long SEED = Long.getLong("jitney.test.seed", 6);

	private static final int ROUNDS = Integer.getInteger("jitney.test.saves", 60);

	/** In milliseconds. */
	private static final double[] PAUSES = { 1, 5, 20, 100 };

	private static final String STATE = "app/Counter.java";

	private static final String PAGES = "app/CounterPages.java";

	private final Random random = new Random(SEED);

	private final List<String> log = new ArrayList<>();

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path folder;

	private EditedProject project;

	private Page page;

	@BeforeEach
	void open(Page page) {
		this.project = new EditedProject(this.folder).start();
		this.page = page;
		page.navigate(this.project.url("/counter"));
		find("html[data-jitney=ready]").waitFor();
		find("#jitney-develop[data-jitney=open]")
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		find("#free").fill("typed");
		page.evaluate("() => { window.alive = true; }");
	}

	@AfterEach
	void close() {
		this.project.close();
	}

	@Test
	void whatWasSavedLastIsThere() {
		String pages = this.project.read(PAGES);
		String state = this.project.read(STATE);
		for (int round = 1; round <= ROUNDS; round++) {
			boolean both = this.random.nextInt(4) == 0;
			String first = pages.replace("h1(\"Counter\")", this.random.nextBoolean() ? "h1(\"Round " + round + "\")"
					: "h1(text(\"Round \"), text(\"" + round + "\"))");
			save(PAGES, first);
			if (both) {
				save(STATE, state.replace("\"Count \" +", "\"Round " + round + ": \" +"));
			}
			else {
				save(STATE, state);
			}
			assertThat(find("main h1")).hasText("Round " + round);
			find("#increment").click();
			assertThat(find("#increment")).hasText((both ? "Round " + round + ": " : "Count ") + round);
			assertThat(find(".overlay")).isHidden();
			assertThat(find("#free")).hasValue("typed");
		}
		assertThat(find(".again")).hasCount(0);
		assertThat(this.page.evaluate("() => window.alive")).isEqualTo(true);
	}

	private void save(String path, String text) {
		SaveStyle style = SaveStyle.values()[this.random.nextInt(SaveStyle.values().length)];
		double pause = PAUSES[this.random.nextInt(PAUSES.length)];
		this.log.add(style + " with " + pause + " ms");
		style.save(this.project.sources().resolve(path), text, () -> this.page.waitForTimeout(pause));
	}

	private Locator find(String selector) {
		return this.page.locator(selector);
	}

}
