package dev.jitney.web.identity;

import java.security.Principal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The value of a browser session's cookie: 128 random bits, and after a dot, when
 * somebody is signed in, a hash that ties them to that user.
 *
 * @param random the bits in URL-safe Base64
 * @param seal the hash, or null
 */
record SessionSecret(String random, @Nullable String seal) {

	private static final int BYTES = 16;

	private static final int SEAL_LENGTH = 22;

	private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{21}[AQgw])(?:\\.([A-Za-z0-9_-]{22}))?");

	static SessionSecret create(SecureRandom source, @Nullable Principal principal) {
		byte[] bytes = new byte[BYTES];
		source.nextBytes(bytes);
		String random = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		return new SessionSecret(random, null).sealedFor(principal);
	}

	/** Returns the secret in a cookie, or empty if we cannot have written it. */
	static Optional<SessionSecret> parse(String cookie) {
		Matcher matcher = FORM.matcher(cookie);
		return matcher.matches() ? Optional.of(new SessionSecret(matcher.group(1), matcher.group(2)))
				: Optional.empty();
	}

	BrowserSessionId id() {
		return BrowserSessionId.of(this.random);
	}

	/** Whether the browser is still in the hands of whom it was last seen with. */
	boolean isFor(@Nullable Principal principal) {
		return this.seal == null || this.equals(sealedFor(principal));
	}

	/**
	 * Returns the same secret for somebody who has signed in, or for nobody in
	 * particular.
	 */
	SessionSecret sealedFor(@Nullable Principal principal) {
		if (principal == null) {
			return new SessionSecret(this.random, null);
		}
		String hash = BrowserSessionId.hash(this.random + "\0" + principal.getName());
		return new SessionSecret(this.random, hash.substring(0, SEAL_LENGTH));
	}

	String cookieValue() {
		return (this.seal != null) ? this.random + "." + this.seal : this.random;
	}

	@Override
	public String toString() {
		return "SessionSecret of " + id();
	}

}
