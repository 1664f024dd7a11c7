package dev.jitney.reload.launch;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.jitney.reload.javac.SourceProject;
import org.jspecify.annotations.Nullable;

/**
 * Finds an application's sources by the directories on its class path, as Maven, Gradle,
 * IntelliJ and Eclipse lay them out, or as two properties say.
 */
final class ProjectLayout {

	private static final String SOURCES = "jitney.reload.sources";

	private static final String RESOURCES = "jitney.reload.resources";

	private static final Path GRADLE = Path.of("build", "classes", "java");

	private static final Path INTELLIJ = Path.of("out", "production");

	private static final String MAIN = "src/main/java";

	private ProjectLayout() {
	}

	/** Returns the project of this process. */
	static SourceProject ofProcess(String... arguments) {
		return of(System.getProperty("java.class.path", ""), EarlyProperty.of(SOURCES, arguments),
				EarlyProperty.of(RESOURCES, arguments));
	}

	/** Returns the project whose directories are on a class path. */
	static SourceProject of(String classPath) {
		return of(classPath, null, null);
	}

	/**
	 * Returns the project whose directories are on a class path.
	 * @param sources further source folders, see {@link FolderPairs}
	 * @param resources further folders of resources
	 * @throws IllegalArgumentException if these are not to be understood
	 */
	static SourceProject of(String classPath, @Nullable String sources, @Nullable String resources) {
		Set<SourceProject.Module> modules = new LinkedHashSet<>(FolderPairs.of(SOURCES, sources));
		Set<Path> libraries = new LinkedHashSet<>();
		Arrays.stream(classPath.split(File.pathSeparator))
			.filter((entry) -> !entry.isEmpty())
			.map((entry) -> Path.of(entry).toAbsolutePath().normalize())
			.filter(Files::exists)
			.forEach((entry) -> sources(entry).ifPresentOrElse(
					(folder) -> modules.add(new SourceProject.Module(folder, entry)), () -> libraries.add(entry)));
		modules.forEach((module) -> libraries.remove(module.classes()));
		return new SourceProject(List.copyOf(modules), List.copyOf(libraries), FolderPairs.of(RESOURCES, resources));
	}

	private static Optional<Path> sources(Path classes) {
		return (!Files.isDirectory(classes) || isJitney(classes)) ? Optional.empty()
				: candidates(classes).filter(Files::isDirectory).findFirst();
	}

	private static Stream<Path> candidates(Path classes) {
		Path folder = classes.getParent();
		String name = String.valueOf(classes.getFileName());
		if (folder == null) {
			return Stream.empty();
		}
		if (classes.endsWith(Path.of("target", "classes"))) {
			return Stream.of(above(classes, 2).resolve(MAIN));
		}
		if (folder.endsWith(GRADLE)) {
			return Stream.of(above(classes, 4).resolve(Path.of("src", name, "java")));
		}
		if (folder.endsWith(INTELLIJ)) {
			Path project = above(classes, 3);
			return Stream.of(project.resolve(name), project)
				.flatMap((module) -> Stream.of(module.resolve(MAIN), module.resolve("src")));
		}
		if (folder.endsWith("bin")) {
			return Stream.of(above(classes, 2).resolve(Path.of("src", name, "java")));
		}
		return name.equals("bin") ? Stream.of(folder.resolve(MAIN), folder.resolve("src")) : Stream.empty();
	}

	private static Path above(Path classes, int levels) {
		return classes.resolve("../".repeat(levels)).normalize();
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
