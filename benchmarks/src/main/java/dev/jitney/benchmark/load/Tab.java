package dev.jitney.benchmark.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Sinks;
import reactor.netty.Connection;

/**
 * A tab in which somebody clicks again as soon as the answer to the last click is there.
 * Used by the thread of its socket, except where it says otherwise.
 */
final class Tab {

	private static final int MANY = 4096;

	private final Handshake handshake;

	private final Sinks.One<Tab> opened;

	private @Nullable Channel channel;

	private volatile Phase phase = Phase.IDLE;

	private long sequence;

	private long sentAt;

	private long[] nanos = new long[MANY];

	private int count;

	/** What becomes of answers. */
	enum Phase {

		/** The next answer is the last. */
		IDLE,
		/** They are answered with the next click. */
		WARM,
		/** They are also noted. */
		MEASURED

	}

	Tab(Handshake handshake, Sinks.One<Tab> opened) {
		this.handshake = handshake;
		this.opened = opened;
	}

	void connected(Connection connection) {
		this.channel = connection.channel();
		send(this.handshake.hello());
	}

	/** Begins to click, or ends with the next answer. For any thread. */
	void go(Phase phase) {
		boolean idle = this.phase == Phase.IDLE;
		this.phase = phase;
		if (idle && phase != Phase.IDLE && this.channel != null) {
			this.channel.eventLoop().execute(this::click);
		}
	}

	/** Goes away. For any thread. */
	@SuppressWarnings("FutureReturnValueIgnored")
	void close() {
		if (this.channel != null) {
			this.channel.close();
		}
	}

	private void click() {
		this.sequence++;
		this.sentAt = System.nanoTime();
		send("{\"s\":" + this.sequence + ",\"h\":\"" + this.handshake.handler() + "\"}");
	}

	@SuppressWarnings("FutureReturnValueIgnored")
	private void send(String text) {
		if (this.channel != null) {
			this.channel.writeAndFlush(new TextWebSocketFrame(text));
		}
	}

	void received(WebSocketFrame frame) {
		String text = frame.content().toString(StandardCharsets.UTF_8);
		if (this.sequence == 0) {
			this.opened.tryEmitValue(this);
			return;
		}
		if (!text.contains("\"s\":" + this.sequence + ',')) {
			throw new IllegalStateException("Not the answer to click " + this.sequence + ": " + text);
		}
		Phase phase = this.phase;
		if (phase == Phase.MEASURED) {
			note(System.nanoTime() - this.sentAt);
		}
		if (phase != Phase.IDLE) {
			click();
		}
	}

	private void note(long nanos) {
		if (this.count == this.nanos.length) {
			this.nanos = Arrays.copyOf(this.nanos, this.count * 2);
		}
		this.nanos[this.count++] = nanos;
	}

	/**
	 * Returns and forgets how long each click took. For any thread while nobody clicks.
	 */
	long[] take() {
		long[] taken = Arrays.copyOf(this.nanos, this.count);
		this.count = 0;
		return taken;
	}

}
