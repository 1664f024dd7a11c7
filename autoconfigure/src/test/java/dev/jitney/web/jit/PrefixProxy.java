package dev.jitney.web.jit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Serves a site below a prefix that the site knows from a header only. */
final class PrefixProxy implements AutoCloseable {

	private static final List<String> PASSED_ON = List.of("Content-Type", "Content-Security-Policy", "Set-Cookie");

	private final HttpClient client = HttpClient.newHttpClient();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer server;

	private final String prefix;

	private final JitSite site;

	PrefixProxy(String prefix, JitSite site) {
		this.prefix = prefix;
		this.site = site;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext(prefix + "/", this::pass);
		this.server.start();
	}

	String url(String path) {
		return "http://localhost:" + this.server.getAddress().getPort() + this.prefix + path;
	}

	private void pass(HttpExchange exchange) throws IOException {
		try (exchange) {
			String path = exchange.getRequestURI().toString().substring(this.prefix.length());
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.site.url(path)))
				.header("X-Forwarded-Prefix", this.prefix);
			exchange.getRequestHeaders()
				.getOrDefault("Accept", List.of())
				.forEach((accept) -> request.header("Accept", accept));
			HttpResponse<byte[]> response = this.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			PASSED_ON.forEach((name) -> response.headers()
				.allValues(name)
				.forEach((value) -> exchange.getResponseHeaders().add(name, value)));
			exchange.sendResponseHeaders(response.statusCode(),
					(response.body().length != 0) ? response.body().length : -1);
			exchange.getResponseBody().write(response.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
