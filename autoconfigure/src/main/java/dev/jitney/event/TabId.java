package dev.jitney.event;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Names a browser tab and with it the lane in which the tab's events run: 128 random bits
 * in URL-safe Base64. It is no credential; the server binds it to a browser session.
 *
 * @param value 22 characters, in the one form that stands for these bits
 * @since 0.1
 */
public record TabId(String value) {

	private static final int BYTES = 16;

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{21}[AQgw]");

	private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

	/**
	 * Checks the form, so that a tab id is always safe to log and to use as a key.
	 * @throws IllegalArgumentException if the value cannot be a tab id
	 */
	public TabId {
		if (!isValid(value)) {
			throw new IllegalArgumentException("Not a tab id: 22 characters of URL-safe Base64 are expected");
		}
	}

	/** Returns a new id. */
	public static TabId random(SecureRandom random) {
		byte[] bytes = new byte[BYTES];
		random.nextBytes(bytes);
		return new TabId(ENCODER.encodeToString(bytes));
	}

	/**
	 * Whether the text, which may come from a hostile client, has the form of a tab id.
	 */
	public static boolean isValid(String value) {
		return FORM.matcher(value).matches();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
