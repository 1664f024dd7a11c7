package dev.jitney.web.resource;

import java.util.Map;
import java.util.Optional;

import dev.jitney.compile.CompiledModule;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ContextPathCompositeHandler;
import org.springframework.test.web.reactive.server.HttpHandlerConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.RouterFunctions;

class ModuleResourcesTests {

	private static final CompiledModule TODOS = new CompiledModule("todos.3fa9c2d1.js", "3fa9c2d1",
			"export default (v, c) => \"Größe\";\n".repeat(20));

	private final Map<String, CompiledModule> modules = Map.of("todos.3fa9c2d1.js", TODOS, "todos.00000000.js", TODOS);

	private final ModuleResources resources = new ModuleResources(
			(name) -> Optional.ofNullable(this.modules.get(name)));

	private final WebTestClient client = WebTestClient.bindToRouterFunction(this.resources.routes()).build();

	@Test
	void servesModuleForEver() {
		this.client.get()
			.uri(ModuleResources.path("todos.3fa9c2d1.js"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Content-Type", "text/javascript;charset=UTF-8")
			.expectHeader()
			.valueEquals("Cache-Control", "max-age=31536000, public, immutable")
			.expectBody(String.class)
			.isEqualTo(TODOS.text());
	}

	@Test
	void servesGzip() {
		this.client.get()
			.uri(ModuleResources.path("todos.3fa9c2d1.js"))
			.header(HttpHeaders.ACCEPT_ENCODING, "gzip")
			.exchange()
			.expectHeader()
			.valueEquals("Content-Encoding", "gzip");
	}

	@Test
	void keepsBrowserFromKeepingAnotherModuleThanItAskedFor() {
		this.client.get()
			.uri(ModuleResources.path("todos.00000000.js"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store");
	}

	@Test
	void answersUnknownModuleWithNotFound() {
		this.client.get().uri(ModuleResources.path("nothing.js")).exchange().expectStatus().isNotFound();
		this.client.get().uri(ModuleResources.path("a/todos.3fa9c2d1.js")).exchange().expectStatus().isNotFound();
	}

	@Test
	void servesBelowBasePath() {
		ContextPathCompositeHandler handler = new ContextPathCompositeHandler(
				Map.of("/app", RouterFunctions.toHttpHandler(this.resources.routes())));
		WebTestClient.bindToServer(new HttpHandlerConnector(handler))
			.build()
			.get()
			.uri("/app/_jitney/module/todos.3fa9c2d1.js")
			.exchange()
			.expectStatus()
			.isOk();
	}

}
