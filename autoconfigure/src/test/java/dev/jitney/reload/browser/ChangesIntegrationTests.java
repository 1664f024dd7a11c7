package dev.jitney.reload.browser;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import reactor.core.Disposable;
import reactor.core.Disposables;

import static org.assertj.core.api.Assertions.assertThat;

class ChangesIntegrationTests {

	@TempDir
	Path project;

	@Test
	void otherSitesHearNothing() {
		try (EditedSite site = new EditedSite(this.project)) {
			assertThat(status(site, "https://evil.example")).isEqualTo(403);
			assertThat(status(site, site.url(""))).isEqualTo(101);
		}
	}

	@Test
	void nameThatLeadsHereByTheWillOfOthersHearsNothing() {
		try (EditedSite site = new EditedSite(this.project)) {
			String port = site.url("").replaceFirst(".*:", ":");
			assertThat(status(site, "http://evil.example" + port, "evil.example" + port)).isEqualTo(403);
			assertThat(status(site, "http://shop.localhost" + port, "shop.localhost" + port)).isEqualTo(101);
		}
	}

	@Test
	void saysThatTheApplicationIsThere() {
		try (EditedSite site = new EditedSite(this.project)) {
			site.client().get().uri(ChangesEndpoint.PATH).exchange().expectStatus().isNoContent();
		}
	}

	@Test // #6
	void tellsNoMoreThanSoManyPagesAtOnce() {
		try (EditedSite site = new EditedSite(this.project)) {
			Disposable.Composite pages = Disposables.composite();
			for (int page = 0; page < 500; page++) {
				assertThat(site.news().pages()).isEqualTo(page);
				pages.add(site.news().follow("").subscribe());
			}
			assertThat(status(site, site.url(""))).isEqualTo(503);
			pages.dispose();
			assertThat(site.news().pages()).isZero();
			assertThat(status(site, site.url(""))).isEqualTo(101);
		}
	}

	@Test
	void nothingIsThereWhenNobodyDevelops() {
		try (EditedSite site = new EditedSite(this.project, "jitney.development=off", "jitney.reload.enabled=auto")) {
			assertThat(status(site, site.url(""))).isEqualTo(404);
			String page = site.client()
				.get()
				.uri("/notes")
				.exchange()
				.expectBody(String.class)
				.returnResult()
				.getResponseBody();
			assertThat(page).contains("<h1>Notes</h1>").doesNotContain("develop.js");
			assertThat(policy(site)).contains("script-src 'self'").doesNotContain("nonce");
		}
	}

	@Test // #6
	void codeThatComesAlongMayRunInWhatListensOnly() {
		try (EditedSite site = new EditedSite(this.project)) {
			String policy = policy(site);
			assertThat(policy).containsPattern("script-src 'self' 'sha256-[^']+' 'nonce-[^']{24}';");
			String nonce = policy.replaceFirst(".*'nonce-([^']+)'.*", "$1");
			site.client().get().uri("/notes").exchange().expectBody(String.class).value((page) -> {
				assertThat(page).contains("develop.js").doesNotContain(nonce);
			});
			assertThat(site.news().follow("").blockFirst()).contains("\"nonce\":\"" + nonce + "\"");
		}
	}

	private static String policy(EditedSite site) {
		return site.client()
			.get()
			.uri("/notes")
			.exchange()
			.returnResult(Void.class)
			.getResponseHeaders()
			.getFirst("Content-Security-Policy");
	}

	private static int status(EditedSite site, String origin) {
		return status(site, origin, site.url("").replaceFirst("http://", ""));
	}

	private static int status(EditedSite site, String origin, String host) {
		return site.client()
			.get()
			.uri(ChangesEndpoint.PATH)
			.header(HttpHeaders.ORIGIN, origin)
			.header(HttpHeaders.HOST, host)
			.header(HttpHeaders.CONNECTION, "Upgrade")
			.header(HttpHeaders.UPGRADE, "websocket")
			.header("Sec-WebSocket-Version", "13")
			.header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
			.exchange()
			.returnResult(Void.class)
			.getStatus()
			.value();
	}

}
