package dev.jitney.web.socket;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

import dev.jitney.session.TabObserver;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The websocket of one document. Frames are written in the order in which they are sent.
 */
final class SocketConnection implements TabConnection {

	/**
	 * A browser that is this far behind gets the whole view when it comes back, which is
	 * less.
	 */
	private static final int MAX_QUEUED = 1024;

	private final WebSocketSession session;

	private final FrameWriter writer;

	private final TabObserver observer;

	/** Nearly always empty, and there is one for each tab: it costs what is in it. */
	private final Sinks.Many<WebSocketMessage> outbound = Sinks.unsafe()
		.many()
		.unicast()
		.onBackpressureBuffer(new LinkedBlockingQueue<>(MAX_QUEUED));

	private final ReentrantLock turn = new ReentrantLock();

	private final AtomicBoolean closed = new AtomicBoolean();

	private final Sinks.Empty<Void> end = Sinks.empty();

	SocketConnection(WebSocketSession session, FrameWriter writer, TabObserver observer) {
		this.session = session;
		this.writer = writer;
		this.observer = observer;
	}

	/** Returns what is to be written; for one subscriber. */
	Flux<WebSocketMessage> outbound() {
		return this.outbound.asFlux();
	}

	@Override
	public void send(ServerFrame frame) {
		if (this.closed.get()) {
			return;
		}
		byte[] bytes = this.writer.write(frame);
		WebSocketMessage message = new WebSocketMessage(WebSocketMessage.Type.TEXT,
				this.session.bufferFactory().wrap(bytes));
		if (emit(message) == Sinks.EmitResult.FAIL_OVERFLOW) {
			close(CloseReason.TOO_MUCH);
		}
		else {
			this.observer.frameSent(frame, bytes.length);
		}
	}

	private Sinks.EmitResult emit(WebSocketMessage message) {
		this.turn.lock();
		try {
			return this.outbound.tryEmitNext(message);
		}
		finally {
			this.turn.unlock();
		}
	}

	@Override
	public void close(CloseReason reason) {
		if (this.closed.compareAndSet(false, true)) {
			this.session.close(new CloseStatus(reason.code(), reason.name())).subscribe();
			complete();
		}
	}

	/**
	 * Completes when either side has closed the socket. Netty tells nobody who reads from
	 * a socket that this side has closed it.
	 */
	Mono<Void> end() {
		return this.end.asMono();
	}

	/** Whether nothing is to be sent any more, nor taken. */
	boolean isClosed() {
		return this.closed.get();
	}

	/** Notes that the other side is gone. */
	void ended() {
		if (this.closed.compareAndSet(false, true)) {
			complete();
		}
	}

	private void complete() {
		this.end.tryEmitEmpty();
		this.turn.lock();
		try {
			this.outbound.tryEmitComplete();
		}
		finally {
			this.turn.unlock();
		}
	}

}
