package dev.jitney.reload.javac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The classes that a project's sources were compiled to, by internal name. Used by one
 * thread.
 */
final class ClassIndex {

	private static final String SUFFIX = ".class";

	private final Map<String, Entry> entries = new HashMap<>();

	private final Map<String, Set<String>> byPackage = new HashMap<>();

	/** By the simple name of the outermost class, as sources mention it. */
	private final Map<String, Set<String>> bySimpleName = new HashMap<>();

	/** Reads all class files of a project. */
	static ClassIndex scan(SourceProject project) {
		ClassIndex index = new ClassIndex();
		project.modules().stream().map(SourceProject.Module::classes).filter(Files::isDirectory).forEach(index::scan);
		return index;
	}

	private void scan(Path classes) {
		try (Stream<Path> files = Files.walk(classes)) {
			List<Path> all = files.filter((file) -> file.getFileName().toString().endsWith(SUFFIX)).toList();
			all.parallelStream()
				.filter((file) -> !file.endsWith("module-info.class"))
				.map((file) -> new Entry(ClassSummaryReader.read(read(file)), file))
				.toList()
				.forEach(this::put);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot list the classes in " + classes, ex);
		}
	}

	private static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the class file " + file, ex);
		}
	}

	/** Returns a class, or null if the project has none of that name. */
	@Nullable ClassSummary find(String name) {
		Entry entry = this.entries.get(name);
		return (entry != null) ? entry.summary() : null;
	}

	/** Returns the file of a class, or null if the project has none of that name. */
	@Nullable Path file(String name) {
		Entry entry = this.entries.get(name);
		return (entry != null) ? entry.file() : null;
	}

	Stream<ClassSummary> all() {
		return this.entries.values().stream().map(Entry::summary);
	}

	boolean isEmpty() {
		return this.entries.isEmpty();
	}

	/** Returns the names of the classes in a package, which is given with slashes. */
	Collection<String> inPackage(String folder) {
		return this.byPackage.getOrDefault(folder, Set.of());
	}

	/**
	 * Returns the names of outermost classes with a simple name, and of those in them.
	 */
	Collection<String> named(String simpleName) {
		return this.bySimpleName.getOrDefault(simpleName, Set.of());
	}

	/** Whether there are classes in the package of a class. */
	boolean sharesPackage(String name) {
		return this.byPackage.containsKey(folder(name));
	}

	/** Returns the names of the classes in a package and those below it. */
	Collection<String> belowPackage(String folder) {
		List<String> names = new ArrayList<>();
		this.byPackage.forEach((candidate, classes) -> {
			if (folder.isEmpty() || candidate.equals(folder) || candidate.startsWith(folder + "/")) {
				names.addAll(classes);
			}
		});
		return names;
	}

	/** Notes that a class was compiled. */
	void put(ClassSummary summary, Path file) {
		put(new Entry(summary, file));
	}

	private void put(Entry entry) {
		String name = entry.summary().name();
		this.entries.put(name, entry);
		this.byPackage.computeIfAbsent(folder(name), (missing) -> new HashSet<>()).add(name);
		this.bySimpleName.computeIfAbsent(outermost(name), (missing) -> new HashSet<>()).add(name);
	}

	/** Notes that a class is gone. */
	void remove(String name) {
		this.entries.remove(name);
		this.byPackage.computeIfPresent(folder(name), (folder, names) -> without(names, name));
		this.bySimpleName.computeIfPresent(outermost(name), (outermost, names) -> without(names, name));
	}

	private static @Nullable Set<String> without(Set<String> names, String name) {
		names.remove(name);
		return names.isEmpty() ? null : names;
	}

	private static String folder(String name) {
		return name.substring(0, Math.max(0, name.lastIndexOf('/')));
	}

	/** Returns the simple name of the class that a class is in, or its own. */
	static String outermost(String name) {
		int start = name.lastIndexOf('/') + 1;
		int nested = name.indexOf('$', start + 1);
		return name.substring(start, (nested < 0) ? name.length() : nested);
	}

	private record Entry(ClassSummary summary, Path file) {

	}

}
