package dev.jitney.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import dev.jitney.browser.BrowserExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(BrowserExtension.class)
class ViewBrowserTests {

	private Client client;

	@BeforeEach
	void loadModule(Page page) {
		this.client = Client.in(page);
		this.client.site().file("/", "text/html", "<title>view</title>");
		page.navigate(this.client.site().url("/"));
		page.evaluate("async (url) => { window.view = await import(url); }", this.client.module("view.js"));
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	@Test
	void appliesEveryDelta() {
		for (ViewVectors.Delta delta : ViewVectors.DELTAS) {
			Object after = this.client.page()
				.evaluate("([a, d]) => JSON.stringify(view.apply(JSON.parse(a), JSON.parse(d)))",
						List.of(delta.before(), delta.delta()));
			assertThat(after).as(delta.name()).isEqualTo(normal(delta.after()));
		}
	}

	@Test
	void leavesOldViewAsItWas() {
		for (ViewVectors.Delta delta : ViewVectors.DELTAS) {
			Object before = this.client.page().evaluate("""
					([a, d]) => {
						const old = JSON.parse(a);
						view.apply(old, JSON.parse(d));
						return JSON.stringify(old);
					}""", List.of(delta.before(), delta.delta()));
			assertThat(before).as(delta.name()).isEqualTo(normal(delta.before()));
		}
	}

	@Test
	void keepsIdentityOfWhatDeltaDoesNotTouch() {
		Object same = this.client.run("""
				() => {
					const old = { l: [["a", { t: 1 }], ["b", { t: 2 }]], m: { x: 1 }, k: [["z", {}]] };
					const next = view.apply(old, { l: { m: [["b", null]], "~": { a: { t: 3 } } } });
					return [next.l[0] === old.l[1], next.l[1][1] === old.l[0][1], next.m === old.m, next.k === old.k];
				}""");
		assertThat(same).isEqualTo(List.of(true, false, true, true));
	}

	@Test
	void computesDigestOfEveryVector() {
		for (ViewVectors.Digest vector : ViewVectors.DIGESTS) {
			Object digest = this.client.page().evaluate("(v) => view.digest(JSON.parse(v))", vector.view());
			assertThat(digest).as(vector.view()).isEqualTo(vector.digest());
		}
	}

	@Test
	void reportsUnknownKeysOnceAndSkipsThem() {
		List<String> warnings = new ArrayList<>();
		this.client.page().onConsoleMessage((message) -> {
			if (message.type().equals("warning")) {
				warnings.add(message.text());
			}
		});
		Object after = this.client.run("""
				() => {
					const old = { a: 1, l: [["x", { t: 1 }]] };
					const delta = { "-": ["nowhere"], a: 2, l: {
						"-": ["gone"], m: [["lost", null], ["x", "after-nobody"]], "+": [["n", "missing", {}]],
						"~": { unseen: { t: 2 } }, "?": 1 } };
					view.apply(old, delta);
					return JSON.stringify(view.apply(old, delta));
				}""");
		assertThat(after).isEqualTo("{\"a\":2,\"l\":[[\"x\",{\"t\":1}]]}");
		this.client.page().waitForCondition(() -> warnings.size() == 7);
		assertThat(warnings).containsExactlyInAnyOrder(warning("nowhere"), warning("gone"), warning("lost"),
				warning("after-nobody"), warning("missing"), warning("unseen"), warning("?"));
	}

	@Test
	void appliesManyInsertionsInAMoment() {
		Object result = this.client.run("""
				() => {
					const added = Array.from({ length: 20000 }, (_, i) => [`k${i}`, i ? `k${i - 1}` : null, {}]);
					const start = performance.now();
					const rows = view.apply({ l: [] }, { l: { "+": added } }).l;
					return { fast: performance.now() - start < 1000, size: rows.length, last: rows.at(-1)[0] };
				}""");
		assertThat(result).isEqualTo(Map.of("fast", true, "size", 20000, "last", "k19999"));
	}

	private static String warning(String key) {
		return "jitney: unknown key \"" + key + "\" skipped";
	}

	/** Returns JSON as the browser writes it. */
	private String normal(String text) {
		return (String) this.client.page().evaluate("(v) => JSON.stringify(JSON.parse(v))", text);
	}

}
