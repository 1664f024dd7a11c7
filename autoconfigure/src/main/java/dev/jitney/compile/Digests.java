package dev.jitney.compile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Short names made from content. */
final class Digests {

	/**
	 * 48 bits: a page has hundreds of handlers, and two that collide are noticed when it
	 * is compiled.
	 */
	private static final int ID_BYTES = 6;

	private static final int HASH_BYTES = 8;

	private Digests() {
	}

	/** Returns eight characters that may stand in a URL. */
	static String id(String content) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256(content), ID_BYTES));
	}

	/** Returns sixteen hexadecimal digits. */
	static String hash(String content) {
		return HexFormat.of().formatHex(sha256(content), 0, HASH_BYTES);
	}

	private static byte[] sha256(String content) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java runtime has SHA-256", ex);
		}
	}

}
