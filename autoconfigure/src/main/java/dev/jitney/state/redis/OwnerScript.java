package dev.jitney.state.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.data.redis.core.script.DigestUtils;

/** What is done to an owner's hash in one step; each is a file of Lua. */
enum OwnerScript {

	/** Takes the lock and loads the record, or joins those who wait. */
	ACQUIRE,
	/** Reads the record. */
	READ,
	/** Holds the lock for longer. */
	RENEW,
	/** Writes the record if the lock is still held, and may give the lock back. */
	COMMIT,
	/** Gives the lock back if it is still held. */
	RELEASE,
	/** Removes the record. */
	REMOVE;

	private final String text = resource("common") + resource(name().toLowerCase(Locale.ROOT));

	private final String digest = DigestUtils.sha1DigestAsHex(this.text);

	String text() {
		return this.text;
	}

	String digest() {
		return this.digest;
	}

	private static String resource(String name) {
		try (InputStream in = OwnerScript.class.getResourceAsStream(name + ".lua")) {
			if (in == null) {
				throw new IllegalStateException(name + ".lua is missing from the archive of Jitney");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
