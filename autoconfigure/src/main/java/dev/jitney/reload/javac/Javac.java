package dev.jitney.reload.javac;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;

import org.jspecify.annotations.Nullable;

/**
 * Runs javac, in a task of its own for each compilation. Part of what a task does can be
 * done before there is something to compile. Used by one thread.
 */
final class Javac {

	private static final String IMPLICIT = "-implicit:";

	private final JavaCompiler compiler;

	private final ProjectFileManager files;

	private final List<String> options;

	private @Nullable ReadyTask ready;

	Javac(JavaCompiler compiler, ProjectFileManager files, List<String> options) {
		this.compiler = compiler;
		this.files = files;
		this.options = options;
	}

	/**
	 * Makes the next task ready.
	 * @param libraries internal names of classes that are likely to be mentioned
	 */
	void prepare(Collection<String> libraries) {
		if (this.ready == null) {
			List<String> implicit = new ArrayList<>(this.options);
			implicit.replaceAll((option) -> option.startsWith(IMPLICIT) ? IMPLICIT + "class" : option);
			this.ready = ReadyTask.create(this.compiler, this.files, implicit, libraries);
		}
	}

	/**
	 * Compiles sources; the file manager has what comes of it.
	 * @param sources by the qualified names of the classes that they are named for
	 * @param hidden names of classes of which only the sources count
	 * @return what does not compile, empty if everything does
	 */
	List<CompileProblem> compile(Map<String, Path> sources, Set<String> hidden) {
		ReadyTask task = this.ready;
		this.ready = null;
		if (task != null) {
			this.files.begin(hidden);
			this.files.offer(sources);
			if (task.compile(sources.keySet())) {
				return List.of();
			}
		}
		this.files.begin(hidden);
		return compile(sources.values());
	}

	private List<CompileProblem> compile(Collection<Path> sources) {
		DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
		boolean successful = this.compiler
			.getTask(null, this.files, diagnostics, this.options, null, this.files.sources(sources))
			.call();
		List<CompileProblem> problems = diagnostics.getDiagnostics()
			.stream()
			.filter((diagnostic) -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
			.map(CompileProblem::of)
			.toList();
		return (successful || !problems.isEmpty()) ? problems
				: List.of(new CompileProblem(null, 0, 0, "The compiler gave up without a reason"));
	}

}
