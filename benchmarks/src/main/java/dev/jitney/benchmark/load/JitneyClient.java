package dev.jitney.benchmark.load;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.netty.handler.codec.http.HttpHeaderNames;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/** Opens tabs as a browser does: the page first, then its module and its socket. */
final class JitneyClient {

	static final String SOCKET = "/_jitney/socket";

	private static final int CONCURRENCY = 16;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Pattern CLICK = Pattern.compile("\"click\",\\s*\"([^\"]+)\"");

	private final HttpClient http;

	private final HttpClient sockets;

	private final boolean pages;

	/**
	 * @param pages whether the server has pages; if not, a socket is all there is
	 */
	JitneyClient(int port, boolean pages) {
		this.http = HttpClient.create().baseUrl("http://localhost:" + port);
		this.sockets = HttpClient.newConnection().baseUrl("http://localhost:" + port);
		this.pages = pages;
	}

	/** Opens tabs, each of a browser session of its own. */
	List<Tab> open(int tabs) {
		return Flux.fromStream(IntStream.range(0, tabs).boxed())
			.flatMap((number) -> Mono.defer(this::handshake).flatMap(this::connect).timeout(PATIENCE), CONCURRENCY)
			.collectList()
			.blockOptional()
			.orElseThrow();
	}

	private Mono<Handshake> handshake() {
		return this.pages ? this.http.get()
			.uri("/counter")
			.responseSingle((response, body) -> body.asString().flatMap((page) -> handshake(cookie(response), page)))
				: Mono.just(Handshake.meaningless());
	}

	private static String cookie(HttpClientResponse response) {
		String cookie = response.responseHeaders().get(HttpHeaderNames.SET_COOKIE);
		return cookie.substring(0, cookie.indexOf(';'));
	}

	private Mono<Handshake> handshake(String cookie, String page) {
		String hello = "{\"hello\":{\"t\":\"%s\",\"d\":\"doc\",\"k\":\"%s\",\"h\":\"%s\",\"n\":0,\"g\":\"\"}}"
			.formatted(field("tab", page), field("ticket", page), field("hash", page));
		return this.http.get()
			.uri("/_jitney/module/" + field("module", page))
			.responseSingle((response, body) -> body.asString())
			.map((module) -> new Handshake(cookie, hello, find(CLICK, module)));
	}

	private static String field(String name, String page) {
		return find(Pattern.compile('"' + name + "\":\"([^\"]+)\""), page);
	}

	private static String find(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.find()) {
			throw new IllegalStateException("No " + pattern + " in " + text);
		}
		return matcher.group(1);
	}

	private Mono<Tab> connect(Handshake handshake) {
		Sinks.One<Tab> opened = Sinks.one();
		this.sockets.headers((headers) -> headers.set(HttpHeaderNames.COOKIE, handshake.cookie()))
			.websocket()
			.uri(SOCKET)
			.handle((in, out) -> {
				Tab tab = new Tab(handshake, opened);
				in.withConnection(tab::connected);
				return in.receiveFrames().doOnNext(tab::received).then();
			})
			.subscribe((nothing) -> {
			}, opened::tryEmitError, opened::tryEmitEmpty);
		return opened.asMono()
			.switchIfEmpty(Mono.error(() -> new IllegalStateException("The server closed the socket")));
	}

}
