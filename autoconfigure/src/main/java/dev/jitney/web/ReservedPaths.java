package dev.jitney.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Paths that no page gets by a variable in its route: what is below them belongs to
 * others, there or not. A page whose route is spelt out may lie below them. Immutable.
 */
public final class ReservedPaths {

	private final List<PathPattern> patterns;

	/**
	 * Creates the reserved paths.
	 * @param patterns such as {@code /webjars/**} or {@code /actuator/**}; Jitney's own
	 * are reserved in any case
	 */
	public ReservedPaths(Collection<String> patterns) {
		this.patterns = Stream.concat(Stream.of("/_jitney/**", "/_jit/**"), patterns.stream())
			.map(PathPatternParser.defaultInstance::initFullPathPattern)
			.map(PathPatternParser.defaultInstance::parse)
			.toList();
	}

	boolean contains(PathContainer path) {
		return this.patterns.stream().anyMatch((pattern) -> pattern.matches(path));
	}

}
