package dev.jitney.session;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes tickets, by which a tab adopts a page that it fetched. A ticket is used once, by
 * the tab whose record names it.
 */
final class Tickets {

	private static final int BYTES = 16;

	/** Marks a ticket whose page still has to run its on-load handlers. */
	private static final String LOAD = "L";

	private static final String PLAIN = "P";

	private final SecureRandom random;

	Tickets(SecureRandom random) {
		this.random = random;
	}

	/**
	 * @param loads whether the adoption has to run the page's on-load handlers
	 */
	String next(boolean loads) {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		return ticket + (loads ? LOAD : PLAIN);
	}

	static boolean loads(String ticket) {
		return ticket.endsWith(LOAD);
	}

}
