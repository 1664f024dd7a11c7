package dev.jitney.web.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.util.Assert;

/**
 * What a page may load and do, for a {@link JitneyCspCustomizer} to widen or to narrow.
 * It begins with what Jitney needs: everything from the application itself, no inline
 * script but the import map, no {@code eval}.
 *
 * <pre>
 * policy.add("img-src", "https://images.example.com").add("connect-src", "https://api.example.com");
 * </pre>
 *
 * A websocket to the page's own host is covered by {@code connect-src 'self'}. Used by
 * one thread.
 *
 * @since 0.1
 */
public final class ContentSecurityPolicy {

	private static final Pattern NAME = Pattern.compile("[a-z-]+");

	private static final Pattern SOURCE = Pattern.compile("[^\\s;,\\p{Cntrl}]+");

	private final Map<String, Set<String>> directives = new LinkedHashMap<>();

	ContentSecurityPolicy(String importMap) {
		set("default-src", "'self'");
		set("script-src", "'self'", importMap);
		set("style-src", "'self'");
		set("style-src-attr", "'unsafe-inline'");
		set("img-src", "'self'", "data:");
		set("font-src", "'self'", "data:");
		set("connect-src", "'self'");
		set("object-src", "'none'");
		set("base-uri", "'self'");
		set("form-action", "'self'");
		set("frame-ancestors", "'self'");
	}

	/**
	 * Allows more. A directive that is not there yet begins with the given sources;
	 * {@code 'none'} gives way.
	 * @param directive such as {@code img-src}
	 * @param sources such as {@code https://images.example.com}
	 */
	public ContentSecurityPolicy add(String directive, String... sources) {
		Set<String> all = new LinkedHashSet<>(this.directives.getOrDefault(directive, Set.of()));
		all.remove("'none'");
		all.addAll(Arrays.asList(sources));
		return set(directive, all.toArray(String[]::new));
	}

	/** Allows these sources and no others; none for a directive without a value. */
	public ContentSecurityPolicy set(String directive, String... sources) {
		Assert.isTrue(NAME.matcher(directive).matches(), () -> "Not a directive: '" + directive + "'");
		for (String source : sources) {
			Assert.isTrue(SOURCE.matcher(source).matches(),
					() -> "Not a single source for " + directive + ": '" + source + "'");
		}
		this.directives.put(directive, new LinkedHashSet<>(Arrays.asList(sources)));
		return this;
	}

	/** Leaves a directive out, so that {@code default-src} holds or nothing does. */
	public ContentSecurityPolicy remove(String directive) {
		this.directives.remove(directive);
		return this;
	}

	/** Returns the header's value. */
	@Override
	public String toString() {
		return this.directives.entrySet()
			.stream()
			.map((directive) -> directive.getValue().isEmpty() ? directive.getKey()
					: directive.getKey() + " " + String.join(" ", directive.getValue()))
			.collect(Collectors.joining("; "));
	}

}
