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
class IdentityBrowserTests {

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
		this.client.given("<p>0</p>", "h('p', null, v['n'])", "{'n':'0'}");
		this.client.open();
	}

	private String field(String name) {
		return this.client.wire().hello().replaceAll(".*\"" + name + "\":\"([^\"]*)\".*", "$1");
	}

	@Test
	void reloadKeepsTabAndNamesClosedDocument() {
		openPage();
		String document = field("d");
		this.client.page().reload();
		this.client.wire().awaitConnection(2);
		assertThat(field("t")).isEqualTo("tab-1");
		assertThat(field("c")).isEqualTo(document);
		assertThat(field("d")).isNotEqualTo(document);
		assertThat(this.client.site().requests("/")).last()
			.satisfies((request) -> assertThat(request.cookie()).contains("jitney-leaving=tab-1"));
	}

	@Test
	void tellsItsTimeZoneFromTheFirstHandshakeOn() {
		openPage();
		Object zone = this.client.page().evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone");
		assertThat(this.client.page().evaluate("document.cookie")).isEqualTo("jitney-zone=" + zone);
	}

	@Test
	void fetchesItsOwnViewWhenAnotherTabWasPainted() {
		openPage();
		String document = field("d");
		this.client.site().paintFor("tab-2");
		this.client.page().reload();
		this.client.wire().awaitConnection(2);
		assertThat(field("t")).isEqualTo("tab-1");
		assertThat(this.client.site().requests("/")).last()
			.returns("tab-1", Site.Request::tab)
			.returns(document, Site.Request::closed)
			.returns(field("d"), Site.Request::document);
	}

	@Test
	void duplicatedTabDoesNotClaimThatTheOtherDocumentHasGone() {
		openPage();
		String document = field("d");
		Page copy = this.client.page().context().newPage();
		try (Client other = Client.in(copy)) {
			other.given("<p>0</p>", "h('p', null, v['n'])", "{'n':'0'}").site().paintFor("tab-2");
			copy.addInitScript("sessionStorage.jitney = JSON.stringify({ tab: 'tab-1', doc: '%s', handled: 0 });"
				.formatted(document));
			other.open();
			assertThat(other.wire().hello()).contains(json("'t':'tab-1'")).doesNotContain(json("'c':"));
			assertThat(other.site().requests("/")).last()
				.returns("tab-1", Site.Request::tab)
				.returns(null, Site.Request::closed);
		}
	}

	@Test
	void comesBackFromBrowserCache() {
		openPage();
		String document = field("d");
		this.client.run("() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
		this.client.run("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
		this.client.wire().awaitConnection(2);
		assertThat(field("d")).isEqualTo(document);
		assertThat(this.client.site().requests("/")).hasSize(1);
	}

	@Test
	void comesBackToTabThatAnotherDocumentHasUsed() {
		openPage();
		String document = field("d");
		this.client.run("() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
		this.client.run(
				"() => { sessionStorage.jitney = JSON.stringify({ tab: 'tab-1', doc: 'other', closed: 'other', handled: 3 }); }");
		this.client.run("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
		this.client.wire().awaitConnection(2);
		assertThat(field("d")).isEqualTo(document);
		assertThat(field("c")).isEqualTo("other");
		assertThat(this.client.site().requests("/")).last().returns("other", Site.Request::closed);
	}

}
