package dev.jitney.client;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import dev.jitney.browser.BrowserExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.jitney.client.SitePage.json;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(BrowserExtension.class)
class HydrationBrowserTests {

	private Client client;

	@BeforeEach
	void start(Page page) {
		this.client = Client.in(page);
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	@Test
	void keepsPaintedNodes() {
		this.client.given("<main><h1>Todos</h1><ul><li>a</li><li>b</li></ul><p>one<!---->two</p></main>", """
				h("main", null, h("h1", null, v["title"]),
					h("ul", null, c.each(v["l"], 1, (k, r) => h("li", { key: k }, r.t))),
					h("p", null, "one", h(Fragment, null, v["x"])))""",
				"{'title':'Todos','l':[['1',{'t':'a'}],['2',{'t':'b'}]],'x':'two'}");
		this.client.page().addInitScript("""
				addEventListener('DOMContentLoaded', () => {}, true);
				new MutationObserver(() => {
					const li = document.querySelector('li:last-child');
					if (li && !window.painted) {
						window.painted = [...document.querySelectorAll('main, h1, li, p')];
					}
				}).observe(document, { childList: true, subtree: true });""");
		this.client.open();
		this.client.send("{'n':1,'s':0,'d':{'title':'Done','l':{'~':{'2':{'t':'B'}}},'x':'2'}}");
		assertThat(this.client.find("h1")).hasText("Done");
		assertThat(this.client.find("li").last()).hasText("B");
		assertThat(this.client.find("p")).hasText("one2");
		assertThat(this.client
			.run("() => painted.every((node, i) => node === document.querySelectorAll('main, h1, li, p')[i])"))
			.isEqualTo(true);
	}

	@Test
	void sendsClickAsSmallFrame() {
		this.client.given("<button>0</button>", "h('button', c.on({}, 'click', 'Ab3dE6gH', null), v['n'])",
				"{'n':'0'}");
		this.client.open();
		this.client.find("button").click();
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Ab3dE6gH'}"));
		this.client.send("{'n':1,'s':1,'d':{'n':'1'}}");
		assertThat(this.client.find("button")).hasText("1");
	}

	@Test
	void saysHelloWithViewThatWasPainted() {
		this.client.given("/", SitePage.of("start", "<p></p>", "h('p')", "{}").at(4));
		this.client.open();
		assertThat(this.client.wire().hello().replaceFirst("\"d\":\"[0-9a-f]{24}\"", "\"d\":\"?\"")).isEqualTo(
				json("{'hello':{'t':'tab-1','d':'?','k':'ticket-start','h':'hash-start','n':4,'g':'5465b825'}}"));
	}

	@Test
	void countsTextAsTypedThatWasThereBeforeHydration() {
		this.client.given("<input id='bound' value=''><input id='shown' value='a'>", """
				h(Fragment, null,
					h("input", c.bind({ id: "bound" }, "value", v["draft"], "Bb3dE6gH", null, 0)),
					h("input", c.control({ id: "shown" }, "value", v["name"])))""", "{'draft':'','name':'a'}");
		this.client.page().addInitScript("""
				new MutationObserver(() => {
					const input = document.getElementById('shown');
					if (input && !input.early) {
						input.early = true;
						input.value = 'mine';
						document.getElementById('bound').value = 'Milk';
					}
				}).observe(document, { childList: true, subtree: true });""");
		this.client.open();
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Bb3dE6gH','p':'Milk'}"));
		this.client.send("{'n':1,'s':0,'d':{'draft':'older','name':'older'}}");
		this.client.send("{'n':2,'s':0,'d':{'title':'now'}}");
		this.client.page().waitForCondition(() -> this.client.page().title().equals("now"));
		assertThat(this.client.find("#bound")).hasValue("Milk");
		assertThat(this.client.find("#shown")).hasValue("mine");
	}

	@Test
	void keepsLastGoodDocumentWhenPageFails() {
		this.client.given("<p>fine</p>", "h('p', null, v['text'].toString())", "{'text':'fine'}");
		this.client.open();
		this.client.send("{'n':1,'d':{'-':['text']}}");
		this.client.send("{'n':2,'d':{'title':'later'}}");
		this.client.send("{'e':[[1,'title',{'text':'still live'}]]}");
		this.client.page().waitForCondition(() -> this.client.page().title().equals("still live"));
		assertThat(this.client.find("p")).hasText("fine");
		this.client.send("{'n':3,'d':{'text':'back'}}");
		assertThat(this.client.find("p")).hasText("back");
	}

	@Test
	void focusesElementThatIsInserted() {
		this.client.given("<p></p>", "h('p', null, v['edit'] ? h('input', { ref: c.focus }) : null)", "{}");
		this.client.open();
		this.client.send("{'n':1,'d':{'edit':true}}");
		assertThat(this.client.find("input")).isFocused();
	}

	@Test
	void needsNoMoreThanAStrictContentPolicy() {
		List<String> violations = new ArrayList<>();
		this.client.page().onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				violations.add(message.text());
			}
		});
		this.client.given("<p>0</p>", "h('p', null, v['n'])", "{'n':'0'}");
		this.client.open();
		this.client.send("{'n':1,'d':{'n':'1'},'e':[[1,'toast',{'text':'styled'}]]}");
		assertThat(this.client.find(".jitney-toast")).hasCSS("display", "flex");
		assertThat(violations).isEmpty();
	}

}
