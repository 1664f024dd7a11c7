package dev.jitney.reload.javac;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the sources whose compilation an edit may change: those of classes that mention a
 * class whose ABI is not what it was, and, where class files do not tell, those whose
 * text mentions it by name. Used by one thread.
 */
final class Narrowing {

	private final SourceProject project;

	private final ClassIndex index;

	Narrowing(SourceProject project, ClassIndex index) {
		this.project = project;
		this.index = index;
	}

	/**
	 * Returns the affected sources.
	 * @param replaced names of the classes as they were before
	 * @param written the class files that took their place
	 */
	Set<Path> affected(Set<String> replaced, Map<String, byte[]> written) {
		Map<String, ClassSummary> fresh = new HashMap<>();
		written.forEach((name, bytes) -> fresh.put(name, ClassSummaryReader.read(bytes)));
		Set<String> changed = new HashSet<>();
		Set<String> unseen = new HashSet<>();
		Stream.concat(replaced.stream(), fresh.keySet().stream()).distinct().forEach((name) -> {
			ClassSummary before = this.index.find(name);
			ClassSummary after = fresh.get(name);
			if (before == null || after == null || !before.abi().equals(after.abi())) {
				changed.add(name);
				if (before == null || after == null || !before.constants().equals(after.constants())) {
					unseen.add(name);
				}
			}
		});
		Set<Path> sources = new TreeSet<>(mentioning(withSubtypes(changed, fresh)));
		sources.addAll(naming(withSubtypes(unseen, fresh)));
		return sources;
	}

	/** What a class inherits belongs to what others see of it. */
	private Set<String> withSubtypes(Set<String> classes, Map<String, ClassSummary> fresh) {
		Set<String> all = new HashSet<>(classes);
		boolean grows = !all.isEmpty();
		while (grows) {
			grows = Stream.concat(this.index.all(), fresh.values().stream())
				.filter((summary) -> !all.contains(summary.name()))
				.filter((summary) -> summary.supertypes().stream().anyMatch(all::contains))
				.map(ClassSummary::name)
				.collect(Collectors.toSet())
				.stream()
				.map(all::add)
				.reduce(false, Boolean::logicalOr);
		}
		return all;
	}

	private Collection<Path> mentioning(Set<String> classes) {
		return classes.isEmpty() ? Set.of()
				: this.index.all()
					.filter((summary) -> summary.references().stream().anyMatch(classes::contains))
					.flatMap((summary) -> this.project.source(summary.source()).stream())
					.collect(Collectors.toSet());
	}

	/**
	 * A constant leaves no trace where it was copied to, nor does an import of what is
	 * gone, nor the choice between a class that is new and one of the same name.
	 */
	private Collection<Path> naming(Set<String> classes) {
		if (classes.isEmpty()) {
			return Set.of();
		}
		Pattern name = Pattern.compile(classes.stream()
			.map(Narrowing::simpleName)
			.distinct()
			.map(Pattern::quote)
			.collect(Collectors.joining("|", "(?<![\\w$])(?:", ")(?![\\w$])")));
		return this.index.all()
			.map(ClassSummary::source)
			.distinct()
			.flatMap((source) -> this.project.source(source).stream())
			.filter((source) -> name.matcher(text(source)).find())
			.collect(Collectors.toSet());
	}

	private static String simpleName(String name) {
		return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
	}

	/** Whatever encoding it is in, and nothing if it is gone by now. */
	private static String text(Path source) {
		try {
			return new String(Files.readAllBytes(source), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return "";
		}
	}

}
