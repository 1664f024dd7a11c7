package dev.jitney.web.jit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.jitney.jit.PageStatus;
import dev.jitney.web.jit.site.Gates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The endpoint that compiles, below the base path {@code /api}. */ // #5
class CompileControllerIntegrationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static JitSite site;

	private final WebTestClient client = site.client();

	@BeforeAll
	static void start() {
		site = new JitSite("spring.webflux.base-path=/api", "jitney.jit.compile-timeout=2s",
				"server.forward-headers-strategy=framework");
	}

	@AfterAll
	static void close() {
		site.close();
	}

	@Test
	void answersWithModuleAndHashBelowBasePath() {
		JsonNode answer = json("/plain", 200);
		assertThat(answer.propertyNames()).containsExactly("compiled", "module", "hash", "millis");
		assertThat(answer.path("compiled").asString()).isEqualTo("/plain");
		assertThat(answer.path("module").asString()).isEqualTo("plain." + answer.path("hash").asString() + ".js");
		assertThat(answer.path("millis").isNumber()).isTrue();
		this.client.get()
			.uri("/api/_jitney/module/" + answer.path("module").asString())
			.exchange()
			.expectStatus()
			.isOk();
		this.client.get().uri("/_jit/compile?route=/plain").exchange().expectStatus().isNotFound();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/post/{id}", "/post/7", "/post/a%20b", "/post/7?a=b", "/post/7#part" })
	void resolvesConcretePathToItsPattern(String route) {
		assertThat(json(route, 200).path("compiled").asString()).isEqualTo("/post/{id}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nothing", "nothing", "error-404", "/post/%zz", "{" })
	void knowsNoOtherRoutes(String route) {
		assertThat(json(route, 404).path("message").asString())
			.isEqualTo("There is no page at '" + route.strip() + "'");
	}

	@Test
	void asksForTheRoute() {
		String missing = "The parameter 'route' is missing: a page's path or pattern";
		assertThat(json("", 400).path("message").asString()).isEqualTo(missing);
		this.client.get().uri("/api/_jit/compile").exchange().expectStatus().isBadRequest();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH", "HEAD" })
	void turnsOtherMethodsAway(String method) {
		this.client.method(HttpMethod.valueOf(method))
			.uri("/api/_jit/compile?route=/rest")
			.exchange()
			.expectStatus()
			.isEqualTo(405)
			.expectHeader()
			.valueEquals("Allow", "GET");
		assertThat(site.status("/rest")).isEqualTo(PageStatus.DEFERRED);
	}

	@Test
	void refusesForeignOrigins() {
		Stream.of("Origin: https://evil.example", "Sec-Fetch-Site: cross-site").forEach((header) -> {
			String[] parts = header.split(": ");
			this.client.get()
				.uri("/api/_jit/compile?route=/rest")
				.header(parts[0], parts[1])
				.exchange()
				.expectStatus()
				.isForbidden();
		});
		assertThat(site.status("/rest")).isEqualTo(PageStatus.DEFERRED);
	}

	@Test
	void tellsThePlaceAndTheSourceOfAnError() {
		JsonNode error = json("/throws", 422);
		assertThat(error.path("class").asString()).isEqualTo("dev.jitney.web.jit.site.SitePages");
		assertThat(error.path("method").asString()).isEqualTo("throwing");
		assertThat(error.path("file").asString()).isEqualTo("SitePages.java");
		assertThat(error.path("message").asString())
			.isEqualTo("Page '/throws' cannot be described: the database is down");
		int line = error.path("line").asInt();
		JsonNode here = error.path("excerpt")
			.valueStream()
			.filter((row) -> row.path("line").asInt() == line)
			.findFirst()
			.orElseThrow();
		assertThat(here.path("text").asString()).contains("throw new IllegalStateException(\"the database is down\");");
		assertThat(site.status("/throws")).isEqualTo(PageStatus.FAILED);
	}

	@Test
	void tellsOfAPageThatReturnsNull() {
		assertThat(json("/null", 422).path("message").asString())
			.isEqualTo("dev.jitney.web.jit.site.SitePages.nothing returned null."
					+ " Return a component; fragment() is the empty one.");
	}

	@Test
	void tellsOfAPageThatNeverReturns() {
		JsonNode error = json("/loop", 422);
		assertThat(error.path("message").asString()).startsWith("Page '/loop' was not compiled within 2000 ms");
		assertThat(error.path("method").asString()).isEqualTo("loop");
		assertThat(json("/posts", 200).path("compiled").asString()).isEqualTo("/posts");
	}

	@Test
	void tellsOfAStateWithAMistake() {
		assertThat(json("/broken", 422).path("message").asString()).contains("Broken").contains("items");
		assertThat(site.status("/broken")).isEqualTo(PageStatus.FAILED);
	}

	@Test
	void compilesOnceWhenFiftyTabsAskForOneRoute() {
		Gates.close("shared");
		List<CompletableFuture<JsonNode>> answers = IntStream.range(0, 50)
			.mapToObj((tab) -> CompletableFuture.supplyAsync(() -> json("/shared", 200), (task) -> {
				Thread thread = new Thread(task);
				thread.start();
			}))
			.toList();
		await().atMost(PATIENCE).until(() -> site.status("/shared") == PageStatus.COMPILING);
		Gates.open("shared");
		assertThat(answers).extracting(CompletableFuture::join)
			.extracting((answer) -> answer.path("module").asString())
			.containsOnly(answers.get(0).join().path("module").asString())
			.hasSize(50);
		assertThat(Gates.calls("shared")).isOne();
	}

	@Test
	void evaluatesBodyOfMemoOnceForAllPages() {
		json("/post/{id}", 200);
		json("/posts", 200);
		assertThat(Gates.calls("byline")).isOne();
	}

	@Test
	void compilesOnForOthersWhenTheCallerGoesAway() {
		Gates.close("left");
		Disposable first = WebClient.create(site.url("/api/_jit/compile?route=/left"))
			.get()
			.retrieve()
			.toBodilessEntity()
			.subscribe();
		await().atMost(PATIENCE).until(() -> site.status("/left") == PageStatus.COMPILING);
		first.dispose();
		CompletableFuture<JsonNode> other = CompletableFuture.supplyAsync(() -> json("/left", 200));
		Gates.open("left");
		assertThat(other.join().path("compiled").asString()).isEqualTo("/left");
		assertThat(Gates.calls("left")).isOne();
	}

	private JsonNode json(String route, int status) {
		EntityExchangeResult<String> result = this.client.get()
			.uri((builder) -> builder.path("/api/_jit/compile").queryParam("route", "{route}").build(route))
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody(String.class)
			.returnResult();
		return JsonMapper.shared().readTree(result.getResponseBody());
	}

}
