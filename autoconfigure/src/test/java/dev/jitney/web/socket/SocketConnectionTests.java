package dev.jitney.web.socket;

import java.time.Duration;

import dev.jitney.session.TabObserver;
import dev.jitney.session.frame.ServerFrame;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class SocketConnectionTests {

	private static final int QUEUE = 1024;

	private final WebSocketSession session = mock(WebSocketSession.class);

	private final SocketConnection connection = new SocketConnection(this.session, new FrameWriter(), TabObserver.NONE);

	SocketConnectionTests() {
		given(this.session.bufferFactory()).willReturn(DefaultDataBufferFactory.sharedInstance);
		given(this.session.close(any(CloseStatus.class))).willReturn(Mono.empty());
	}

	private void send(int frames) {
		for (int i = 0; i < frames; i++) {
			this.connection.send(new ServerFrame.Probe());
		}
	}

	@Test
	void closesWhenTheBrowserIsTooFarBehind() {
		this.connection.outbound().subscribe(new BaseSubscriber<>() {

			@Override
			protected void hookOnSubscribe(Subscription subscription) {
			}

		});
		send(QUEUE);
		then(this.session).should(never()).close(any(CloseStatus.class));
		send(1);
		then(this.session).should().close(new CloseStatus(4429, "TOO_MUCH"));
		assertThat(this.connection.isClosed()).isTrue();
	}

	@Test
	void writesInTheOrderOfSendingUntilItIsClosed() {
		send(1);
		this.connection.send(new ServerFrame.Gone());
		this.connection.close(SocketConnection.CloseReason.RESTART);
		send(1);
		StepVerifier.create(this.connection.outbound().map(WebSocketMessage::getPayloadAsText))
			.expectNext("{\"f\":1}", "{\"gone\":true}")
			.expectComplete()
			.verify(Duration.ofSeconds(5));
	}

}
