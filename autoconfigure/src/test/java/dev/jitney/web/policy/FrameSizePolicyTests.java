package dev.jitney.web.policy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.WebsocketServerSpec;

import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The policy on a real websocket, since it relies on how that one fails. */
class FrameSizePolicyTests {

	private final List<String> refusals = new CopyOnWriteArrayList<>();

	private final FrameSizePolicy policy = new FrameSizePolicy(DataSize.ofKilobytes(1),
			(reason, detail) -> this.refusals.add(reason + ": " + detail));

	private final WebSocketService service = new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy(
			() -> WebsocketServerSpec.builder().maxFramePayloadLength(this.policy.maxBytes())));

	private final DisposableServer server = HttpServer.create()
		.host("127.0.0.1")
		.port(0)
		.handle(new ReactorHttpHandlerAdapter(WebHttpHandlerBuilder.webHandler(this::accept).build()))
		.bindNow();

	@AfterEach
	void stop() {
		this.server.disposeNow();
	}

	@Test
	void allowsFrameUpToTheLimit() {
		send(1024);
		assertThat(this.refusals).isEmpty();
	}

	@Test
	void tellsOfLongerFrame() {
		send(1025);
		Awaitility.await("the refusal")
			.untilAsserted(
					() -> assertThat(this.refusals).containsExactly("FRAME_SIZE: a frame is longer than 1024 bytes"));
	}

	@Test
	void isSilentAboutOtherFailures() {
		this.policy.ended(new IllegalStateException());
		assertThat(this.refusals).isEmpty();
	}

	@Test
	void refusesLimitThatNoFrameMeets() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new FrameSizePolicy(DataSize.ofBytes(0), (reason, detail) -> {
			}))
			.withMessage("A frame must be at least 1 byte and at most 2 GB long");
	}

	private Mono<Void> accept(ServerWebExchange exchange) {
		return this.service.handleRequest(exchange,
				(session) -> session.receive().doOnError(this.policy::ended).take(1).then());
	}

	/** Sends a frame and waits for the server to end the socket. */
	private void send(int length) {
		URI url = URI.create("ws://127.0.0.1:" + this.server.port() + "/");
		new ReactorNettyWebSocketClient()
			.execute(url,
					(session) -> session.send(Mono.just(session.textMessage("x".repeat(length))))
						.then(session.receive().onErrorComplete().then()))
			.block(Duration.ofSeconds(10));
	}

}
