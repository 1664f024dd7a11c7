package dev.jitney.state.codec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;

/**
 * Spells out a shape: the names and types of fields all the way down, but no class name,
 * so that a renamed or moved class reads what it wrote before. Equal shapes have equal
 * fingerprints, on every node.
 */
final class ShapeDescription {

	private static final String FORMAT = "jitney-state-1:";

	private static final int FINGERPRINT_BYTES = 8;

	private final StringBuilder text = new StringBuilder(FORMAT);

	private final IdentityHashMap<ValueCodec, Integer> seen = new IdentityHashMap<>();

	ShapeDescription append(String part) {
		this.text.append(part);
		return this;
	}

	ShapeDescription append(ValueCodec codec) {
		codec.describe(this);
		return this;
	}

	/** Describes a type that may contain itself: in full only where it is first met. */
	void once(ValueCodec codec, Runnable inFull) {
		Integer number = this.seen.putIfAbsent(codec, this.seen.size());
		if (number != null) {
			append("#" + number);
		}
		else {
			inFull.run();
		}
	}

	String fingerprint() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(this.text.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
