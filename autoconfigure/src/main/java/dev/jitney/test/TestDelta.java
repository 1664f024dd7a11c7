package dev.jitney.test;

import tools.jackson.databind.JsonNode;

/**
 * What changed on the page, as it came over the wire. Immutable.
 *
 * @since 0.1
 */
public final class TestDelta {

	private final JsonNode delta;

	private final ServerMessage frame;

	TestDelta(JsonNode delta, ServerMessage frame) {
		this.delta = delta;
		this.frame = frame;
	}

	/**
	 * Returns the delta alone, as exact JSON: what {@code docs/protocol.md} describes.
	 */
	public String toJson() {
		return this.delta.toString();
	}

	/** Returns the whole frame that brought the delta, as exact JSON. */
	public String frame() {
		return this.frame.json().toString();
	}

	/** Returns the size of that frame in bytes. */
	public int bytes() {
		return this.frame.bytes();
	}

	@Override
	public String toString() {
		return frame();
	}

}
