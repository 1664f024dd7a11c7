package dev.jitney.reload.editing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.jitney.browser.BrowserExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is edited in which order, an open page is as one that is visited now, what the
 * user did counts, and what was typed is there.
 */ // #6
@ExtendWith(BrowserExtension.class)
class RandomEditsBrowserTests {

	private static final long SEED = Long.getLong("jitney.test.seed", 6);

	private static final int EDITS = Integer.getInteger("jitney.test.edits", 60);

	/** After many generations the application starts again. */
	private static final Pattern EXPECTED = Pattern
		.compile("/favicon.ico|ERR_CONNECTION|Unexpected response code: 503");

	/**
	 * Gives what there is of the page and of a visit, without what belongs to one tab.
	 */
	private static final String COMPARE = """
			async () => {
				const written = (node) => {
					if (node.nodeType === Node.TEXT_NODE) {
						return node.data;
					}
					if (node.nodeType !== Node.ELEMENT_NODE) {
						return "";
					}
					if (node.id === "tools") {
						return "<tools>";
					}
					const attributes = [...node.attributes].filter(({ name, value }) => !/^(value|checked|tabindex)$/.test(name) && (value || !/^(title|id)$/.test(name)))
						.map(({ name, value }) => ` ${name}=${value}`).sort().join("");
					const value = "value" in node && node.localName === "input" ? ` .value=${node.value}` : "";
					return `<${node.localName}${attributes}${value}>${[...node.childNodes].map(written).join("")}</>`;
				};
				const of = (page) => page.title + "|" + (page.querySelector("meta[name=about]")?.content ?? "")
					+ written(page.getElementById("jitney-root"));
				const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
				const visit = new DOMParser().parseFromString(await answer.text(), "text/html");
				return { open: of(document), visit: of(visit) };
			}""";

	private final Random random = new Random(SEED);

	private final ChangingPages pages = new ChangingPages(this.random);

	private final List<String> log = new ArrayList<>();

	private final List<String> errors = new ArrayList<>();

	private Map<String, String> saved = new TreeMap<>();

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path folder;

	private EditedProject project;

	private final List<Tab> tabs = new ArrayList<>();

	private int taps;

	@BeforeEach
	void open(Page first) {
		EditedProject created = new EditedProject(this.folder);
		this.saved = this.pages.sources();
		this.saved.forEach(created::write);
		this.project = created.start();
		first.context().onConsoleMessage((message) -> {
			if (message.type().matches("error|warning")
					&& !EXPECTED.matcher(message.text() + message.location()).find()) {
				this.errors.add(message.text() + " " + message.location());
			}
		});
		this.tabs.add(new Tab(first, "/shop"));
		this.tabs.add(new Tab(first.context().newPage(), "/help"));
	}

	@AfterEach
	void close() {
		this.project.close();
	}

	@Test
	void openPagesAreAsOnesThatAreVisitedNow() {
		for (int edit = 1; edit <= EDITS; edit++) {
			edit();
			this.tabs.forEach(Tab::isAsVisited);
			Tab tab = this.tabs.get(this.random.nextInt(this.tabs.size()));
			tab.taps();
			if (this.random.nextInt(4) == 0) {
				tab.acts();
			}
			this.tabs.forEach(Tab::isKept);
			assertThat(this.errors).as("after %s", log()).isEmpty();
		}
	}

	/**
	 * Saves files one by one, sometimes while the user clicks or before others are read.
	 */
	private void edit() {
		int heard = this.tabs.get(0).reloads;
		Map<String, String> before = this.saved;
		int edits = (this.random.nextInt(5) == 0) ? 3 : 1;
		for (int i = 0; i < edits; i++) {
			this.log.add(this.pages.edit());
			boolean back = edits > 1 && i == 1 && this.random.nextBoolean();
			save(this.pages.sources());
			if (back) {
				// undone, and done once more with the next one
				save(before);
			}
			if (this.random.nextInt(3) == 0) {
				this.tabs.get(this.random.nextInt(2)).tap();
			}
		}
		save(this.pages.sources());
		if (!this.saved.equals(before)) {
			this.tabs.get(0).page.waitForCondition(() -> this.tabs.get(0).reloads > heard);
		}
	}

	private void save(Map<String, String> sources) {
		Map<String, String> before = this.saved;
		sources.forEach((name, text) -> {
			if (!text.equals(before.get(name))) {
				this.project.write(name, text);
			}
		});
		this.saved = sources;
	}

	/** Returns the last edits. */
	private List<String> log() {
		return this.log.subList(Math.max(0, this.log.size() - 6), this.log.size());
	}

	/** A page that stays open. */
	private final class Tab {

		private final Page page;

		private final String typed;

		private int reloads;

		Tab(Page page, String path) {
			this.page = page;
			this.typed = "typed on " + path;
			page.onWebSocket((socket) -> {
				if (socket.url().contains("/_jit/changes")) {
					socket.onFrameReceived((frame) -> this.reloads += frame.text().startsWith("{\"reloaded\"") ? 1 : 0);
				}
			});
			page.navigate(RandomEditsBrowserTests.this.project.url(path));
			page.locator("html[data-jitney=ready]").waitFor();
			page.locator("#jitney-develop[data-jitney=open]")
				.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
			page.locator("#note").fill(this.typed);
			page.locator("#free").fill(this.typed);
			page.waitForCondition(() -> text("#echo").equals(this.typed));
			page.evaluate(
					"() => { window.nodes = [document.querySelector('#note'), document.querySelector('#free')]; }");
		}

		void isAsVisited() {
			List<Map<String, String>> last = new ArrayList<>();
			until(() -> {
				last.add(compare());
				Map<String, String> now = last.get(last.size() - 1);
				return now.get("open").equals(now.get("visit"));
			}, () -> {
				Map<String, String> now = last.get(last.size() - 1);
				assertThat(now.get("open")).as("%s after %s", this.page.url(), log()).isEqualTo(now.get("visit"));
			});
		}

		@SuppressWarnings("unchecked")
		private Map<String, String> compare() {
			return (Map<String, String>) this.page.evaluate(COMPARE);
		}

		void tap() {
			this.page.evaluate("() => document.getElementById('tap').click()");
			RandomEditsBrowserTests.this.taps++;
		}

		/** Each click counts once, on all tabs. */
		void taps() {
			tap();
			String expected = Integer.toString(RandomEditsBrowserTests.this.taps);
			RandomEditsBrowserTests.this.tabs.forEach((tab) -> tab.until(() -> tab.text("#taps").equals(expected),
					() -> assertThat(tab.text("#taps")).as("%s after %s", tab.page.url(), log()).isEqualTo(expected)));
		}

		/** Uses a handler of the page that an edit may have brought. */
		void acts() {
			Object result = this.page.evaluate("""
					(number) => {
						const all = document.querySelectorAll(".pick, .more");
						all[number % all.length].click();
						return document.querySelector("header p:nth-child(2)").textContent;
					}""", RandomEditsBrowserTests.this.random.nextInt(100));
			assertThat(result).isNotNull();
			RandomEditsBrowserTests.this.tabs.forEach(Tab::isAsVisited);
		}

		void isKept() {
			Object kept = this.page.evaluate(
					"""
							() => nodes.every((node) => node === document.getElementById(node.id)) && nodes.map(({ value }) => value)
								.concat(document.getElementById("echo").textContent).join("|")""");
			assertThat(kept).as("%s after %s", this.page.url(), log())
				.isEqualTo(String.join("|", this.typed, this.typed, this.typed));
		}

		private String text(String selector) {
			return (String) this.page.evaluate("(selector) => document.querySelector(selector).textContent", selector);
		}

		private void until(BooleanSupplier condition, Runnable failure) {
			try {
				this.page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(5000));
			}
			catch (PlaywrightException ex) {
				failure.run();
				throw ex;
			}
		}

	}

}
