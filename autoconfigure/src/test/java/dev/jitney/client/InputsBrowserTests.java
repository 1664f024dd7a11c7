package dev.jitney.client;

import com.google.gson.JsonObject;

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
class InputsBrowserTests {

	private Client client;

	@BeforeEach
	void start(Page page) {
		this.client = Client.in(page);
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	private void openForm(String controls, String view) {
		this.client.given("", "h('form', c.on({}, 'submit', 'Sub', null, { reset: 1 }), " + controls
				+ ", h('button', c.on({ type: 'button' }, 'click', 'Go', null), 'go'))", view);
		this.client.open();
	}

	private void openBound() {
		openForm("h('input', c.bind({}, 'value', v['draft'], 'Bind', null, 0))", "{'draft':''}");
	}

	@Test
	void sendsBoundTextBeforeNextEvent() {
		openBound();
		this.client.run("""
				() => {
					const input = document.querySelector("input");
					input.value = "Mi";
					input.dispatchEvent(new InputEvent("input", { bubbles: true }));
					input.value = "Milk";
					input.dispatchEvent(new InputEvent("input", { bubbles: true }));
					document.querySelector("button").click();
				}""");
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Bind','p':'Milk'}"));
		assertThat(this.client.next()).isEqualTo(json("{'s':2,'h':'Go'}"));
		assertThat(this.client.wire().unread()).isEmpty();
	}

	@Test
	void sendsBoundTextWhenTypingPauses() {
		openBound();
		this.client.find("input").pressSequentially("Milk");
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Bind','p':'Milk'}"));
	}

	@Test
	void sendsEachKeyOfLiveBinding() {
		openForm("h('input', c.bind({}, 'value', v['draft'], 'Live', ['r1'], 1))", "{'draft':''}");
		this.client.find("input").pressSequentially("ab");
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Live','k':['r1'],'p':'a'}"));
		assertThat(this.client.next()).isEqualTo(json("{'s':2,'h':'Live','k':['r1'],'p':'ab'}"));
	}

	@Test
	void serverValueWaitsUntilTypedTextIsAcknowledged() {
		openBound();
		this.client.find("input").pressSequentially("milk");
		this.client.next();
		this.client.send("{'n':1,'s':0,'d':{'draft':'older'}}");
		this.client.send("{'n':2,'d':{'title':'two'}}");
		this.client.page().waitForCondition(() -> this.client.page().title().equals("two"));
		assertThat(this.client.find("input")).hasValue("milk");
		this.client.send("{'n':3,'s':1,'d':{'draft':'Milk'}}");
		assertThat(this.client.find("input")).hasValue("Milk");
	}

	@Test
	void serverValueReturnsWhenHandlerKeptIt() {
		openForm("h('input', c.bind({}, 'value', v['draft'], 'Bind', null, 0))", "{'draft':'12'}");
		this.client.find("input").pressSequentially("x");
		this.client.next();
		this.client.send("{'s':1}");
		assertThat(this.client.find("input")).hasValue("12");
	}

	@Test
	void refusedTextStaysUntilServerValueChanges() {
		openForm("h('input', c.bind({}, 'value', v['draft'], 'Bind', null, 0))", "{'draft':'12'}");
		this.client.find("input").fill("twelve");
		this.client.next();
		this.client.send("{'n':1,'s':1,'o':[[1,'refused']],'d':{'title':'one'}}");
		this.client.page().waitForCondition(() -> this.client.page().title().equals("one"));
		assertThat(this.client.find("input")).hasValue("twelve");
		this.client.send("{'n':2,'d':{'draft':'13'}}");
		assertThat(this.client.find("input")).hasValue("13");
	}

	@Test
	void refusedCheckboxReverts() {
		openForm(
				"h('input', c.on(c.control({ type: 'checkbox' }, 'checked', v['done']), 'change', 'Zb3', ['7'], { p: 'checked' }))",
				"{'done':false}");
		this.client.find("input").check();
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Zb3','k':['7'],'p':true}"));
		this.client.send("{'n':1,'d':{'title':'one'}}");
		this.client.page().waitForCondition(() -> this.client.page().title().equals("one"));
		assertThat(this.client.find("input")).isChecked();
		this.client.send("{'s':1,'o':[[1,'refused','no']]}");
		assertThat(this.client.find("input")).not().isChecked();
	}

	@Test
	void checkboxWithClickHandlerFollowsServer() {
		openForm("h('input', c.on(c.control({ type: 'checkbox' }, 'checked', v['done']), 'click', 'Zb3', null))",
				"{'done':false}");
		this.client.find("input").click();
		this.client.next();
		this.client.send("{'n':1,'s':1,'d':{'done':true}}");
		this.client.send("{'n':2,'d':{'done':false}}");
		assertThat(this.client.find("input")).not().isChecked();
	}

	@Test
	void radioGroupStaysAsChosenUntilAcknowledged() {
		openForm(
				"['a','b'].map((n) => h('input', c.on(c.control({ type: 'radio', name: 'r', id: n }, 'checked', v['r'] === n), 'change', 'R', [n])))",
				"{'r':'a'}");
		this.client.find("#b").check();
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'R','k':['b']}"));
		this.client.send("{'n':1,'d':{'title':'one'}}");
		this.client.page().waitForCondition(() -> this.client.page().title().equals("one"));
		assertThat(this.client.find("#b")).isChecked();
		this.client.send("{'s':1,'o':[[1,'refused']]}");
		assertThat(this.client.find("#a")).isChecked();
	}

	@Test
	void oneWayTextStaysUntilServerChangesItAfterALaterEvent() {
		openForm("h('input', c.control({ name: 'title' }, 'value', v['name']))", "{'name':'a'}");
		this.client.find("input").fill("typed");
		this.client.send("{'n':1,'d':{'name':'pushed'}}");
		this.client.find("button").click();
		this.client.next();
		assertThat(this.client.find("input")).hasValue("typed");
		this.client.send("{'n':2,'s':1,'d':{'name':'loaded'}}");
		assertThat(this.client.find("input")).hasValue("loaded");
	}

	@Test
	void resetClearsFormInSameTaskAsSubmit() {
		openBound();
		Object value = this.client.run("""
				() => {
					const input = document.querySelector("input");
					input.value = "Milk";
					input.dispatchEvent(new InputEvent("input", { bubbles: true }));
					document.querySelector("form").requestSubmit();
					return input.value;
				}""");
		assertThat(value).isEqualTo("");
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Bind','p':'Milk'}"));
		assertThat(this.client.next()).isEqualTo(json("{'s':2,'h':'Sub'}"));
		this.client.send("{'n':1,'s':1,'d':{'draft':'Milk','title':'one'}}");
		this.client.page().waitForCondition(() -> this.client.page().title().equals("one"));
		assertThat(this.client.find("input")).hasValue("");
	}

	@Test
	void caretStaysWhenServerChangesText() {
		openBound();
		this.client.find("input").fill("hello");
		this.client.next();
		this.client.run("() => document.querySelector('input').setSelectionRange(2, 3)");
		this.client.send("{'n':1,'s':1,'d':{'draft':'HELLO!'}}");
		assertThat(this.client.find("input")).hasValue("HELLO!");
		assertThat(this.client.run(
				"() => { const i = document.querySelector('input'); return [i.selectionStart, i.selectionEnd].join(); }"))
			.isEqualTo("2,3");
	}

	@Test
	void textIsNotTouchedWhileInputMethodComposes() {
		openForm("h('input', c.bind({}, 'value', v['draft'], 'Live', null, 1))", "{'draft':''}");
		this.client.find("input").focus();
		var devtools = this.client.page().context().newCDPSession(this.client.page());
		JsonObject text = new JsonObject();
		text.addProperty("text", "に");
		text.addProperty("selectionStart", 1);
		text.addProperty("selectionEnd", 1);
		devtools.send("Input.imeSetComposition", text);
		this.client.send("{'n':1,'d':{'draft':'server','title':'one'}}");
		this.client.page().waitForCondition(() -> this.client.page().title().equals("one"));
		assertThat(this.client.find("input")).hasValue("に");
		assertThat(this.client.wire().unread()).isEmpty();
		JsonObject done = new JsonObject();
		done.addProperty("text", "日");
		devtools.send("Input.insertText", done);
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Live','p':'日'}"));
	}

	@Test
	void bindsSelectTextareaAndCheckbox() {
		openForm(
				"""
						h("select", c.bind({}, "value", v["s"], "S", null, 1), h("option", { value: "1" }, "one"), h("option", { value: "2" }, "two")),
						h("textarea", c.bind({}, "value", v["t"], "T", null, 1)),
						h("input", c.bind({ type: "checkbox" }, "checked", v["c"], "C", null, 1)),
						h("input", c.bind({ type: "number" }, "value", v["n"], "N", null, 1, { p: "number" }))""",
				"{'s':'2','t':'a\\r\\nb','c':true,'n':'5'}");
		assertThat(this.client.find("select")).hasValue("2");
		assertThat(this.client.find("textarea")).hasValue("a\nb");
		assertThat(this.client.find("[type=checkbox]")).isChecked();
		this.client.find("select").selectOption("1");
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'S','p':'1'}"));
		this.client.find("textarea").fill("x");
		assertThat(this.client.next()).isEqualTo(json("{'s':2,'h':'T','p':'x'}"));
		this.client.find("[type=checkbox]").uncheck();
		assertThat(this.client.next()).isEqualTo(json("{'s':3,'h':'C','p':false}"));
		this.client.find("[type=number]").fill("");
		assertThat(this.client.next()).isEqualTo(json("{'s':4,'h':'N','p':null}"));
	}

}
