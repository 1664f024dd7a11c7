package dev.jitney.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.jitney.reload.javac.SourceProject;
import org.jspecify.annotations.Nullable;

/**
 * All classes of an application at one moment, in memory, so that what a later edit does
 * to the files cannot mix with them. Immutable.
 */
public final class ProjectClasses {

	private static final String SUFFIX = ".class";

	private final Map<String, ProjectClass> classes;

	/** Names of the classes in one another, by that of the outermost. */
	private final Map<String, List<String>> nests;

	private volatile @Nullable Mentions mentions;

	private ProjectClasses(Map<String, ProjectClass> classes) {
		this(classes, classes.keySet().stream().collect(Collectors.groupingBy(ProjectClass::outermost)), null);
	}

	private ProjectClasses(Map<String, ProjectClass> classes, Map<String, List<String>> nests,
			@Nullable Mentions mentions) {
		this.classes = classes;
		this.nests = nests;
		this.mentions = mentions;
	}

	/** Reads what the build has compiled. */
	public static ProjectClasses scan(SourceProject project) {
		Map<String, ProjectClass> classes = new HashMap<>();
		for (SourceProject.Module module : project.modules()) {
			if (Files.isDirectory(module.classes())) {
				read(module.classes()).forEach((found) -> classes.putIfAbsent(found.name(), found));
			}
		}
		return new ProjectClasses(classes);
	}

	private static List<ProjectClass> read(Path root) {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.getFileName().toString().endsWith(SUFFIX))
				.toList()
				.parallelStream()
				.map((file) -> read(root, file))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The classes in " + root + " cannot be listed", ex);
		}
	}

	private static ProjectClass read(Path root, Path file) {
		String path = root.relativize(file).toString().replace('\\', '/');
		try {
			return new ProjectClass(path.substring(0, path.length() - SUFFIX.length()).replace('/', '.'),
					Files.readAllBytes(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file + " cannot be read", ex);
		}
	}

	/**
	 * Returns the classes after an edit.
	 * @param changed class files by binary name
	 * @param removed binary names
	 */
	ProjectClasses with(Map<String, byte[]> changed, Set<String> removed) {
		Map<String, ProjectClass> next = new HashMap<>(this.classes);
		removed.forEach(next::remove);
		changed.forEach((name, bytes) -> next.put(name, new ProjectClass(name, bytes)));
		if (!removed.isEmpty() || next.size() != this.classes.size()) {
			return new ProjectClasses(next);
		}
		Mentions known = this.mentions;
		return new ProjectClasses(next, this.nests, (known != null) ? known.with(changed.keySet(), nests(next)) : null);
	}

	/** Returns how to find the classes in one another, by the name of the outermost. */
	private Function<String, Stream<ProjectClass>> nests(Map<String, ProjectClass> in) {
		return (outermost) -> this.nests.getOrDefault(outermost, List.of()).stream().map(in::get);
	}

	/** Returns a class by its binary name, or null if there is none. */
	@Nullable ProjectClass find(String name) {
		return this.classes.get(name);
	}

	/** Returns the class files of an outermost class and those in it, by binary name. */
	Map<String, byte[]> nest(String outermost) {
		Map<String, byte[]> files = new TreeMap<>();
		for (String name : this.nests.getOrDefault(outermost, List.of())) {
			ProjectClass found = this.classes.get(name);
			if (found != null) {
				files.put(name, found.bytes());
			}
		}
		return files;
	}

	Set<String> names() {
		return this.classes.keySet();
	}

	/**
	 * Returns all classes that some others cannot do without: what they mention, what
	 * that mentions, and so on. Classes in one another belong together.
	 * @return by name, with the name of a class that mentions it; its own for the first
	 */
	Map<String, String> reachedFrom(Collection<String> roots) {
		Map<String, String> reached = new LinkedHashMap<>();
		Deque<String> next = new ArrayDeque<>();
		roots.forEach((root) -> enter(root, ProjectClass.outermost(root), reached, next));
		while (!next.isEmpty()) {
			String name = next.remove();
			ProjectClass found = this.classes.get(name);
			if (found != null) {
				found.mentioned().forEach((mentioned) -> enter(mentioned, name, reached, next));
			}
		}
		return reached;
	}

	/**
	 * Returns the classes that cannot do without any of some others, these among them:
	 * those that mention one, those that mention these, and so on.
	 * @return names of outermost classes, for all that are in them
	 */
	Set<String> usersOf(Collection<String> used) {
		Mentions known = this.mentions;
		if (known == null) {
			known = Mentions.of(this.nests.keySet(), nests(this.classes));
			this.mentions = known;
		}
		return known.usersOf(used.stream().map(ProjectClass::outermost).toList());
	}

	private void enter(String name, String by, Map<String, String> reached, Deque<String> next) {
		if (this.classes.containsKey(name) && !reached.containsKey(name)) {
			for (String member : this.nests.getOrDefault(ProjectClass.outermost(name), List.of())) {
				if (reached.putIfAbsent(member, by) == null) {
					next.add(member);
				}
			}
		}
	}

}
