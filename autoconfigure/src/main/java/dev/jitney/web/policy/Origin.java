package dev.jitney.web.policy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Scheme, host and port, in a form that can be compared: a websocket has the origin of
 * its handshake, and a default port is left out.
 */
record Origin(String scheme, String authority) {

	/** Returns the origin of a URL, or null if it has none. */
	static @Nullable Origin of(URI url) {
		String scheme = url.getScheme();
		String authority = url.getRawAuthority();
		if (scheme == null || authority == null) {
			return null;
		}
		String http = switch (scheme.toLowerCase(Locale.ROOT)) {
			case "ws" -> "http";
			case "wss" -> "https";
			default -> scheme.toLowerCase(Locale.ROOT);
		};
		String port = switch (http) {
			case "http" -> ":80";
			case "https" -> ":443";
			default -> ":";
		};
		String host = authority.toLowerCase(Locale.ROOT);
		return new Origin(http, host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host);
	}

	/** Returns what an {@code Origin} header names, or null if that is no origin. */
	static @Nullable Origin parse(String header) {
		try {
			return of(new URI(header));
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	@Override
	public String toString() {
		return this.scheme + "://" + this.authority;
	}

}
