package dev.jitney.web.policy;

import dev.jitney.event.Refusal;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;

import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * How long a frame of a client may be. The websocket itself is set to this length, so
 * that a longer frame is never read whole; it ends the socket. Immutable.
 */
public final class FrameSizePolicy {

	private final int maxBytes;

	private final RefusalListener listener;

	/**
	 * Creates a policy.
	 * @param max the longest frame
	 * @param listener told of each longer one
	 */
	public FrameSizePolicy(DataSize max, RefusalListener listener) {
		Assert.isTrue(max.toBytes() > 0 && max.toBytes() <= Integer.MAX_VALUE,
				"A frame must be at least 1 byte and at most 2 GB long");
		this.maxBytes = (int) max.toBytes();
		this.listener = listener;
	}

	/** Returns the length to which the websocket is to be set. */
	public int maxBytes() {
		return this.maxBytes;
	}

	/** Tells the listener if what ended a socket was a frame that is too long. */
	public void ended(Throwable failure) {
		if (failure instanceof TooLongFrameException
				|| (failure instanceof CorruptedWebSocketFrameException corrupted && isTooLong(corrupted))) {
			this.listener.refused(Refusal.FRAME_SIZE, "a frame is longer than " + this.maxBytes + " bytes");
		}
	}

	private static boolean isTooLong(CorruptedWebSocketFrameException failure) {
		return WebSocketCloseStatus.MESSAGE_TOO_BIG.equals(failure.closeStatus());
	}

}
