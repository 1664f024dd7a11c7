package dev.jitney.event;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a client event may lead. Browsers drop control characters from URLs and read a
 * backslash as a slash, so both are taken into account before the scheme is looked at.
 */
final class ClientUrl {

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}]");

	private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

	private static final Pattern HOST = Pattern.compile("(?i)https?://[^/\\\\].*", Pattern.DOTALL);

	private ClientUrl() {
	}

	/**
	 * Returns the URL without control characters and surrounding space.
	 * @throws IllegalArgumentException if it leads out of http, https and the application
	 */
	static String require(String url) {
		String clean = CONTROL.matcher(url).replaceAll("").strip();
		Matcher scheme = SCHEME.matcher(clean);
		if (scheme.matches()) {
			return requireWeb(clean, scheme.group(1));
		}
		String slashes = clean.replace('\\', '/');
		if (slashes.startsWith("//")) {
			throw refused(clean, "it names another host without a scheme: write https:// if that is meant");
		}
		return clean;
	}

	private static String requireWeb(String url, String scheme) {
		String name = scheme.toLowerCase(Locale.ROOT);
		if (!name.equals("http") && !name.equals("https")) {
			throw refused(url, "the scheme '" + name + "' is not http or https");
		}
		if (!HOST.matcher(url).matches()) {
			throw refused(url, "a host has to follow " + name + "://");
		}
		return url;
	}

	private static IllegalArgumentException refused(String url, String reason) {
		return new IllegalArgumentException("The browser is not sent to '" + url + "': " + reason);
	}

}
