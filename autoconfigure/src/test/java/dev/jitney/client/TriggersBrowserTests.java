package dev.jitney.client;

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
class TriggersBrowserTests {

	private Client client;

	@BeforeEach
	void start(Page page) {
		this.client = Client.in(page);
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	private void open(String html, String module) {
		this.client.given(html, module, "{}");
		this.client.open();
	}

	@Test
	void sendsKeysThatPassTheFilter() {
		open("<input>",
				"h('input', c.on(c.on({}, 'keydown', 'Save', ['1'], { keys: ['Enter'], p: 'value' }), 'keydown', 'Cancel', ['1'], { keys: ['Escape'] }))");
		this.client.find("input").pressSequentially("ab");
		this.client.find("input").press("Enter");
		this.client.find("input").press("Escape");
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Save','k':['1'],'p':'ab'}"));
		assertThat(this.client.next()).isEqualTo(json("{'s':2,'h':'Cancel','k':['1']}"));
	}

	@Test
	void sendsKeyAndPointerPayloads() {
		open("<button>x</button>",
				"h('button', c.on(c.on({}, 'keydown', 'Key', null, { p: 'key', prevent: 1 }), 'click', 'Point', null, { p: 'pointer' }), 'x')");
		this.client.find("button").press("Shift+A");
		this.client.next();
		assertThat(this.client.next()).isEqualTo(json(
				"{'s':2,'h':'Key','p':{'key':'A','code':'KeyA','alt':false,'ctrl':false,'meta':false,'shift':true,'repeat':false}}"));
		this.client.run(
				"() => document.querySelector('button').dispatchEvent(new MouseEvent('click', { clientX: 3, clientY: 4, ctrlKey: true }))");
		assertThat(this.client.next()).isEqualTo(json(
				"{'s':3,'h':'Point','p':{'x':3,'y':4,'button':0,'buttons':0,'alt':false,'ctrl':true,'meta':false,'shift':false}}"));
	}

	@Test
	void sendsFormPayload() {
		open("", """
				h("form", c.on({}, "submit", "Save", null, { p: "form" }),
					h("input", { name: "title", defaultValue: "Milk" }), h("input", { name: "tag", defaultValue: "a" }),
					h("input", { name: "tag", defaultValue: "b" }), h("input", { name: "file", type: "file" }),
					h("input", { name: "done", type: "checkbox" }), h("input", { name: "kind", type: "checkbox", value: "k", defaultChecked: true }),
					h("button", { name: "action", value: "save" }, "save"))""");
		this.client.find("button").click();
		assertThat(this.client.next()).isEqualTo(json(
				"{'s':1,'h':'Save','p':{'title':'Milk','tag':['a','b'],'kind':'k','action':'save','done':false}}"));
	}

	@Test
	void preventsAndStopsWhenAsked() {
		open("<div><a href='https://elsewhere.invalid/'>x</a></div>",
				"h('div', c.on({}, 'click', 'Outer', null), h('a', c.on({ href: 'https://elsewhere.invalid/' }, 'click', 'Inner', null, { prevent: 1, stop: 1 }), 'x'))");
		this.client.find("a").click();
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Inner'}"));
		assertThat(this.client.wire().unread()).isEmpty();
	}

	@Test
	void debouncesPerElementAndKeepsOrder() {
		open("", """
				h(Fragment, null, ["a", "b"].map((k) => h("input", c.on({ id: k }, "input", "Find", [k], { debounce: 60000, p: "value" }))),
					h("button", c.on({}, "click", "Go", null), "go"))""");
		this.client.find("#a").pressSequentially("12");
		this.client.find("#b").pressSequentially("34");
		this.client.find("button").click();
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Find','k':['a'],'p':'12'}"));
		assertThat(this.client.next()).isEqualTo(json("{'s':2,'h':'Find','k':['b'],'p':'34'}"));
		assertThat(this.client.next()).isEqualTo(json("{'s':3,'h':'Go'}"));
	}

	@Test
	void sendsDebouncedEventWhenElementIsQuiet() {
		open("<input>", "h('input', c.on({}, 'input', 'Find', null, { debounce: 50, p: 'value' }))");
		this.client.find("input").fill("milk");
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Find','p':'milk'}"));
	}

	@Test
	void throttlesPerElement() {
		open("", "h(Fragment, null, ['a', 'b'].map((k) => h('button', c.on({ id: k }, 'click', 'Go', [k], { throttle: 60000 }), k)))");
		this.client.find("#a").click();
		this.client.find("#a").click();
		this.client.find("#b").click();
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Go','k':['a']}"));
		assertThat(this.client.next()).isEqualTo(json("{'s':2,'h':'Go','k':['b']}"));
		assertThat(this.client.wire().unread()).isEmpty();
	}

	@Test
	void sendsLastOfThrottledStream() {
		open("<input>", "h('input', c.on({}, 'input', 'Find', null, { throttle: 300, p: 'value' }))");
		this.client.run("""
				() => {
					const input = document.querySelector("input");
					for (const text of ["a", "ab", "abc"]) {
						input.value = text;
						input.dispatchEvent(new InputEvent("input"));
					}
				}""");
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Find','p':'a'}"));
		assertThat(this.client.next()).isEqualTo(json("{'s':2,'h':'Find','p':'abc'}"));
	}

	@Test
	void prefixesHandlersOfMemo() {
		open("<button>x</button>", "h('button', c.in('Xy12').in('Zz34').on({}, 'click', 'Ab3dE6gH', ['r']), 'x')");
		this.client.find("button").click();
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Xy12.Zz34.Ab3dE6gH','k':['r']}"));
	}

	@Test
	void rendersOnlyRowsThatChanged() {
		this.client.given("",
				"h('ul', null, c.each(v['l'], 1, (k, r) => { (window.calls ??= []).push(k); return h('li', { key: k }, r.t); }))",
				"{'l':[['1',{'t':'a'}],['2',{'t':'b'}]]}");
		this.client.open();
		this.client.send("{'n':1,'d':{'l':{'~':{'2':{'t':'B'}},'+':[['3','2',{'t':'c'}]]}}}");
		assertThat(this.client.find("li")).hasText(new String[] { "a", "B", "c" });
		assertThat(this.client.run("() => calls.join()")).isEqualTo("1,2,2,3");
	}

	@Test
	void addsBasePathToApplicationUrlsOnly() {
		this.client.given("",
				"h('a', { title: [c.url('/a'), c.url('//b'), c.url('c'), c.url('https://d/')].join(' '), class: c.cls('', false, null) })",
				"{}");
		this.client.open();
		assertThat(this.client.find("a")).hasAttribute("title", "/a //b c https://d/");
		assertThat(this.client.run("() => document.querySelector('a').hasAttribute('class')")).isEqualTo(false);
	}

}
