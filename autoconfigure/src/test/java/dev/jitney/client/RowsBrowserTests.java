package dev.jitney.client;

import com.microsoft.playwright.Page;
import dev.jitney.browser.BrowserExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(BrowserExtension.class)
class RowsBrowserTests {

	private Client client;

	@BeforeEach
	void start(Page page) {
		this.client = Client.in(page);
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	/** Preact 10.28.0 loses rows that are inserted among moved ones. */
	@Test
	void rowsFollowAnyDelta() {
		this.client.given("", "h('ul', null, c.each(v['l'], 1, (k, r) => h('li', { key: k }, r.t)))", "{'l':[]}");
		this.client.open();
		Object wrong = this.client.run("""
				async () => {
					const { h, render } = await import("preact");
					const dice = (n) => Math.floor(Math.random() * n);
					const some = () => [..."abcdefghij"].sort(() => dice(2) - 0.5).slice(0, dice(11));
					const wrong = [];
					for (let round = 0; round < 3000; round++) {
						const root = document.createElement("div");
						const nodes = {};
						for (let step = 0; step < 3; step++) {
							const keys = some();
							const rows = keys.map((key) => (nodes[key] ??= h("li", { key }, key)));
							render(h("ul", null, h("p", null, "|"), rows, step % 2 ? h("b") : null), root);
							if (root.textContent !== "|" + keys.join("")) {
								wrong.push(`${keys.join("")} is ${root.textContent}`);
							}
						}
					}
					return wrong.slice(0, 3).join("; ");
				}""");
		assertThat(wrong).isEqualTo("");
	}

	@Test
	void movedRowsKeepNodesFocusAndText() {
		this.client.given("",
				"h('ul', null, c.each(v['l'], 1, (k, r) => h('li', { key: k }, r.t, h('input', { id: 'i' + k }))))",
				"{'l':[['1',{'t':'a'}],['2',{'t':'b'}],['3',{'t':'c'}]]}");
		this.client.open();
		this.client.find("#i1").fill("mine");
		this.client.run(
				"() => { window.before = Object.fromEntries([...document.querySelectorAll('li')].map((li) => [li.textContent, li])); }");
		this.client.send("{'n':1,'d':{'l':{'m':[['1','3'],['3',null]],'+':[['4','3',{'t':'d'}]]}}}");
		assertThat(this.client.find("li")).hasText(new String[] { "c", "d", "b", "a" });
		assertThat(this.client
			.run("() => [...document.querySelectorAll('li')].filter((li) => before[li.textContent] === li).length"))
			.isEqualTo(3);
		assertThat(this.client.find("#i1")).isFocused();
		assertThat(this.client.find("#i1")).hasValue("mine");
	}

}
