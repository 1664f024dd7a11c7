package dev.jitney.reload.project;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.jitney.reload.javac.SourceProject;
import org.jspecify.annotations.Nullable;

/**
 * The modules of an application that can be edited: those whose class files lie in a
 * folder on the class path, next to their sources as Maven, Gradle and IDEs have it.
 * Immutable.
 *
 * @param modules none if the application runs from archives
 */
public record ProjectFolders(List<Module> modules) {

	/** {@code build/classes/java/main} of Gradle is the deepest of the usual folders. */
	private static final int LEVELS = 5;

	private static final Path GRADLE = Path.of("build", "classes", "java");

	private static final Path INTELLIJ = Path.of("out", "production", "classes");

	public ProjectFolders {
		modules = List.copyOf(modules);
	}

	/** Returns those whose sources are known, with their resources. */
	public static ProjectFolders of(SourceProject project) {
		return new ProjectFolders(Stream
			.concat(project.resources().stream().map(ProjectFolders::resources),
					project.modules().stream().map(ProjectFolders::module))
			.toList());
	}

	private static Module resources(SourceProject.Module resources) {
		return new Module(resources.sources(), resources.sources(), resources.classes(), resources.classes());
	}

	private static Module module(SourceProject.Module module) {
		Path classes = module.classes();
		return new Module(module.sources(), module.sources().resolveSibling("resources"), classes, copies(classes));
	}

	/** Gradle has a folder of its own for them, and so has IntelliJ when it is Gradle. */
	private static Path copies(Path classes) {
		Path folder = classes.getParent();
		if (folder != null && folder.endsWith(GRADLE)) {
			return folder.resolve("../../resources").normalize().resolve(classes.getFileName());
		}
		return classes.endsWith(INTELLIJ) ? classes.resolveSibling("resources") : classes;
	}

	/** Looks along a class path. Blocks. */
	public static ProjectFolders of(ClassLoader classLoader) {
		List<Path> outputs = new ArrayList<>();
		try {
			for (URL url : Collections.list(classLoader.getResources(""))) {
				folder(url).ifPresent(outputs::add);
			}
		}
		catch (IOException ex) {
			return new ProjectFolders(List.of());
		}
		return of(outputs);
	}

	/** Finds the modules that were built into these folders. */
	static ProjectFolders of(List<Path> outputs) {
		Map<Path, Module> modules = new LinkedHashMap<>();
		for (Path output : outputs) {
			Path sourceSet = sourceSet(output);
			if (sourceSet != null) {
				modules.merge(sourceSet, Module.of(sourceSet, output), (one, other) -> one.with(output));
			}
		}
		return new ProjectFolders(List.copyOf(modules.values()));
	}

	private static Optional<Path> folder(URL url) {
		try {
			Path path = url.getProtocol().equals("file") ? Path.of(new URI(url.toString())) : null;
			return Optional.ofNullable(path).filter(Files::isDirectory);
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Returns {@code src/main} or the like. */
	private static @Nullable Path sourceSet(Path output) {
		Path project = output.getParent();
		for (int level = 1; project != null && level < LEVELS; level++) {
			Path set = project.resolve("src").resolve(isOfTests(project.relativize(output)) ? "test" : "main");
			if (Files.isDirectory(set.resolve("java")) || Files.isDirectory(set.resolve("resources"))) {
				return set;
			}
			project = project.getParent();
		}
		return null;
	}

	private static boolean isOfTests(Path output) {
		for (Path part : output) {
			if (part.toString().equals("test") || part.toString().equals("test-classes")) {
				return true;
			}
		}
		return false;
	}

	/** Returns all folders of what is edited, whether or not they exist. */
	public List<Path> watched() {
		return this.modules.stream().flatMap((module) -> Stream.of(module.sources(), module.resources())).toList();
	}

	/** Returns the module whose resource a file is. */
	Optional<Module> ofResource(Path file) {
		return this.modules.stream().filter((module) -> file.startsWith(module.resources())).findFirst();
	}

	/**
	 * A module.
	 *
	 * @param sources root of its packages
	 * @param resources root of its resources
	 * @param classes root of its class files
	 * @param copies root of the resources as the application reads them, often the same
	 */
	public record Module(Path sources, Path resources, Path classes, Path copies) {

		static Module of(Path sourceSet, Path output) {
			return new Module(sourceSet.resolve("java"), sourceSet.resolve("resources"), output, output);
		}

		/** Gradle has two folders. */
		Module with(Path other) {
			boolean resources = other.toString().contains("resources");
			return new Module(this.sources, this.resources, resources ? this.classes : other,
					resources ? other : this.copies);
		}

	}

}
