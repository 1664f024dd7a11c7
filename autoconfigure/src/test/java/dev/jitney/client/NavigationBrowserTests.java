package dev.jitney.client;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.jitney.browser.BrowserExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.jitney.client.SitePage.json;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(BrowserExtension.class)
class NavigationBrowserTests {

	private Client client;

	@BeforeEach
	void start(Page page) {
		this.client = Client.in(page);
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	private static final String LINKS = """
			h("main", null, h("h1", null, v["title"]), h("p", { id: "n" }, v["n"]),
				h("a", { id: "there", href: c.url("/there") }, "there"), h("a", { id: "part", href: "#far" }, "part"),
				h("a", { id: "out", href: c.url("/there"), rel: "external" }, "out"),
				h("div", { style: "height: 3000px" }), h("h2", { id: "far" }, "far"))""";

	private void openHere() {
		openHere("");
	}

	private void openHere(String base) {
		if (!base.isEmpty()) {
			this.client.close();
			this.client = Client.in(this.client.page(), base);
		}
		this.client.given("/", SitePage.of("here", "", LINKS, "{'title':'Here','n':'0'}"));
		this.client.given("/there", SitePage.of("there", "", LINKS, "{'title':'There','n':'0'}").at(5));
		this.client.open("/");
		this.client.run("() => { window.alive = true; }");
	}

	private void goThere() {
		this.client.find("#there").click();
		assertThat(this.client.find("h1")).hasText("There");
		assertThat(this.client.next()).isEqualTo(json("{'go':'ticket-there'}"));
	}

	private boolean sameDocument() {
		return Boolean.TRUE.equals(this.client.run("() => window.alive === true"));
	}

	@Test
	void fetchesViewOfLinkAndAdoptsIt() {
		openHere();
		goThere();
		assertThat(this.client.page()).hasURL(this.client.site().url("/there"));
		assertThat(this.client.page()).hasTitle("There");
		assertThat(sameDocument()).isTrue();
		assertThat(this.client.site().requests("/there")).singleElement()
			.returns("tab-1", Site.Request::tab)
			.returns(true, Site.Request::wantsView);
		assertThat(this.client.wire().connections()).isEqualTo(1);
	}

	@Test
	void navigatesBelowBasePath() {
		openHere("/app");
		goThere();
		assertThat(this.client.page()).hasURL(this.client.site().url("/there"));
		assertThat(this.client.site().url("/there")).endsWith("/app/there");
	}

	@Test
	void dropsDeltasOfOldPageUntilAdopted() {
		openHere();
		goThere();
		this.client.send("{'n':6,'d':{'n':'of the old page'}}");
		this.client.send("{'go':'ticket-there','n':7,'d':{'n':'7'}}");
		assertThat(this.client.find("#n")).hasText("7");
		this.client.send("{'n':8,'d':{'n':'8'}}");
		assertThat(this.client.find("#n")).hasText("8");
	}

	@Test
	void repeatsUnconfirmedTicketInHello() {
		openHere();
		goThere();
		this.client.wire().close(1012);
		this.client.wire().awaitConnection(2);
		assertThat(this.client.wire().hello()).contains(json("'k':'ticket-there','h':'hash-there','n':5,"));
		this.client.wire().close(1012);
		this.client.wire().awaitConnection(3);
		assertThat(this.client.wire().hello()).doesNotContain(json("'k':"));
	}

	@Test
	void movesFocusToHeadingAndScrollsToTop() {
		openHere();
		this.client.run("() => scrollTo(0, 500)");
		this.client.run("() => document.getElementById('there').click()");
		assertThat(this.client.find("h1")).hasText("There");
		assertThat(this.client.find("h1")).isFocused();
		assertThat(scroll()).isZero();
	}

	@Test
	void restoresScrollOnBackAndForward() {
		openHere();
		this.client.run("() => scrollTo(0, 500)");
		this.client.run("() => document.getElementById('there').click()");
		assertThat(this.client.find("h1")).hasText("There");
		this.client.run("() => scrollTo(0, 900)");
		this.client.run("() => history.back()");
		assertThat(this.client.find("h1")).hasText("Here");
		this.client.page().waitForCondition(() -> scroll() == 500);
		this.client.run("() => history.forward()");
		assertThat(this.client.find("h1")).hasText("There");
		this.client.page().waitForCondition(() -> scroll() == 900);
		assertThat(sameDocument()).isTrue();
	}

	@Test
	void leavesHashLinksToTheBrowser() {
		openHere();
		this.client.find("#part").click();
		this.client.page().waitForCondition(() -> scroll() > 1000);
		this.client.run("() => history.back()");
		this.client.page().waitForCondition(() -> scroll() == 0);
		assertThat(this.client.site().requests("/")).hasSize(1);
		assertThat(this.client.wire().unread()).isEmpty();
	}

	@Test
	void restoresScrollAfterReload() {
		openHere();
		this.client.run("() => scrollTo(0, 700)");
		this.client.page().reload();
		this.client.wire().awaitConnection(2);
		this.client.page().waitForCondition(() -> scroll() == 700);
	}

	@Test
	void leavesLinksAloneThatAskForIt() {
		openHere();
		this.client.find("#out").click();
		this.client.wire().awaitConnection(2);
		assertThat(sameDocument()).isFalse();
		assertThat(this.client.find("h1")).hasText("There");
	}

	@Test
	void loadsInFullWhatIsNoPage() {
		openHere();
		this.client.site().view("/there", 200, Site.VIEW_TYPE, "{\"reload\":true}");
		this.client.find("#there").click();
		this.client.wire().awaitConnection(2);
		assertThat(sameDocument()).isFalse();
		assertThat(this.client.page()).hasURL(this.client.site().url("/there"));
	}

	@Test
	void followsLocationOfAnswer() {
		openHere();
		this.client.given("/login", SitePage.of("login", "", LINKS, "{'title':'Log in','n':'0'}"));
		this.client.site().view("/there", 200, Site.VIEW_TYPE, "{\"location\":\"/login\"}");
		this.client.find("#there").click();
		assertThat(this.client.find("h1")).hasText("Log in");
		assertThat(this.client.page()).hasURL(this.client.site().url("/login"));
		assertThat(sameDocument()).isTrue();
	}

	@Test
	void followsRedirectOfHttp() {
		openHere();
		this.client.given("/login", SitePage.of("login", "", LINKS, "{'title':'Log in','n':'0'}"));
		this.client.site().view("/there", 302, "text/plain", this.client.site().url("/login"));
		this.client.find("#there").click();
		assertThat(this.client.find("h1")).hasText("Log in");
		assertThat(this.client.page()).hasURL(this.client.site().url("/login"));
	}

	@Test
	void laterNavigationSupersedesEarlier() {
		openHere();
		this.client.given("/slow", SitePage.of("slow", "", LINKS, "{'title':'Slow','n':'0'}"));
		this.client.run("""
				async () => {
					const { navigate } = await import("jitney");
					window.done = Promise.all([navigate("/slow"), navigate("/there")]);
					await done;
				}""");
		assertThat(this.client.find("h1")).hasText("There");
		assertThat(this.client.next()).isEqualTo(json("{'go':'ticket-there'}"));
		assertThat(this.client.wire().unread()).isEmpty();
	}

	@Test
	void sendsTypedTextBeforeItLeavesPage() {
		this.client.given("/", SitePage.of("here", "",
				"h('main', null, h('input', c.bind({}, 'value', v['d'], 'Bind', null, 0)), h('a', { href: '/there' }, 'x'))",
				"{'d':''}"));
		this.client.given("/there", SitePage.of("there", "", LINKS, "{'title':'There','n':'0'}"));
		this.client.open("/");
		this.client.run("""
				() => {
					const input = document.querySelector("input");
					input.value = "Milk";
					input.dispatchEvent(new InputEvent("input"));
					document.querySelector("a").click();
				}""");
		assertThat(this.client.next()).isEqualTo(json("{'s':1,'h':'Bind','p':'Milk'}"));
		assertThat(this.client.next()).isEqualTo(json("{'go':'ticket-there'}"));
	}

	@Test
	void keepsLayoutNodes() {
		this.client.given("/", SitePage.of("here", "<nav>menu</nav><p>here</p>",
				"h(Fragment, null, h('nav', null, 'menu'), h(Fragment, { key: '/' }, h('p', null, 'here'), h('a', { href: '/there' }, 'x')))",
				"{}"));
		this.client.given("/there", SitePage.of("there", "",
				"h(Fragment, null, h('nav', null, 'menu'), h(Fragment, { key: '/there' }, h('h1', null, 'There')))",
				"{}"));
		this.client.open("/");
		this.client.run("() => { window.nav = document.querySelector('nav'); }");
		this.client.find("a").click();
		assertThat(this.client.find("h1")).hasText("There");
		assertThat(this.client.run("() => nav === document.querySelector('nav')")).isEqualTo(true);
	}

	private double scroll() {
		return ((Number) this.client.run("() => scrollY")).doubleValue();
	}

	@Test
	void showsTicketOfPageThatWasReachedWhileConnecting() {
		openHere();
		this.client.wire().greetsNot();
		this.client.wire().close(1012);
		this.client.page().waitForCondition(() -> this.client.wire().connections() == 2);
		this.client.find("#there").click();
		assertThat(this.client.find("h1")).hasText("There");
		this.client.send("{'hello':{'t':'tab-1','s':0,'n':3},'v':{'title':'of the old page'}}");
		assertThat(this.client.next()).isEqualTo(json("{'go':'ticket-there'}"));
		this.client.send("{'go':'ticket-there','n':6,'d':{'n':'6'}}");
		assertThat(this.client.find("#n")).hasText("6");
		assertThat(this.client.find("h1")).hasText("There");
	}

	@Test
	void importsModuleAgainWhenThatFails() {
		openHere();
		this.client.page().route("**/_jitney/module/there.js", Route::abort);
		goThere();
		assertThat(this.client.site().requests("/_jitney/module/there.js")).hasSize(1);
	}

	@Test
	void saysWhenThereIsNoConnectionAndStays() {
		openHere();
		this.client.page().context().setOffline(true);
		this.client.find("#there").click();
		assertThat(this.client.find(".jitney-toast")).containsText("No connection");
		assertThat(this.client.find("h1")).hasText("Here");
		assertThat(sameDocument()).isTrue();
	}

}
