package dev.jitney.web.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.jitney.web.request.BasePath;
import dev.jitney.web.resource.ClientResources;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DocumentWriterTests {

	private static final BasePath APP = new BasePath("/app");

	private final ClientResources client = new ClientResources(getClass().getClassLoader());

	private final String files = this.client.path("");

	@Test
	void writesDocument() {
		DocumentWriter writer = writer(Map.of(), (head) -> head.stylesheet("/site.css"));
		assertThat(writer.write(APP, page("Todos", "<p>Milk</p>", "{\"tab\":\"t\"}"))).isEqualTo("""
				<!doctype html>
				<html lang="de-AT">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<title>Todos</title>
				<meta name="description" content="What to do">
				<script type="importmap">{"imports":{"jitney":"/app${files}jitney.js",\
				"preact":"/app${files}preact.mjs","preact/compat":"/app${files}preact-compat.mjs",\
				"preact/hooks":"/app${files}preact-hooks.mjs",\
				"preact/jsx-runtime":"/app${files}preact-jsx-runtime.mjs"}}</script>
				<script type="module" src="/app${files}boot.js"></script>
				${preloads}\
				<link rel="stylesheet" href="/app${files}jitney.css">
				<link rel="stylesheet" href="/app/site.css">
				<link rel="modulepreload" href="/app/_jitney/module/todos.link.3fa9c2d1.js">
				<link rel="modulepreload" href="/app/_jitney/module/todos.77aa.js">
				</head>
				<body>
				<div id="jitney-root"><p>Milk</p></div>
				<script type="application/json" id="jitney">{"tab":"t"}</script>
				</body>
				</html>
				""".replace("${files}", this.files).replace("${preloads}", preloads()));
	}

	@Test
	void keepsHostileTextInItsPlace() {
		String hostile = "</title></script><!-- <script>alert(1)</script> --> & \u2028 \"'";
		String boot = JsonMapper.builder().build().writeValueAsString(Map.of("view", Map.of("name", hostile)));
		String html = writer(Map.of()).write(BasePath.ROOT, new PageDocument(Locale.ENGLISH, hostile,
				Map.of("description", hostile, "\"><script>", "x"), "", List.of("m.js"), boot));
		Document document = Jsoup.parse(html);
		assertThat(document.selectFirst("title").wholeText()).isEqualTo(hostile);
		assertThat(document.select("meta[name=description]").attr("content")).isEqualTo(hostile);
		assertThat(document.select("script")).hasSize(3);
		assertThat(JsonMapper.builder()
			.build()
			.readTree(document.selectFirst("#jitney").data())
			.at("/view/name")
			.asString()).isEqualTo(hostile);
		assertThat(document.selectFirst("#jitney").data()).doesNotContain("\u2028", "<", "&");
	}

	@Test
	void leavesUnknownLanguageOut() {
		assertThat(writer(Map.of()).write(BasePath.ROOT,
				new PageDocument(Locale.ROOT, "", Map.of(), "", List.of("m.js"), "{}")))
			.contains("<html>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/app", "/proxy/app" })
	void allowsItsOwnImportMapOnly(String base) throws Exception {
		DocumentWriter writer = writer(Map.of("charts", "/charts.js"));
		Document document = Jsoup.parse(writer.write(new BasePath(base), page("", "", "{}")));
		String map = document.selectFirst("script[type=importmap]").data();
		String hash = Base64.getEncoder()
			.encodeToString(MessageDigest.getInstance("SHA-256").digest(map.getBytes(StandardCharsets.UTF_8)));
		assertThat(policy(writer, base)).contains("script-src 'self' 'sha256-" + hash + "';");
		assertThat(JsonMapper.builder().build().readTree(map).at("/imports/charts").asString())
			.isEqualTo(base + "/charts.js");
		assertThat(document.select("script:not([src]):not([type=importmap])"))
			.allMatch((script) -> script.attr("type").equals("application/json"));
	}

	@Test
	void sendsDocumentThatNobodyKeeps() {
		HttpHeaders headers = new HttpHeaders();
		writer(Map.of()).writeHeaders(headers, BasePath.ROOT);
		assertThat(headers.getFirst("Content-Type")).isEqualTo("text/html;charset=UTF-8");
		assertThat(headers.getFirst("Cache-Control")).isEqualTo("no-store");
		assertThat(headers.getFirst("Vary")).isEqualTo("Accept");
		assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
	}

	@Test
	void letsApplicationAdaptThePolicy() {
		DocumentWriter writer = new DocumentWriter(this.client, new ImportMap(this.client, Map.of()), List.of(),
				List.of((policy) -> policy.add("img-src", "https://images.example.com")));
		assertThat(policy(writer, "")).contains("img-src 'self' data: https://images.example.com;");
	}

	@Test
	void letsApplicationAddToTheHead() {
		String html = writer(Map.of(),
				(head) -> head.icon("/icon.svg")
					.meta("theme-color", "\"red\"")
					.module("https://cdn.example.com/a.js?x=1&y=2")
					.link("manifest", "/app.webmanifest"))
			.write(APP, page("", "", "{}"));
		assertThat(html).contains("<link rel=\"icon\" href=\"/app/icon.svg\">\n")
			.contains("<meta name=\"theme-color\" content=\"&quot;red&quot;\">\n")
			.contains("<script type=\"module\" src=\"https://cdn.example.com/a.js?x=1&amp;y=2\"></script>\n")
			.contains("<link rel=\"manifest\" href=\"/app/app.webmanifest\">\n");
	}

	@Test
	void refusesToReplaceModuleOfJitney() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ImportMap(this.client, Map.of("preact", "/my-preact.js")))
			.withMessage("The module 'preact' comes with Jitney: give yours another name");
	}

	private String preloads() {
		return this.client.needs("boot.js")
			.stream()
			.map((path) -> "<link rel=\"modulepreload\" href=\"/app" + path + "\">\n")
			.collect(Collectors.joining());
	}

	private static String policy(DocumentWriter writer, String base) {
		HttpHeaders headers = new HttpHeaders();
		writer.writeHeaders(headers, new BasePath(base));
		return headers.getFirst("Content-Security-Policy");
	}

	private DocumentWriter writer(Map<String, String> imports, JitneyDocumentCustomizer... customizers) {
		return new DocumentWriter(this.client, new ImportMap(this.client, imports), List.of(customizers), List.of());
	}

	private static PageDocument page(String title, String body, String boot) {
		return new PageDocument(Locale.forLanguageTag("de-AT"), title, Map.of("description", "What to do"), body,
				List.of("todos.link.3fa9c2d1.js", "todos.77aa.js"), boot);
	}

}
