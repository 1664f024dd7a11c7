package dev.jitney.web.policy;

import dev.jitney.event.Refusal;

import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * How long a frame of a client may be. The websocket's own limit is to be set to the same
 * number of bytes, so that a longer frame is never read whole. Immutable.
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

	/** Returns the length of the longest frame. */
	public int maxBytes() {
		return this.maxBytes;
	}

	/** Whether a frame may be that long. If not, the listener has been told. */
	public boolean allows(int bytes) {
		if (bytes > this.maxBytes) {
			this.listener.refused(Refusal.FRAME_SIZE, "a frame of " + bytes + " bytes is longer than " + this.maxBytes);
			return false;
		}
		return true;
	}

}
