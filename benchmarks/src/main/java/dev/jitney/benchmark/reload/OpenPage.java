package dev.jitney.benchmark.reload;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** A page in the browser, which notes when it shows what it is expected to. */
final class OpenPage implements AutoCloseable {

	/** The browser's and this JVM's clock are the same, that of the machine. */
	private static final String EXPECT = """
			([selector, text]) => {
				window.seen = new Promise((resolve, reject) => {
					const check = () => {
						if (document.querySelector(selector)?.textContent === text) {
							observer.disconnect();
							resolve(Date.now());
						}
					};
					const observer = new MutationObserver(check);
					observer.observe(document, { subtree: true, childList: true, characterData: true });
					setTimeout(() => reject(new Error(selector + " does not show " + text + " but "
						+ document.querySelector(selector)?.textContent)), 90000);
					check();
				});
			}""";

	private static final String POLL = """
			(path) => {
				const ask = async () => {
					try {
						const answer = await fetch(path, { cache: "no-store", headers: { Accept: "text/html" } });
						const text = await answer.text();
						const shown = new DOMParser().parseFromString(text, "text/html").querySelector("main");
						if (answer.ok && shown && shown.outerHTML !== document.querySelector("main")?.outerHTML) {
							document.body.replaceChildren(shown);
						}
					}
					catch {
						// it starts again
					}
					setTimeout(ask, 20);
				};
				ask();
			}""";

	private final BrowserContext context;

	private final Page page;

	private OpenPage(BrowserContext context, Page page) {
		this.context = context;
		this.page = page;
	}

	static OpenPage open(Browser browser, String url) {
		BrowserContext context = browser.newContext();
		Page page = context.newPage();
		page.navigate(url);
		return new OpenPage(context, page);
	}

	void poll(String path) {
		this.page.evaluate(POLL, path);
	}

	/** Waits until an element is there. */
	void await(String selector) {
		this.page.locator(selector).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
	}

	/** Lets the page go on for a while. */
	void pause(Duration time) {
		this.page.waitForTimeout((double) time.toMillis());
	}

	/**
	 * Saves an edit and waits until the page shows it. A page that is loaded again
	 * meanwhile is a failure.
	 * @return the milliseconds from before the save to the change of the document
	 */
	double measure(Edit edit, int number, Runnable save) {
		this.page.evaluate(EXPECT, List.of("#" + edit.id(), edit.shown(number)));
		Instant before = Instant.now();
		save.run();
		double seen = ((Number) this.page.evaluate("() => window.seen")).doubleValue();
		return seen - before.getEpochSecond() * 1e3 - before.getNano() / 1e6;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
