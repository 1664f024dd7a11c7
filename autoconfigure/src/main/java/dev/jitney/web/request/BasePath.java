package dev.jitney.web.request;

import java.util.regex.Pattern;

import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebInputException;

/**
 * Path below which a browser sees the application: a proxy's prefix and then
 * {@code spring.webflux.base-path}. Safe to print in headers, HTML and scripts.
 *
 * @param value empty, or a path that begins with a slash and does not end with one
 */
public record BasePath(String value) {

	private static final int MAX_LENGTH = 200;

	private static final Pattern FORM = Pattern.compile("(/(?!\\.{1,2}(/|$))([A-Za-z0-9._~@+-]|%[0-9A-Fa-f]{2})+)*");

	/** The application is at the root. */
	public static final BasePath ROOT = new BasePath("");

	/**
	 * Checks the form.
	 * @throws IllegalArgumentException if it is no such path
	 */
	public BasePath {
		if (!isPath(value)) {
			throw new IllegalArgumentException("Not a base path: '" + value + "'");
		}
	}

	/**
	 * Returns the base path of a request. A forwarded prefix is in it if
	 * {@code server.forward-headers-strategy} says that proxies are believed.
	 * @throws ServerWebInputException if a proxy's prefix is no path
	 */
	public static BasePath of(ServerHttpRequest request) {
		return of(request.getPath());
	}

	static BasePath of(RequestPath path) {
		String value = path.contextPath().value();
		if (!isPath(value)) {
			throw new ServerWebInputException("The forwarded prefix is no path");
		}
		return value.isEmpty() ? ROOT : new BasePath(value);
	}

	private static boolean isPath(String value) {
		return value.length() <= MAX_LENGTH && FORM.matcher(value).matches();
	}

	/**
	 * Returns the URL for a path of the application. Only a path with one leading slash
	 * is one; other URLs are returned as they are.
	 */
	public String url(String path) {
		boolean own = path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/\\");
		return own ? this.value + path : path;
	}

	/** Returns the path to which a cookie of the application belongs. */
	public String cookiePath() {
		return this.value.isEmpty() ? "/" : this.value;
	}

	@Override
	public String toString() {
		return this.value;
	}

}
