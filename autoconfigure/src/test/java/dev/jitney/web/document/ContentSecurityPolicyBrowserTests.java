package dev.jitney.web.document;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Page;
import dev.jitney.browser.BrowserExtension;
import dev.jitney.web.request.BasePath;
import dev.jitney.web.resource.ClientResources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** What a browser makes of the policy: all that Jitney needs works, the rest does not. */
@ExtendWith(BrowserExtension.class)
class ContentSecurityPolicyBrowserTests {

	private static final String BODY = """
			<p id="styled" style="color: rgb(1, 2, 3)">Milk</p>
			<p onclick="window.attribute = 1">Bread</p>
			<script>window.inline = 1</script>
			""";

	private static final String PROBE = """
			import { h } from "preact";
			import { useState } from "preact/hooks";

			const blocked = [];
			addEventListener("securitypolicyviolation", (event) => blocked.push(event.effectiveDirective));

			const socket = (url) => new Promise((resolve) => {
			  try {
			    const opened = new WebSocket(url);
			    opened.onopen = () => opened.send("hello");
			    opened.onmessage = ({ data }) => resolve(data);
			    opened.onerror = () => resolve("failed");
			  } catch {
			    resolve("failed");
			  }
			});

			const evaluated = () => {
			  try {
			    return new Function("return 'evaluated'")();
			  } catch {
			    return "blocked";
			  }
			};

			const script = document.createElement("script");
			script.textContent = "window.inserted = 1";
			document.head.append(script);
			document.querySelector("[onclick]").click();

			globalThis.result = {
			  preact: typeof h + typeof useState,
			  color: getComputedStyle(document.getElementById("styled")).color,
			  own: await socket(location.origin.replace("http", "ws") + "/_jitney/socket"),
			  foreign: await socket("ws://foreign.invalid/_jitney/socket"),
			  evaluated: evaluated(),
			  inline: globalThis.inline ?? globalThis.inserted ?? globalThis.attribute ?? "blocked",
			};
			await new Promise((resolve) => setTimeout(resolve));
			globalThis.result.blocked = [...new Set(blocked)].sort().join(" ");
			""";

	private final ClientResources client = new ClientResources(withoutRuntime());

	private final DocumentWriter writer = new DocumentWriter(this.client, new ImportMap(this.client, Map.of()),
			List.of((head) -> head.module("/probe.js")), List.of());

	private DisposableServer server;

	@BeforeEach
	void start() {
		ReactorHttpHandlerAdapter http = new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes()));
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.route((routes) -> routes
				.ws("/_jitney/socket", (in, out) -> out.sendString(in.receive().asString().map(String::toUpperCase)))
				.route((request) -> true, http))
			.bindNow();
	}

	@AfterEach
	void stop() {
		this.server.disposeNow();
	}

	@Test
	void allowsWhatJitneyNeedsAndNothingElse(Page page) {
		page.navigate("http://127.0.0.1:" + this.server.port() + "/");
		page.waitForFunction("() => globalThis.result?.blocked !== undefined");
		assertThat(page.evaluate("() => globalThis.result")).isEqualTo(Map.of("preact", "functionfunction", "color",
				"rgb(1, 2, 3)", "own", "HELLO", "foreign", "failed", "evaluated", "blocked", "inline", "blocked",
				"blocked", "connect-src script-src script-src-elem"));
	}

	private RouterFunction<ServerResponse> routes() {
		PageDocument document = new PageDocument(Locale.ENGLISH, "Probe", Map.of(), BODY, List.of("none.js"), "{}");
		return RouterFunctions.route()
			.GET("/",
					(request) -> ServerResponse.ok()
						.headers((headers) -> this.writer.writeHeaders(headers, BasePath.ROOT))
						.bodyValue(this.writer.write(BasePath.ROOT, document)))
			.GET("/probe.js",
					(request) -> ServerResponse.ok()
						.contentType(MediaType.parseMediaType("text/javascript"))
						.bodyValue(PROBE))
			.add(this.client.routes())
			.build();
	}

	/** Only Preact, so that nothing but the probe runs. */
	private static ClassLoader withoutRuntime() {
		return new ClassLoader(ClientResources.class.getClassLoader()) {

			@Override
			public Enumeration<URL> getResources(String name) throws IOException {
				return name.startsWith("dev/jitney/client") ? Collections.emptyEnumeration() : super.getResources(name);
			}

		};
	}

}
