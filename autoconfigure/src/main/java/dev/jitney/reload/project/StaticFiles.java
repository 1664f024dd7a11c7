package dev.jitney.reload.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.util.ResourceUtils;
import org.springframework.web.util.UriUtils;

/** Under which paths an application serves its resources. Immutable. */
public final class StaticFiles {

	private final String prefix;

	private final List<Path> folders;

	/**
	 * Creates the rules.
	 * @param pattern {@code spring.webflux.static-path-pattern}
	 * @param locations {@code spring.web.resources.static-locations}; those that are not
	 * on the class path are left out
	 */
	public StaticFiles(String pattern, Collection<String> locations) {
		this.prefix = pattern.replaceFirst("/(\\*.*|\\{\\*.*)$", "");
		this.folders = locations.stream()
			.filter((location) -> location.startsWith(ResourceUtils.CLASSPATH_URL_PREFIX))
			.map((location) -> location.substring(ResourceUtils.CLASSPATH_URL_PREFIX.length()).replaceFirst("^/+", ""))
			.map(Path::of)
			.toList();
	}

	/**
	 * Returns the path of a resource within the application, encoded, or nothing if it is
	 * not served.
	 * @param resource relative to the root of the resources
	 */
	Optional<String> path(Path resource) {
		return this.folders.stream()
			.filter((folder) -> folder.toString().isEmpty() || resource.startsWith(folder))
			.findFirst()
			.map((folder) -> folder.toString().isEmpty() ? resource : folder.relativize(resource))
			.map((path) -> this.prefix + "/"
					+ UriUtils.encodePath(path.toString().replace('\\', '/'), StandardCharsets.UTF_8));
	}

}
