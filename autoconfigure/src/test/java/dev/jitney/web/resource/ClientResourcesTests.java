package dev.jitney.web.resource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ContextPathCompositeHandler;
import org.springframework.test.web.reactive.server.HttpHandlerConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.RouterFunctions;

import static org.assertj.core.api.Assertions.assertThat;

class ClientResourcesTests {

	private static final String BOOT = "import './view.js';\n".repeat(50);

	private final ClientResources resources = resources(BOOT);

	private final WebTestClient client = client(this.resources);

	@Test
	void servesFileForEver() {
		get("boot.js").expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Content-Type", "text/javascript;charset=UTF-8")
			.expectHeader()
			.valueEquals("Cache-Control", "max-age=31536000, public, immutable")
			.expectHeader()
			.valueEquals("X-Content-Type-Options", "nosniff")
			.expectHeader()
			.valueEquals("Vary", "Accept-Encoding")
			.expectHeader()
			.doesNotExist("Content-Encoding")
			.expectBody(String.class)
			.isEqualTo(BOOT);
	}

	@Test
	void servesStylesheet() {
		get("jitney.css").expectHeader()
			.valueEquals("Content-Type", "text/css;charset=UTF-8")
			.expectBody(String.class)
			.isEqualTo("p{}");
	}

	@Test
	void servesPreactUnderItsOwnName() {
		get("preact-hooks.mjs").expectHeader()
			.valueEquals("Content-Type", "text/javascript;charset=UTF-8")
			.expectBody(String.class)
			.isEqualTo("hooks");
	}

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "br, gzip, deflate", "GZIP;q=0.5", "br;q=1.0, gzip;q=0.8" })
	void servesGzipToBrowserThatTakesIt(String accepted) throws IOException {
		byte[] body = get("boot.js", HttpHeaders.ACCEPT_ENCODING, accepted).expectHeader()
			.valueEquals("Content-Encoding", "gzip")
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		assertThat(body.length).isLessThan(BOOT.length());
		try (GZIPInputStream input = new GZIPInputStream(new ByteArrayInputStream(body))) {
			assertThat(new String(input.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(BOOT);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "identity", "br", "gzip;q=0", "gzip; q=0.0, br" })
	void servesPlainTextToBrowserThatTakesNoGzip(String accepted) {
		get("boot.js", HttpHeaders.ACCEPT_ENCODING, accepted).expectHeader().doesNotExist("Content-Encoding");
	}

	@Test
	void leavesSmallFileAsItIs() {
		get("jitney.css", HttpHeaders.ACCEPT_ENCODING, "gzip").expectHeader().doesNotExist("Content-Encoding");
	}

	@Test
	void confirmsWhatTheBrowserHas() {
		String etag = get("boot.js").expectBody().returnResult().getResponseHeaders().getETag();
		get("boot.js", HttpHeaders.IF_NONE_MATCH, etag).expectStatus().isNotModified();
	}

	@ParameterizedTest
	@ValueSource(strings = { "unknown.js", "..%2Fapplication.properties", "boot.js.map", "%2e%2e%2fboot.js", "" })
	void servesKnownFilesOnly(String file) {
		this.client.get()
			.uri(URI.create(this.resources.path(file)))
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.NOT_FOUND);
	}

	@Test
	void lendsFileToDocumentOfAnotherVersion() {
		this.client.get()
			.uri("/_jitney/client/0123456789abcdef/boot.js")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store");
	}

	@Test
	void answersHead() {
		this.client.head().uri(this.resources.path("boot.js")).exchange().expectStatus().isOk().expectBody().isEmpty();
	}

	@Test
	void servesNothingToPost() {
		this.client.post().uri(this.resources.path("boot.js")).exchange().expectStatus().isNotFound();
	}

	@Test
	void servesBelowBasePath() {
		ContextPathCompositeHandler handler = new ContextPathCompositeHandler(
				Map.of("/app", RouterFunctions.toHttpHandler(this.resources.routes())));
		WebTestClient below = WebTestClient.bindToServer(new HttpHandlerConnector(handler)).build();
		below.get().uri("/app" + this.resources.path("boot.js")).exchange().expectStatus().isOk();
		below.get().uri(this.resources.path("boot.js")).exchange().expectStatus().isNotFound();
	}

	@Test
	void hasAnotherHashWhenAnyFileDiffers() {
		assertThat(this.resources.path("boot.js")).matches("/_jitney/client/[0-9a-f]{16}/boot\\.js")
			.isEqualTo(resources(BOOT).path("boot.js"))
			.isNotEqualTo(resources(BOOT + " ").path("boot.js"));
	}

	@Test
	void namesModulesThatOthersImport() {
		assertThat(this.resources.imports()).isEqualTo(Map.of("jitney", this.resources.path("jitney.js"), "preact",
				this.resources.path("preact.mjs"), "preact/hooks", this.resources.path("preact-hooks.mjs")));
	}

	@Test
	void knowsWhatModuleNeeds() {
		ClientResources runtime = new ClientResources(Map.of("boot.js",
				bytes("import { a } from \"./a.js\";\nimport './b.js';\nconst later = import(\"./later.js\");"), "a.js",
				bytes("import { h } from \"preact\";\nimport {\n  b,\n} from \"./b.js\";"), "b.js",
				bytes("import './a.js'"), "later.js", bytes("")), Map.of("preact", bytes("")));
		assertThat(runtime.needs("boot.js")).containsExactly(runtime.path("a.js"), runtime.path("preact.mjs"),
				runtime.path("b.js"));
		assertThat(runtime.needs("unknown.js")).isEmpty();
	}

	private WebTestClient.ResponseSpec get(String file, String... header) {
		return this.client.get().uri(this.resources.path(file)).headers((headers) -> {
			headers.remove(HttpHeaders.ACCEPT_ENCODING);
			if (header.length > 0) {
				headers.set(header[0], header[1]);
			}
		}).exchange();
	}

	private static ClientResources resources(String boot) {
		return new ClientResources(Map.of("boot.js", bytes(boot), "jitney.js", bytes("j"), "jitney.css", bytes("p{}")),
				Map.of("preact", bytes("preact"), "preact/hooks", bytes("hooks")));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static WebTestClient client(ClientResources resources) {
		return WebTestClient.bindToRouterFunction(resources.routes()).build();
	}

}
