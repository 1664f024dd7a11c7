package dev.jitney.web.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client with a cookie jar and no manners. */
final class HostileBrowser {

	static final String VIEW = "application/vnd.jitney.view+json";

	private static final HttpClient http = HttpClient.newHttpClient();

	private final HostileSite site;

	private final Map<String, String> cookies = new LinkedHashMap<>();

	HostileBrowser(HostileSite site) {
		this.site = site;
	}

	HttpResponse<String> get(String path, String... headers) {
		return exchange(path, HttpRequest.BodyPublishers.noBody(), "GET", headers);
	}

	/** Sends what a tab has announced, or what it has not. */
	HttpResponse<String> upload(String id, HttpRequest.BodyPublisher body, String... headers) {
		String[] all = new String[headers.length + 2];
		System.arraycopy(headers, 0, all, 2, headers.length);
		all[0] = "Content-Type";
		all[1] = "application/vnd.jitney.upload";
		return exchange("/_jitney/upload/" + id, body, "POST", all);
	}

	HttpResponse<String> post(String path, HttpRequest.BodyPublisher body, String... headers) {
		return exchange(path, body, "POST", headers);
	}

	/** Returns the head of a request, for a connection by hand. */
	String getHead(String path) {
		return "GET " + this.site.base + path + " HTTP/1.1\r\nHost: " + this.site.authority() + "\r\nCookie: "
				+ cookie() + "\r\nConnection: close\r\n\r\n";
	}

	/** Returns the head of an upload, for a connection by hand. */
	String uploadHead(String id, long length) {
		return "POST " + this.site.base + "/_jitney/upload/" + id + " HTTP/1.1\r\nHost: " + this.site.authority()
				+ "\r\nCookie: " + cookie() + "\r\nContent-Type: application/vnd.jitney.upload\r\nContent-Length: "
				+ length + "\r\n\r\n";
	}

	void signIn() {
		exchange("/login", HttpRequest.BodyPublishers.ofString("username=ada&password=lovelace"), "POST",
				"Content-Type", "application/x-www-form-urlencoded");
	}

	void signOut() {
		exchange("/logout", HttpRequest.BodyPublishers.noBody(), "POST");
	}

	private HttpResponse<String> exchange(String path, HttpRequest.BodyPublisher body, String method,
			String... headers) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://" + this.site.authority() + this.site.base + path))
			.method(method, body);
		header(headers).forEach(request::header);
		if (!this.cookies.isEmpty()) {
			request.header("Cookie", cookie());
		}
		try {
			HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			response.headers().allValues("set-cookie").forEach(this::remember);
			return response;
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void remember(String cookie) {
		String[] pair = cookie.split(";", 2)[0].split("=", 2);
		if (pair[1].isEmpty()) {
			this.cookies.remove(pair[0]);
		}
		else {
			this.cookies.put(pair[0], pair[1]);
		}
	}

	private String cookie() {
		return this.cookies.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + entry.getValue())
			.collect(Collectors.joining("; "));
	}

	private static Map<String, String> header(String... headers) {
		Map<String, String> all = new LinkedHashMap<>();
		for (int i = 0; i < headers.length; i += 2) {
			all.put(headers[i], headers[i + 1]);
		}
		return all;
	}

	void forgetCookies() {
		this.cookies.clear();
	}

	/** Loads a page as a document and returns what its boot block says. */
	JsonNode load(String path) {
		return JsonMapper.shared()
			.readTree(Jsoup.parse(get(path, "Accept", "text/html").body()).getElementById("jitney").data());
	}

	JsonNode view(String path, String... headers) {
		String[] all = new String[headers.length + 2];
		System.arraycopy(headers, 0, all, 2, headers.length);
		all[0] = "Accept";
		all[1] = VIEW;
		return JsonMapper.shared().readTree(get(path, all).body());
	}

	/** Opens a websocket that has said nothing yet. */
	HostileSocket socket(String... headers) {
		HostileSocket socket = new HostileSocket();
		java.net.http.WebSocket.Builder builder = http.newWebSocketBuilder();
		header(headers).forEach(builder::header);
		if (!this.cookies.isEmpty()) {
			builder.header("Cookie", cookie());
		}
		URI uri = URI.create("ws://" + this.site.authority() + this.site.base + "/_jitney/socket");
		socket.opened(builder.buildAsync(uri, socket).join());
		return socket;
	}

	/** Returns the status with which a handshake is refused. */
	int refusedHandshake(String... headers) {
		try {
			socket(headers);
		}
		catch (CompletionException ex) {
			return ((WebSocketHandshakeException) ex.getCause()).getResponse().statusCode();
		}
		throw new AssertionError("The handshake was not refused");
	}

	/** Opens a websocket for a page that was loaded, and is welcome. */
	HostileSocket open(String path) {
		return open(load(path));
	}

	HostileSocket open(JsonNode boot) {
		HostileSocket socket = socket();
		socket.hello(boot.get("tab").asString(), boot.get("ticket").asString());
		JsonNode welcome = socket.next();
		if (!welcome.has("hello")) {
			throw new AssertionError("Not welcome: " + welcome);
		}
		return socket;
	}

}
