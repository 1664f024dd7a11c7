package dev.jitney.reload.javac;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where an application's sources are and what they are compiled against. Immutable; looks
 * at the disk when it is asked for files.
 *
 * @param modules the modules whose sources can be edited
 * @param libraries jars and directories that are on the class path besides
 * @param resources roots of resources that are elsewhere than next to the sources
 */
public record SourceProject(List<Module> modules, List<Path> libraries, List<Module> resources) {

	public SourceProject {
		modules = List.copyOf(modules);
		libraries = List.copyOf(libraries);
		resources = List.copyOf(resources);
	}

	/** Creates a project whose resources are next to its sources. */
	public SourceProject(List<Module> modules, List<Path> libraries) {
		this(modules, libraries, List.of());
	}

	/** Returns the module that a source file is in, or nothing if it is in none. */
	Optional<Module> moduleOf(Path source) {
		return this.modules.stream().filter((module) -> source.startsWith(module.sources())).findFirst();
	}

	/** Returns an existing source file by its path below a source root. */
	public Optional<Path> source(String relativePath) {
		return this.modules.stream()
			.map((module) -> module.sources().resolve(relativePath))
			.filter(Files::isRegularFile)
			.findFirst();
	}

	/**
	 * A source root and the directory into which the build compiles it. Several may have
	 * the same. Or a root of resources, and where the build copies them.
	 *
	 * @param sources root of the packages
	 * @param classes root of the class files
	 */
	public record Module(Path sources, Path classes) {

		public Module {
			sources = sources.toAbsolutePath().normalize();
			classes = classes.toAbsolutePath().normalize();
		}

	}

}
