package dev.jitney.web.hostile;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A websocket whose frames are written by hand. */
final class HostileSocket implements WebSocket.Listener {

	private static final long PATIENCE = 10;

	private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

	private final List<String> transcript = new CopyOnWriteArrayList<>();

	private final CompletableFuture<Integer> closed = new CompletableFuture<>();

	private final StringBuilder partial = new StringBuilder();

	private @Nullable WebSocket socket;

	void opened(WebSocket socket) {
		this.socket = socket;
	}

	@Override
	public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
		this.partial.append(data);
		if (last) {
			this.transcript.add(this.partial.toString());
			this.frames.add(this.partial.toString());
			this.partial.setLength(0);
		}
		socket.request(1);
		return null;
	}

	@Override
	public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
		this.transcript.add(reason);
		this.closed.complete(status);
		return null;
	}

	@Override
	public void onError(WebSocket socket, Throwable failure) {
		this.transcript.add("cut: " + failure.getMessage());
		this.closed.complete(1006);
	}

	/** Sends a frame; a socket that has been closed meanwhile takes none. */
	HostileSocket send(String frame) {
		try {
			this.socket.sendText(frame, true).join();
		}
		catch (CompletionException ex) {
			return this;
		}
		return this;
	}

	HostileSocket sendBinary(byte[] frame) {
		this.socket.sendBinary(ByteBuffer.wrap(frame), true).join();
		return this;
	}

	HostileSocket hello(String tab, @Nullable String ticket) {
		String key = (ticket != null) ? ",\"k\":\"" + ticket + "\"" : "";
		return send("{\"hello\":{\"t\":\"" + tab + "\",\"d\":\"doc\"" + key + ",\"h\":\"\",\"n\":0,\"g\":\"\"}}");
	}

	HostileSocket call(long sequence, String handler, String rest) {
		return send("{\"s\":" + sequence + ",\"h\":\"" + handler + "\"" + rest + "}");
	}

	JsonNode next() {
		return JsonMapper.shared().readTree(take());
	}

	/** Returns the outcome that the next frame tells, such as {@code stale}. */
	String outcome() {
		JsonNode frame = next();
		return frame.has("o") ? frame.get("o").get(0).get(1).asString() : "applied";
	}

	private String take() {
		try {
			String frame = this.frames.poll(PATIENCE, TimeUnit.SECONDS);
			if (frame == null) {
				throw new AssertionError("No frame arrived; closed: " + this.closed);
			}
			return frame;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	int closeCode() {
		return this.closed.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
	}

	boolean isOpen() {
		return !this.closed.isDone();
	}

	/** Returns everything that the server has said. */
	List<String> transcript() {
		return this.transcript;
	}

	void close() {
		this.socket.abort();
	}

}
