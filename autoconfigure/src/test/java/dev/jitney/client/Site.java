package dev.jitney.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP half of a server: serves the runtime, Preact and the pages that a test names,
 * on a loopback port.
 */
final class Site implements AutoCloseable {

	static final String VIEW_TYPE = "application/vnd.jitney.view+json";

	private static final String PREACT_VERSION = "META-INF/maven/org.webjars.npm/preact/pom.properties";

	private final String base;

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Map<String, SitePage> pages = new ConcurrentHashMap<>();

	private final Map<String, Answer> files = new ConcurrentHashMap<>();

	private final Map<String, Answer> views = new ConcurrentHashMap<>();

	private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

	private volatile String bootTab = "tab-1";

	private Site(String base) {
		this.base = base;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::serve);
		this.server.start();
	}

	static Site below(String base) {
		return new Site(base);
	}

	String url(String path) {
		return "http://localhost:" + this.server.getAddress().getPort() + this.base + path;
	}

	/** Names the tab that documents are painted for. */
	void paintFor(String tab) {
		this.bootTab = tab;
	}

	Site page(String path, SitePage page) {
		this.pages.put(path, page);
		return this;
	}

	Site file(String path, String type, String text) {
		this.files.put(path, new Answer(200, type, text));
		return this;
	}

	/** Answers view fetches of a path with something else than the page's view. */
	Site view(String path, int status, String type, String text) {
		this.views.put(path, new Answer(status, type, text));
		return this;
	}

	/** Returns the requests for a path, in the order they came. */
	List<Request> requests(String path) {
		synchronized (this.requests) {
			return this.requests.stream().filter((request) -> request.path().equals(path)).toList();
		}
	}

	private void serve(HttpExchange exchange) throws IOException {
		try (exchange) {
			String path = exchange.getRequestURI().getPath();
			Request request = Request.of(exchange,
					path.startsWith(this.base) ? path.substring(this.base.length()) : path);
			this.requests.add(request);
			Answer answer = answer(request);
			byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", answer.type());
			exchange.getResponseHeaders().set("Cache-Control", "no-store");
			if (answer.policy() != null) {
				exchange.getResponseHeaders().set("Content-Security-Policy", answer.policy());
			}
			if (answer.status() == 302) {
				exchange.getResponseHeaders().set("Location", answer.text());
			}
			exchange.sendResponseHeaders(answer.status(), (body.length != 0) ? body.length : -1);
			exchange.getResponseBody().write(body);
		}
	}

	private Answer answer(Request request) {
		String path = request.path();
		if (path.startsWith("/_jitney/client/")) {
			String file = path.substring(path.lastIndexOf('/') + 1);
			return new Answer(200, file.endsWith(".css") ? "text/css" : "text/javascript",
					resource("dev/jitney/client/" + file));
		}
		if (path.equals("/preact.mjs")) {
			return new Answer(200, "text/javascript", preact());
		}
		if (request.wantsView() && this.views.containsKey(path)) {
			return this.views.get(path);
		}
		SitePage page = this.pages.get(path);
		if (page != null) {
			return request.wantsView() ? new Answer(200, VIEW_TYPE, page.answer(this.base, tab(request))) : new Answer(
					200, "text/html;charset=UTF-8", page.document(this.base, this.bootTab), page.policy(this.base));
		}
		return this.files.getOrDefault(path, new Answer(404, "text/plain", "not found"));
	}

	private String tab(Request request) {
		String tab = request.tab();
		return (tab != null) ? tab : this.bootTab;
	}

	static String preact() {
		String version = resource(PREACT_VERSION).lines()
			.filter((line) -> line.startsWith("version="))
			.map((line) -> line.substring("version=".length()).trim())
			.findFirst()
			.orElseThrow();
		return resource("META-INF/resources/webjars/preact/" + version + "/dist/preact.mjs");
	}

	static String resource(String name) {
		try (InputStream stream = Site.class.getClassLoader().getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalArgumentException("no resource " + name);
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private record Answer(int status, String type, String text, @Nullable String policy) {

		Answer(int status, String type, String text) {
			this(status, type, text, null);
		}

	}

	/** What the browser asked for. */
	record Request(String path, boolean wantsView, @Nullable String tab, @Nullable String document,
			@Nullable String closed, @Nullable String cookie) {

		static Request of(HttpExchange exchange, String path) {
			var headers = exchange.getRequestHeaders();
			return new Request(path, VIEW_TYPE.equals(headers.getFirst("Accept")), headers.getFirst("Jitney-Tab"),
					headers.getFirst("Jitney-Document"), headers.getFirst("Jitney-Closed"), headers.getFirst("Cookie"));
		}

	}

}
