package dev.jitney.client;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
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
class DeliveryBrowserTests {

	private Client client;

	@BeforeEach
	void start(Page page) {
		this.client = Client.in(page);
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	private void openCounter() {
		this.client.given("<button>0</button><input value=''>", """
				h(Fragment, null,
					h("button", c.on({}, "click", "Ab3dE6gH", null), v["n"]),
					h("input", c.bind({}, "value", v["draft"], "Bb3dE6gH", null, 0)))""", "{'n':'0','draft':''}");
		this.client.open();
	}

	@Test
	void resendsOnlyWhatIsNotSettledAfterCut() {
		openCounter();
		this.client.find("button").click();
		this.client.find("button").click();
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Ab3dE6gH'}"));
		assertThat(this.client.next()).isEqualTo(json("{'s':2,'h':'Ab3dE6gH'}"));
		this.client.wire().cut();
		this.client.find("button").click();
		this.client.wire().knows(1, null);
		this.client.wire().restore();
		assertThat(this.client.next()).isEqualTo(json("{'s':2,'h':'Ab3dE6gH'}"));
		assertThat(this.client.next()).isEqualTo(json("{'s':3,'h':'Ab3dE6gH'}"));
		this.client.send("{'n':1,'s':3,'d':{'n':'3'}}");
		assertThat(this.client.find("button")).hasText("3");
		assertThat(this.client.wire().unread()).isEmpty();
	}

	@Test
	void keepsTextThatIsTypedWhileDisconnectedAndSendsItOnce() {
		openCounter();
		this.client.wire().cut();
		this.client.find("input")
			.pressSequentially("Milk and bread", new Locator.PressSequentiallyOptions().setDelay(40));
		this.client.wire().restore();
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Bb3dE6gH','p':'Milk and bread'}"));
		assertThat(this.client.find("input")).hasValue("Milk and bread");
		assertThat(this.client.find("input")).isFocused();
	}

	@Test
	void numbersEventsFromWhatServerKnows() {
		this.client.wire().greetsNot();
		this.client.given("<button>0</button>", "h('button', c.on({}, 'click', 'Ab3dE6gH', null), v['n'])",
				"{'n':'0'}");
		this.client.page().navigate(this.client.site().url("/"));
		this.client.page().waitForCondition(() -> this.client.wire().connections() == 1);
		this.client.find("button").click();
		this.client.wire().knows(41, null);
		this.client.wire().greet();
		assertThat(this.client.next()).isEqualTo(json("{'s':42,'h':'Ab3dE6gH'}"));
	}

	@Test
	void showsFullViewOfHello() {
		openCounter();
		this.client.wire().greetsNot();
		this.client.wire().close(1006 + 6);
		this.client.page().waitForCondition(() -> this.client.wire().connections() == 2);
		this.client.send("{'hello':{'t':'tab-1','s':0,'n':9},'v':{'n':'9','draft':''}}");
		assertThat(this.client.find("button")).hasText("9");
		this.client.send("{'n':10,'d':{'n':'10'}}");
		assertThat(this.client.find("button")).hasText("10");
	}

	@Test
	void connectsAnewWhenDeltaIsMissing() {
		openCounter();
		this.client.send("{'n':2,'d':{'n':'2'}}");
		this.client.page().waitForCondition(() -> this.client.wire().connections() == 2);
		assertThat(this.client.wire().hello()).contains(json("'n':0,"));
		assertThat(this.client.find("button")).hasText("0");
	}

	@Test
	void skipsDeltaThatItHas() {
		openCounter();
		this.client.send("{'n':1,'d':{'n':'1'}}");
		this.client.send("{'n':1,'d':{'n':'again'}}");
		this.client.send("{'n':2,'d':{'title':'later'}}");
		this.client.page().waitForCondition(() -> this.client.page().title().equals("later"));
		assertThat(this.client.find("button")).hasText("1");
	}

	@Test
	void importsModuleOfAnotherProgramAndHoldsFramesMeanwhile() {
		openCounter();
		SitePage.of("newer", "", "h('button', c.on({}, 'click', 'Ab3dE6gH', null), 'new ', v['n'])", "{}")
			.in(this.client.site(), "/elsewhere");
		this.client.run("() => { window.before = document.querySelector('button'); }");
		this.client.send("{'n':1,'v':{'n':'1'},'m':'newer.js','hash':'hash-newer'}");
		this.client.send("{'n':2,'d':{'n':'2'}}");
		assertThat(this.client.find("button")).hasText("new 2");
		assertThat(this.client.run("() => before === document.querySelector('button')")).isEqualTo(true);
		this.client.wire().close(1012);
		this.client.wire().awaitConnection(2);
		assertThat(this.client.wire().hello()).contains(json("'h':'hash-newer','n':2,"));
	}

	@Test
	void answersProbe() {
		openCounter();
		this.client.send("{'f':1}");
		assertThat(this.client.next()).isEqualTo(json("{'f':1}"));
	}

	@Test
	void becomesAnotherTabWhenItsOwnIsUnknown() {
		openCounter();
		this.client.find("button").click();
		this.client.next();
		this.client.find("input").fill("Milk");
		assertThat(this.client.next()).isEqualTo(json("{'s':2,'h':'Bb3dE6gH','p':'Milk'}"));
		this.client.site().paintFor("tab-2");
		this.client.send("{'gone':true}");
		this.client.wire().awaitConnection(2);
		assertThat(this.client.wire().hello()).startsWith(json("{'hello':{'t':'tab-2',"));
		assertThat(this.client.find(".jitney-toast")).containsText("came too late");
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Bb3dE6gH','p':'Milk'}"));
		assertThat(this.client.site().requests("/")).last().returns(null, Site.Request::tab);
	}

	@Test
	void showsTextOfOutcomeUnlessItIsStale() {
		openCounter();
		this.client.find("button").click();
		this.client.next();
		this.client.find("button").click();
		this.client.next();
		this.client.send("{'s':1,'o':[[1,'stale','The row is gone']]}");
		this.client.send("{'s':2,'o':[[2,'failed','That did not work']]}");
		assertThat(this.client.find(".jitney-toast[data-kind=error]")).containsText("That did not work");
		assertThat(this.client.find(".jitney-toast")).hasCount(1);
	}

	@Test
	void skipsUnknownKeysOfFrames() {
		List<String> warnings = new ArrayList<>();
		this.client.page().onConsoleMessage((message) -> warnings.add(message.text()));
		openCounter();
		this.client.send("{'n':1,'d':{'n':'1','-':['never']},'news':true}");
		assertThat(this.client.find("button")).hasText("1");
		assertThat(warnings).contains("jitney: unknown key \"news\" skipped", "jitney: unknown key \"never\" skipped");
	}

}
