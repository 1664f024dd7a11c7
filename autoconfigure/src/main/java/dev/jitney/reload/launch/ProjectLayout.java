package dev.jitney.reload.launch;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.jitney.reload.javac.SourceProject;

/**
 * Finds an application's sources by the directories on its class path, as Maven and
 * Gradle lay them out.
 */
final class ProjectLayout {

	/** Where classes are, and where their sources are from there. */
	private static final Map<String, String> LAYOUTS = Map.of("target/classes", "src/main/java",
			"build/classes/java/main", "src/main/java", "bin/main", "src/main/java", "bin", "src/main/java");

	private ProjectLayout() {
	}

	/** Returns the project whose directories are on a class path. */
	static SourceProject of(String classPath) {
		List<SourceProject.Module> modules = new ArrayList<>();
		List<Path> libraries = new ArrayList<>();
		Arrays.stream(classPath.split(File.pathSeparator))
			.filter((entry) -> !entry.isEmpty())
			.map((entry) -> Path.of(entry).toAbsolutePath().normalize())
			.filter(Files::exists)
			.distinct()
			.forEach((entry) -> sources(entry).ifPresentOrElse(
					(sources) -> modules.add(new SourceProject.Module(sources, entry)), () -> libraries.add(entry)));
		return new SourceProject(modules, libraries);
	}

	private static Optional<Path> sources(Path classes) {
		if (!Files.isDirectory(classes) || isJitney(classes)) {
			return Optional.empty();
		}
		return LAYOUTS.entrySet()
			.stream()
			.filter((layout) -> classes.endsWith(layout.getKey()))
			.map((layout) -> module(classes, Path.of(layout.getKey()).getNameCount()).resolve(layout.getValue()))
			.filter(Files::isDirectory)
			.findFirst();
	}

	private static Path module(Path classes, int depth) {
		return classes.resolve("../".repeat(depth)).normalize();
	}

	/** Jitney is a library, also to those who build it together with an application. */
	private static boolean isJitney(Path classes) {
		CodeSource source = ProjectLayout.class.getProtectionDomain().getCodeSource();
		try {
			return source != null && source.getLocation() != null
					&& classes.equals(Path.of(source.getLocation().toURI()).toAbsolutePath().normalize());
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
