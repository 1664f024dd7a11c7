package dev.jitney.reload.javac;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of an edit. */
public sealed interface CompileResult {

	/**
	 * The project is as a whole compilation of it would be.
	 *
	 * @param classes the class files that differ from those before, by internal name
	 * @param removed internal names of the classes that are gone
	 * @param sources what was compiled: the edited files and those that depend on them
	 * @param before what was on the disk in place of all that; nothing for new files
	 */
	record Compiled(Map<String, byte[]> classes, Set<String> removed, Set<Path> sources,
			Map<Path, Optional<byte[]>> before) implements CompileResult {

		public Compiled {
			classes = Map.copyOf(classes);
			removed = Set.copyOf(removed);
			sources = Set.copyOf(sources);
			before = Map.copyOf(before);
		}

	}

	/**
	 * The sources do not compile; nothing was changed.
	 *
	 * @param problems all that the compiler found, at least one
	 */
	record Failed(List<CompileProblem> problems) implements CompileResult {

		public Failed {
			problems = List.copyOf(problems);
		}

	}

}
