package dev.jitney.html;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * One constant while the path that the tab shows matches a pattern, another, or null,
 * while it does not.
 *
 * @param pattern as for {@code @Page}: {@code /posts/**} is {@code /posts} and all below
 * @since 0.1
 */
public record AtPath<T>(PathPattern pattern, T here, @Nullable T elsewhere) implements Value<T> {

	public AtPath {
		Literal.require(here, "What atPath yields");
	}

	static <T> AtPath<T> of(String pattern, T here, @Nullable T elsewhere) {
		if (!pattern.startsWith("/")) {
			throw noPattern(pattern, "it has to begin with a slash");
		}
		try {
			return new AtPath<>(PathPatternParser.defaultInstance.parse(pattern), here, elsewhere);
		}
		catch (PatternParseException ex) {
			throw noPattern(pattern, ex.getMessage());
		}
	}

	private static MarkupException noPattern(String pattern, @Nullable String reason) {
		return MarkupException.here("\"" + pattern + "\" is no pattern of a path (" + reason
				+ "); write it as for @Page, such as atPath(\"/posts/**\") for /posts and all below");
	}

	/** Returns what the value yields at a path. */
	public @Nullable T at(String path) {
		return this.pattern.matches(PathContainer.parsePath(path)) ? this.here : this.elsewhere;
	}

	@Override
	public String toString() {
		return Symbol.of("match of " + this.pattern);
	}

}
