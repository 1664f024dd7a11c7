package dev.jitney.web.jit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import dev.jitney.jit.PageStatus;
import dev.jitney.web.jit.site.Gates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What pages that are not compiled answer, and what the next run knows of them. */ // #5
class FirstVisitIntegrationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@Test
	void stubNamesItsModuleBelowTheProxysPrefix() {
		try (JitSite site = new JitSite("jitney.jit.stub=always", "server.forward-headers-strategy=framework")) {
			Document stub = page(site, "/plain", 200);
			assertThat(stub.select("script[type=module]").eachAttr("src")).singleElement()
				.asString()
				.matches("/proxy/_jitney/client/[0-9a-f]{16}/stub\\.js");
			assertThat(stub.selectFirst("#jitney-stub").data()).isEqualTo("{\"route\":\"/plain\"}");
			assertThat(stub.title()).isEqualTo("Plain");
			await().atMost(PATIENCE).until(() -> site.status("/plain") == PageStatus.COMPILED);
			assertThat(page(site, "/plain", 200).selectFirst("h1").text()).isEqualTo("Plain");
		}
	}

	@Test
	void proxysPrefixAndBasePathAddUp() {
		try (JitSite site = new JitSite("jitney.jit.wait=20s", "spring.webflux.base-path=/api",
				"server.forward-headers-strategy=framework")) {
			Document page = page(site, "/api/plain", 200);
			assertThat(page.select("script[type=module]").eachAttr("src")).isNotEmpty()
				.allMatch((source) -> source.startsWith("/proxy/api/_jitney/client/"));
			assertThat(page.selectFirst("#jitney").data()).contains("\"base\":\"/proxy/api\"");
			site.client().get().uri("/api/plain").exchange().expectStatus().isOk();
			site.client().get().uri("/plain").exchange().expectStatus().isNotFound();
		}
	}

	@Test
	void failureIsToldByTheStub() {
		try (JitSite site = new JitSite("jitney.jit.wait=20s")) {
			Document stub = page(site, "/throws", 500);
			JsonNode failure = JsonMapper.shared().readTree(stub.selectFirst("#jitney-stub").data()).path("failure");
			assertThat(failure.path("method").asString()).isEqualTo("throwing");
			assertThat(failure.path("excerpt").size()).isEqualTo(7);
			assertThat(stub.selectFirst("noscript").text()).contains("the database is down",
					"throw new IllegalStateException");
		}
	}

	@Test
	void scriptsWaitForThePage() {
		try (JitSite site = new JitSite("jitney.jit.stub=always")) {
			Gates.close("plain");
			CompletableFuture<String> view = CompletableFuture.supplyAsync(() -> view(site, "/plain"));
			await().atMost(PATIENCE).until(() -> site.status("/plain") == PageStatus.COMPILING);
			Gates.open("plain");
			assertThat(view.join()).contains("\"route\":\"/plain\"");
		}
	}

	@Test
	void errorPagesAreNeverAStub() {
		try (JitSite site = new JitSite("jitney.jit.stub=always")) {
			assertThat(page(site, "/nothing", 404).selectFirst("h1").text()).isEqualTo("Nothing here");
		}
	}

	@Test
	void markerOfVisitedPagesPersistsOverARestart(@TempDir Path folder) {
		Path marker = folder.resolve("stateful-pages.json");
		try (JitSite first = new JitSite(folder, "jitney.jit.wait=20s")) {
			page(first, "/plain", 200);
			page(first, "/home", 200);
			await().atMost(PATIENCE).until(() -> Files.exists(marker));
		}
		try (JitSite second = new JitSite(folder, "jitney.jit.wait=20s")) {
			await().atMost(PATIENCE).until(() -> second.status("/home") == PageStatus.COMPILED);
			assertThat(second.status("/plain")).isEqualTo(PageStatus.DEFERRED);
		}
		assertThat(marker).content().isEqualToIgnoringWhitespace("""
				{ "version": 1, "application": "dev.jitney.web.jit.site", "pages": [ "/home" ] }""");
	}

	@Test
	void endpointShowsHowFarEachPageIs() {
		try (JitSite site = new JitSite("jitney.jit.wait=20s")) {
			page(site, "/plain", 200);
			page(site, "/throws", 500);
			String report = site.client()
				.get()
				.uri("/actuator/jitney")
				.exchange()
				.expectBody(String.class)
				.returnResult()
				.getResponseBody();
			JsonNode pages = JsonMapper.shared().readTree(report).path("pages");
			assertThat(report(pages, "/plain").path("status").asString()).isEqualTo("COMPILED");
			assertThat(report(pages, "/rest").path("status").asString()).isEqualTo("DEFERRED");
			JsonNode failed = report(pages, "/throws");
			assertThat(failed.path("status").asString()).isEqualTo("FAILED");
			assertThat(failed.path("failure").asString()).contains("the database is down");
		}
	}

	private static JsonNode report(JsonNode pages, String route) {
		return pages.valueStream()
			.filter((page) -> page.path("route").asString().equals(route))
			.findFirst()
			.orElseThrow();
	}

	private static Document page(JitSite site, String path, int status) {
		EntityExchangeResult<String> result = site.client()
			.get()
			.uri(path)
			.accept(MediaType.TEXT_HTML)
			.header("X-Forwarded-Prefix", "/proxy")
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.exists("Content-Security-Policy")
			.expectBody(String.class)
			.returnResult();
		return Jsoup.parse(String.valueOf(result.getResponseBody()));
	}

	private static String view(JitSite site, String path) {
		return String.valueOf(site.client()
			.get()
			.uri(path)
			.accept(MediaType.parseMediaType("application/vnd.jitney.view+json"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

}
