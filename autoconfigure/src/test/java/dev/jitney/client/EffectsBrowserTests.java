package dev.jitney.client;

import java.nio.file.Path;
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
class EffectsBrowserTests {

	private Client client;

	@BeforeEach
	void start(Page page) {
		this.client = Client.in(page);
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	private void openPage() {
		this.client.given("<main><input id='i'></main>",
				"h('main', null, h('input', { id: 'i' }), h('button', c.on({}, 'click', 'Go', null), 'go'), h('div', { style: 'height: 3000px' }), h('p', { id: 'far' }, v['n']))",
				"{'n':'0'}");
		this.client.given("/there", SitePage.of("there", "", "h('h1', null, 'There')", "{}"));
		this.client.open();
	}

	private void run(String name, String arguments) {
		this.client.send("{'e':[[1,'%s',%s]]}".formatted(name, arguments));
	}

	@Test
	void redirectsWithinTheApplication() {
		openPage();
		run("redirect", "{'url':'/there'}");
		assertThat(this.client.find("h1")).hasText("There");
		assertThat(this.client.next()).isEqualTo(json("{'a':1}"));
		assertThat(this.client.next()).isEqualTo(json("{'go':'ticket-there'}"));
		this.client.run("() => history.back()");
		assertThat(this.client.find("button")).isVisible();
	}

	@Test
	void redirectsToPlainDocument() {
		openPage();
		this.client.site().file("/plain", "text/html", "<h1>Plain</h1>");
		run("redirect", "{'url':'/plain','replace':true}");
		assertThat(this.client.find("h1")).hasText("Plain");
	}

	@Test
	void refusesUrlsThatRunScripts() {
		List<String> errors = errors();
		openPage();
		this.client.send(
				"{'e':[[1,'redirect',{'url':'java\\nscript:alert(1)'}],[2,'open',{'url':'data:text/html,x'}],[3,'download',{'url':'javascript:1'}]]}");
		this.client.page().waitForCondition(() -> errors.size() == 3);
		assertThat(errors).allMatch((error) -> error.contains("refused"));
		assertThat(this.client.page().context().pages()).hasSize(1);
	}

	@Test
	void opensWindowWithoutOpener() {
		openPage();
		Page opened = this.client.page().waitForPopup(() -> run("open", "{'url':'/there'}"));
		opened.waitForCondition(() -> opened.url().endsWith("/there"));
		assertThat(opened.evaluate("() => window.opener")).isNull();
	}

	@Test
	void goesBack() {
		openPage();
		this.client.run("async () => (await import('jitney')).navigate('/there')");
		run("back", "{}");
		assertThat(this.client.find("button")).isVisible();
	}

	@Test
	void downloadsFile() {
		openPage();
		this.client.site().file("/report", "text/plain", "figures");
		Path file = this.client.page()
			.waitForDownload(() -> run("download", "{'url':'/report','name':'report.txt'}"))
			.path();
		assertThat(file).hasContent("figures");
	}

	@Test
	void setsTitleFocusAndScroll() {
		openPage();
		this.client.send(
				"{'e':[[1,'title',{'text':'New'}],[2,'focus',{'id':'i'}],[3,'scroll',{'id':'far'}],[4,'focus',{'id':'nowhere'}]]}");
		assertThat(this.client.page()).hasTitle("New");
		assertThat(this.client.find("#i")).isFocused();
		this.client.page().waitForCondition(() -> ((Number) this.client.run("() => scrollY")).doubleValue() > 1000);
	}

	@Test
	void copiesText() {
		this.client.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
		openPage();
		run("copy", "{'text':'copied'}");
		this.client.page()
			.waitForCondition(() -> "copied".equals(this.client.run("() => navigator.clipboard.readText()")));
	}

	@Test
	void showsToastAfterDelta() {
		openPage();
		this.client.send("{'n':1,'d':{'n':'1'},'e':[[1,'toast',{'text':'<b>Saved</b>','kind':'success'}]]}");
		assertThat(this.client.find(".jitney-toast[role=status]")).containsText("<b>Saved</b>");
		assertThat(this.client.find("#far")).hasText("1");
		this.client.find(".jitney-close").click();
		assertThat(this.client.find(".jitney-toast")).hasCount(0);
	}

	@Test
	void alertsAndLogs() {
		List<String> said = new ArrayList<>();
		this.client.page().onDialog((dialog) -> {
			said.add(dialog.message());
			dialog.accept();
		});
		this.client.page().onConsoleMessage((message) -> said.add(message.type() + " " + message.text()));
		openPage();
		this.client.send(
				"{'e':[[1,'log',{'level':'warn','text':'careful'}],[2,'log',{'level':'info','text':'plain'}],[3,'alert',{'text':'Stop'}]]}");
		this.client.page().waitForCondition(() -> said.size() == 3);
		assertThat(said).containsExactly("warning careful", "info plain", "Stop");
	}

	@Test
	void callsExportOfApplicationModuleAndReturnsItsResult() {
		openPage();
		this.client.site().file("/chart.js", "text/javascript", "export const add = async (a, b) => ({ sum: a + b });");
		this.client.send("{'e':[[7,'call',{'module':'/chart.js','name':'add','args':[1,2],'r':true}]]}");
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'r':7,'p':{'sum':3},'a':7}"));
	}

	@Test
	void reportsCallThatFails() {
		openPage();
		this.client.site()
			.file("/chart.js", "text/javascript", "export const fail = () => { throw new Error('broken'); };");
		this.client.send("{'e':[[1,'call',{'module':'/chart.js','name':'fail','r':true}]]}");
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'r':1,'x':'broken','a':1}"));
		this.client.send("{'e':[[2,'call',{'module':'https://elsewhere.invalid/x.js','name':'f','r':true}]]}");
		assertThat(this.client.next()).contains(json("'r':2,'x':'module https://elsewhere.invalid/x.js refused'"));
		this.client.send("{'e':[[3,'call',{'module':'/chart.js','name':'constructor','r':true}]]}");
		assertThat(this.client.next()).startsWith(json("{'s':3,'r':3,'x':"));
	}

	@Test
	void acknowledgesWithinMomentOrWithNextEvent() {
		openPage();
		run("title", "{'text':'x'}");
		assertThat(this.client.next()).isEqualTo(json("{'a':1}"));
		this.client.send("{'e':[[2,'title',{'text':'y'}]]}");
		this.client.run("() => document.title === 'y' && document.querySelector('button').click()");
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Go','a':2}"));
	}

	@Test
	void runsEachEventOnceAlsoAfterReload() {
		openPage();
		run("toast", "{'text':'once'}");
		run("toast", "{'text':'once'}");
		assertThat(this.client.find(".jitney-toast")).hasCount(1);
		assertThat(this.client.next()).isEqualTo(json("{'a':1}"));
		this.client.page().reload();
		this.client.wire().awaitConnection(2);
		run("toast", "{'text':'once'}");
		assertThat(this.client.next()).isEqualTo(json("{'a':1}"));
		assertThat(this.client.find(".jitney-toast")).hasCount(0);
	}

	@Test
	void skipsUnknownEvents() {
		openPage();
		this.client.send("{'e':[[1,'teleport',{}],[2,'toString',{}],[3,'title',{'text':'after'}]]}");
		assertThat(this.client.page()).hasTitle("after");
	}

	private List<String> errors() {
		List<String> errors = new ArrayList<>();
		this.client.page().onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				errors.add(message.text());
			}
		});
		return errors;
	}

}
