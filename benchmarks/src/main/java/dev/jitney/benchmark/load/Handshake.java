package dev.jitney.benchmark.load;

/**
 * What a socket needs to know before it opens.
 *
 * @param cookie of the browser session
 * @param hello the first frame
 * @param handler id of the handler that a click calls
 */
record Handshake(String cookie, String hello, String handler) {

	/** Returns one for a server that understands none of it. */
	static Handshake meaningless() {
		return new Handshake("a=b", "{\"hello\":{}}", "Ab3dE6gH");
	}

}
