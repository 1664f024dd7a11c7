package dev.jitney.web.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Names a browser wherever it is stored, logged or compared: a hash of the secret that
 * its cookie holds. Whoever reads it cannot make the cookie from it.
 *
 * @param value SHA-256 in URL-safe Base64
 */
public record BrowserSessionId(String value) {

	static BrowserSessionId of(String secret) {
		return new BrowserSessionId(hash(secret));
	}

	static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JVM has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
