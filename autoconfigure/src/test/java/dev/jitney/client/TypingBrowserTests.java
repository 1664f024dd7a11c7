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
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(BrowserExtension.class)
class TypingBrowserTests {

	private Client client;

	@BeforeEach
	void start(Page page) {
		this.client = Client.in(page);
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	private static final String SLOW = """
			const Fast = WebSocket;
			window.WebSocket = class extends Fast {
				send(text) {
					setTimeout(() => this.readyState === 1 && super.send(text), 100);
				}
				set onmessage(listener) {
					this.addEventListener("message", (event) => setTimeout(listener, 100, event));
				}
			};""";

	private final List<String> items = new ArrayList<>();

	private String draft = "";

	private int number;

	/** Plays the server of a list with a draft. */
	private void serve(String frame) {
		String delta = "";
		String s = frame.replaceAll(".*\"s\":(\\d+).*", "$1");
		if (frame.contains("\"Bind\"")) {
			this.draft = frame.replaceAll(".*\"p\":\"([^\"]*)\".*", "$1");
			delta = "'draft':'%s'".formatted(this.draft);
		}
		else if (frame.contains("\"Add\"")) {
			this.items.add(this.draft);
			String after = (this.items.size() > 1) ? "'%d'".formatted(this.items.size() - 1) : "null";
			delta = "'draft':'','l':{'+':[['%d',%s,{'t':'%s'}]]}".formatted(this.items.size(), after, this.draft);
			this.draft = "";
		}
		this.number++;
		this.client.send("{'n':%d,'s':%s,'d':{%s}}".formatted(this.number, s, delta));
	}

	private void openTodos() {
		this.client.given("<form><input value=''></form><ul></ul>", """
				h(Fragment, null,
					h("form", c.on({}, "submit", "Add", null, { reset: 1 }),
						h("input", c.bind({}, "value", v["draft"], "Bind", null, 0))),
					h("ul", null, c.each(v["l"], 1, (k, r) => h("li", { key: k }, r.t))))""", "{'draft':'','l':[]}");
		this.client.page().addInitScript(SLOW);
		this.client.wire().answers(this::serve);
		this.client.open();
	}

	@Test
	void losesAndReordersNothingUnderLatency() {
		openTodos();
		this.client.find("input").focus();
		for (String item : List.of("Milk", "Bread", "Eggs", "Butter", "Salt")) {
			this.client.page().keyboard().type(item);
			this.client.page().keyboard().press("Enter");
		}
		this.client.page().keyboard().type("Pep");
		assertThat(this.client.find("li")).hasText(new String[] { "Milk", "Bread", "Eggs", "Butter", "Salt" });
		assertThat(this.items).containsExactly("Milk", "Bread", "Eggs", "Butter", "Salt");
		this.client.page().waitForCondition(() -> this.draft.equals("Pep"));
		assertThat(this.client.find("input")).hasValue("Pep");
	}

	@Test
	void losesNothingWhenConnectionIsCutInMidTyping() {
		openTodos();
		this.client.find("input").focus();
		this.client.page().keyboard().type("Milk");
		this.client.page().keyboard().press("Enter");
		this.client.page().keyboard().type("Bre");
		this.client.wire().cut();
		this.client.page().keyboard().type("ad");
		this.client.page().keyboard().press("Enter");
		this.client.page().keyboard().type("Eggs");
		this.client.page().waitForSelector("html[data-jitney=lost]");
		this.client.wire().knows(this.number, this.number);
		this.client.wire().restore();
		this.client.wire().awaitConnection(2);
		this.client.page().keyboard().press("Enter");
		this.client.page().waitForCondition(() -> this.items.size() == 3);
		assertThat(this.items).containsExactly("Milk", "Bread", "Eggs");
		assertThat(this.client.find("input")).hasValue("");
	}

}
