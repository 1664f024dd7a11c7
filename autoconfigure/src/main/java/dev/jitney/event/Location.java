package dev.jitney.event;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Where a tab stands: the URL in its address bar, below the base path. Immutable.
 *
 * @param route the pattern of the page that is shown, such as {@code /post/{id}}
 * @param path the path, such as {@code /post/7}
 * @param query the query as sent, without question mark; empty if there is none
 * @param pathVariables values of the pattern's variables, decoded; copied
 * @since 0.1
 */
public record Location(String route, String path, String query, Map<String, String> pathVariables) {

	public Location {
		pathVariables = Map.copyOf(pathVariables);
	}

	/** A page without variables and query, whose pattern is its path. */
	public static Location of(String path) {
		return new Location(path, path, "", Map.of());
	}

	/** Returns path and query. */
	public String url() {
		return this.query.isEmpty() ? this.path : this.path + "?" + this.query;
	}

	/** Returns the query's parameters, decoded, in order. Malformed ones are left out. */
	public MultiValueMap<String, String> parameters() {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		for (String pair : this.query.split("&")) {
			int equals = pair.indexOf('=');
			String name = decode((equals >= 0) ? pair.substring(0, equals) : pair);
			String value = decode((equals >= 0) ? pair.substring(equals + 1) : "");
			if (name != null && !name.isEmpty() && value != null) {
				parameters.add(name, value);
			}
		}
		return parameters;
	}

	/** Returns the first value of a query parameter, or null if there is none. */
	public @Nullable String parameter(String name) {
		return parameters().getFirst(name);
	}

	private static @Nullable String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
