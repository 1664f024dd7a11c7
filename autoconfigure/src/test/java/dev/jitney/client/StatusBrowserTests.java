package dev.jitney.client;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import dev.jitney.browser.BrowserExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(BrowserExtension.class)
class StatusBrowserTests {

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
		this.client.given("",
				"h('main', { style: 'font: 16px system-ui; padding: 24px' }, h('h1', null, 'Todos'), h('p', null, v['n']), h('button', c.on({}, 'click', 'Go', null), 'go'))",
				"{'n':'0'}");
		this.client.open();
	}

	@Test
	void reconnectingIsShownAndGoes() {
		openPage();
		assertThat(this.client.find(".jitney-status")).isHidden();
		this.client.wire().cut();
		assertThat(this.client.find(".jitney-status[role=status]")).hasText("Reconnecting…");
		screenshot("reconnecting");
		this.client.wire().restore();
		this.client.wire().awaitConnection(2);
		assertThat(this.client.find(".jitney-status")).isEmpty();
	}

	@Test
	void leavesTheStylesheetToTheDocument() {
		openPage();
		assertThat(this.client.find("link[rel=stylesheet]")).hasCount(1);
	}

	@Test
	void returnsAtOnceWhenBrowserIsOnlineAgain() {
		openPage();
		this.client.wire().cut();
		this.client.page().waitForSelector("html[data-jitney=lost]");
		this.client.wire().restore();
		this.client.run("() => dispatchEvent(new Event('online'))");
		this.client.wire().awaitConnection(2);
	}

	@Test
	void movesWithoutOverlay() {
		openPage();
		this.client.run(
				"() => { window.seen = []; document.addEventListener('jitney:status', (event) => seen.push(event.detail)); }");
		this.client.send("{'move':50}");
		this.client.page().waitForCondition(() -> this.client.wire().connections() == 2);
		this.client.wire().awaitConnection(2);
		assertThat(this.client.run("() => seen.join()")).isEqualTo("");
	}

	@Test
	void elsewhereIsSaidAndCanBeTakenBack() {
		openPage();
		this.client.wire().close(4409);
		assertThat(this.client.find(".jitney-status")).containsText("open in another window");
		screenshot("elsewhere");
		assertThat(this.client.wire().connections()).isEqualTo(1);
		this.client.find(".jitney-status button").click();
		this.client.wire().awaitConnection(2);
		assertThat(this.client.find(".jitney-status")).isEmpty();
	}

	@Test
	void givesUpAfterThreeProtocolErrors() {
		openPage();
		for (int i = 1; i < 3; i++) {
			this.client.wire().close(4400);
			this.client.wire().awaitConnection(i + 1);
		}
		assertThat(this.client.site().requests("/")).hasSize(3);
		this.client.wire().close(4400);
		assertThat(this.client.find(".jitney-status")).containsText("lost its connection");
		assertThat(this.client.find(".jitney-status button")).hasText("Reload");
	}

	@Test
	void loadsAnewWhenPrincipalChanged() {
		openPage();
		this.client.run("() => { window.alive = true; }");
		this.client.wire().close(4401);
		this.client.wire().awaitConnection(2);
		assertThat(this.client.run("() => window.alive")).isNull();
	}

	@Test
	void toastsStackAndLeaveByThemselvesUnlessErrors() {
		this.client.page().clock().install();
		openPage();
		this.client.send(
				"{'e':[[1,'toast',{'text':'Saved','kind':'success'}],[2,'toast',{'text':'Mind the gap','kind':'warning'}],[3,'toast',{'text':'Could not reach the printer on the third floor. Nobody knows why.','kind':'error'}],[4,'toast',{'text':'Three new messages'}]]}");
		assertThat(this.client.find(".jitney-toast")).hasCount(4);
		this.client.page().clock().runFor(300);
		screenshot("toasts");
		this.client.page().clock().runFor(7000);
		assertThat(this.client.find(".jitney-toast")).hasCount(1);
		assertThat(this.client.find(".jitney-toast[role=alert]")).containsText("printer");
	}

	@Test
	void looksRightInTheDark() {
		this.client.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		this.client.page().clock().install();
		openPage();
		this.client.run("() => { document.body.style.background = '#15171b'; document.body.style.color = '#ddd'; }");
		this.client.send(
				"{'e':[[1,'toast',{'text':'Saved','kind':'success'}],[2,'toast',{'text':'Could not save','kind':'error'}]]}");
		this.client.wire().cut();
		this.client.page().clock().runFor(900);
		assertThat(this.client.find(".jitney-status")).hasText("Reconnecting…");
		screenshot("dark");
	}

	private void screenshot(String name) {
		Path file = Path.of("target", "browser", name + ".png");
		this.client.page()
			.screenshot(new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED));
		assertThat(file).isNotEmptyFile();
	}

	@Test
	void connectsAnewWhenProbesStop() {
		this.client.page().clock().install();
		openPage();
		for (int i = 0; i < 3; i++) {
			this.client.page().clock().runFor(2000);
			this.client.send("{'f':1}");
			assertThat(this.client.next()).isEqualTo("{\"f\":1}");
		}
		this.client.page().clock().runFor(5000);
		assertThat(this.client.wire().connections()).isEqualTo(1);
		this.client.page().clock().runFor(5000);
		this.client.page().waitForCondition(() -> this.client.wire().connections() == 2);
	}

	@Test
	void asksUserWhenModuleCannotBeLoaded() {
		this.client.site().page("/", SitePage.of("missing", "<p>painted</p>", "", "{}"));
		this.client.page().navigate(this.client.site().url("/"));
		assertThat(this.client.find(".jitney-status button")).hasText("Reload");
		assertThat(this.client.find("p")).hasText("painted");
		assertThat(this.client.site().requests("/")).hasSize(2);
	}

}
