package dev.jitney.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser over real sockets that does what the runtime does: keeps events until they
 * are settled, connects again wherever the balancer sends it, and sends what is left.
 * Used by one thread.
 */
final class ResumingBrowser {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private static final String VIEW = "application/vnd.jitney.view+json";

	private final HttpClient http = HttpClient.newHttpClient();

	private final List<String> cookies = new ArrayList<>();

	/** Nodes that the balancer knows; the first one is asked first. */
	private List<String> balancer;

	private final Deque<Event> pending = new ArrayDeque<>();

	private final List<String> outcomes = new ArrayList<>();

	private String tab;

	private @Nullable String ticket;

	private String hash;

	private long number;

	private long last;

	private int settled;

	private int connections;

	private @Nullable Line line;

	ResumingBrowser(String... authorities) {
		this.balancer = List.of(authorities);
		JsonNode boot = JsonMapper.shared()
			.readTree(Jsoup.parse(get("/desk", "text/html")).getElementById("jitney").data());
		this.tab = boot.get("tab").asString();
		this.ticket = boot.get("ticket").asString();
		this.hash = boot.get("hash").asString();
		this.number = boot.get("n").asLong();
		this.last = boot.get("s").asLong();
		connect();
	}

	void balance(String... authorities) {
		this.balancer = List.of(authorities);
	}

	String tab() {
		return this.tab;
	}

	/** How many sockets there have been. */
	int connections() {
		return this.connections;
	}

	/** How many events are settled. */
	int settled() {
		return this.settled;
	}

	/** Outcomes other than applied. */
	List<String> outcomes() {
		return this.outcomes;
	}

	/** Returns the id of a handler. */
	String handler(String method) {
		return get("/handlers/" + method, "text/plain");
	}

	/** Returns what the page shows to somebody who comes now. */
	JsonNode fresh() {
		return JsonMapper.shared().readTree(get("/desk", VIEW, "Jitney-Tab", this.tab, "Jitney-Document", "doc"));
	}

	/** Returns a value that the tab shows, as it is stored. */
	String value(String slot) {
		return fresh().get("view").get(slot).asString();
	}

	private String get(String path, String accept, String... headers) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			for (String authority : this.balancer) {
				String body = ask(authority, path, accept, headers);
				if (body != null) {
					return body;
				}
			}
			assertThat(System.nanoTime()).as("nobody answers " + path).isLessThan(end);
		}
	}

	/** Returns the status with which the first node answers. */
	int status(String path) {
		try {
			return request(this.balancer.get(0), path, "text/html, */*").statusCode();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private @Nullable String ask(String authority, String path, String accept, String... headers) {
		try {
			HttpResponse<String> response = request(authority, path, accept, headers);
			response.headers().allValues("set-cookie").forEach((cookie) -> this.cookies.add(cookie.split(";", 2)[0]));
			return (response.statusCode() == 200) ? response.body() : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	private HttpResponse<String> request(String authority, String path, String accept, String... headers)
			throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + authority + path))
			.header("Accept", accept);
		if (headers.length > 0) {
			request.headers(headers);
		}
		if (!this.cookies.isEmpty()) {
			request.header("Cookie", cookie());
		}
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String cookie() {
		return this.cookies.stream().collect(Collectors.joining("; "));
	}

	/** The user does something. */
	void post(String handler, @Nullable String payload) {
		Event event = new Event(handler, (payload != null) ? ",\"p\":\"" + payload + "\"" : "");
		this.pending.add(event);
		event.number = ++this.last;
		send(event);
	}

	private void send(Event event) {
		if (this.line != null) {
			event.sent = true;
			this.line.send("{\"s\":" + event.number + ",\"h\":\"" + event.handler + "\"" + event.rest + "}");
		}
	}

	/** Breaks the connection without a word. */
	void cut() {
		if (this.line != null) {
			this.line.socket.abort();
		}
	}

	/** Waits until the server lets go of the socket, which is when the user is told. */
	void awaitCut() {
		while (this.line != null) {
			String frame = this.line.take();
			if (frame != null) {
				take(JsonMapper.shared().readTree(frame));
			}
			else {
				this.line = null;
			}
		}
	}

	/** Waits until no more than so many events have no outcome, whatever happens. */
	void await(int open) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (this.pending.size() > open) {
			assertThat(System.nanoTime()).as(this.pending.size() + " events are not settled").isLessThan(end);
			read();
		}
	}

	private void read() {
		String frame = (this.line != null) ? this.line.take() : null;
		if (frame == null) {
			this.line = null;
			connect();
			return;
		}
		take(JsonMapper.shared().readTree(frame));
	}

	private void take(JsonNode frame) {
		assertThat(frame.has("gone")).as("the tab is lost: " + frame).isFalse();
		this.number = frame.has("n") ? frame.get("n").asLong() : this.number;
		if (frame.has("f")) {
			this.line.send("{\"f\":1}");
		}
		frame.path("o").forEach((outcome) -> this.outcomes.add(outcome.get(1).asString()));
		if (frame.has("s")) {
			settle(frame.get("s").asLong());
		}
	}

	private void settle(long number) {
		while (!this.pending.isEmpty() && this.pending.peek().sent && this.pending.peek().number <= number) {
			this.pending.remove();
			this.settled++;
		}
	}

	private void connect() {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			for (String authority : this.balancer) {
				if (connect(authority)) {
					return;
				}
			}
			assertThat(System.nanoTime()).as("nobody welcomes the browser").isLessThan(end);
		}
	}

	private boolean connect(String authority) {
		Line line = new Line();
		try {
			line.socket = this.http.newWebSocketBuilder()
				.header("Cookie", cookie())
				.connectTimeout(Duration.ofSeconds(5))
				.buildAsync(URI.create("ws://" + authority + "/_jitney/socket"), line)
				.join();
		}
		catch (CompletionException ex) {
			assertThat(ex.getCause()).isInstanceOfAny(ConnectException.class, IOException.class);
			return false;
		}
		String key = (this.ticket != null) ? ",\"k\":\"" + this.ticket + "\"" : "";
		line.send("{\"hello\":{\"t\":\"" + this.tab + "\",\"d\":\"doc\"" + key + ",\"h\":\"" + this.hash + "\",\"n\":"
				+ this.number + ",\"g\":\"\"}}");
		String first = line.take();
		if (first == null) {
			return false;
		}
		JsonNode welcome = JsonMapper.shared().readTree(first);
		assertThat(welcome.has("hello")).as("welcome: " + first).isTrue();
		this.ticket = null;
		this.connections++;
		this.line = line;
		resume(welcome.get("hello").get("s").asLong());
		return true;
	}

	private void resume(long settled) {
		settle(settled);
		this.last = settled;
		for (Event event : this.pending) {
			event.number = ++this.last;
			send(event);
		}
	}

	/** Something that the user did. */
	private static final class Event {

		private final String handler;

		private final String rest;

		private long number;

		private boolean sent;

		Event(String handler, String rest) {
			this.handler = handler;
			this.rest = rest;
		}

	}

	/** One connection; its end is an empty frame. */
	private static final class Line implements WebSocket.Listener {

		private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

		private final StringBuilder partial = new StringBuilder();

		private WebSocket socket;

		@Override
		public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.partial.append(data);
			if (last) {
				this.frames.add(this.partial.toString());
				this.partial.setLength(0);
			}
			socket.request(1);
			return null;
		}

		@Override
		public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
			this.frames.add("");
			return null;
		}

		@Override
		public void onError(WebSocket socket, Throwable failure) {
			this.frames.add("");
		}

		void send(String frame) {
			CompletableFuture<WebSocket> sent = this.socket.sendText(frame, true);
			try {
				sent.join();
			}
			catch (CompletionException ex) {
				this.frames.add("");
			}
		}

		/** Returns the next frame, or null if the connection has ended, or is silent. */
		@Nullable String take() {
			try {
				String frame = this.socket.isInputClosed() && this.frames.isEmpty() ? ""
						: this.frames.poll(10, TimeUnit.SECONDS);
				return (frame == null || frame.isEmpty()) ? null : frame;
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
