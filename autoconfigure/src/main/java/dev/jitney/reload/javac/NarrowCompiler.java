package dev.jitney.reload.javac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

import org.jspecify.annotations.Nullable;

/**
 * Compiles edited sources against the classes that are there, and further sources only as
 * far as the edit may change what becomes of them, until nothing more can: the outcome is
 * what compiling the whole project would give, byte for byte but for the order in which a
 * class lists its nested ones, which is that in which javac met them. Each round is a
 * fresh javac task over one long-lived file manager. What was compiled is written to the
 * build's own output. Used by one thread; blocks while it compiles.
 * <p>
 * Sources in which annotation processors have a part, and modules with a
 * {@code module-info}, are beyond it: {@link #create} finds no compiler for them.
 */
public final class NarrowCompiler implements AutoCloseable {

	private final SourceProject project;

	private final JavaCompiler javac;

	private final ClassIndex index;

	private final ProjectFileManager files;

	private final List<String> options;

	/** Edited sources that have not been compiled, because something did not compile. */
	private final Set<Path> pending = new TreeSet<>();

	private NarrowCompiler(SourceProject project, JavaCompiler javac, ClassIndex index, ProjectFileManager files,
			List<String> options) {
		this.project = project;
		this.javac = javac;
		this.index = index;
		this.files = files;
		this.options = options;
	}

	/**
	 * Reads what the build has compiled.
	 * @return the compiler, or null if the running JVM has none, or if the build has
	 * compiled nothing yet
	 */
	public static @Nullable NarrowCompiler create(SourceProject project) {
		JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
		ClassIndex index = (javac != null) ? ClassIndex.scan(project) : new ClassIndex();
		if (javac == null || index.isEmpty()) {
			return null;
		}
		StandardJavaFileManager standard = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
		try {
			standard.setLocationFromPaths(StandardLocation.CLASS_PATH, project.libraries());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The class path is not readable", ex);
		}
		return new NarrowCompiler(project, javac, index, new ProjectFileManager(standard, index), options(index));
	}

	private static List<String> options(ClassIndex index) {
		CompilerOptions options = new CompilerOptions();
		index.all().map((summary) -> index.file(summary.name())).forEach((file) -> {
			if (file != null) {
				options.add(read(file));
			}
		});
		return options.toList();
	}

	private static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
	}

	/**
	 * Compiles an edit, and with it earlier ones that did not compile.
	 * @param edited sources that were changed, added or deleted; absolute paths
	 */
	public CompileResult compile(Collection<Path> edited) {
		this.pending.addAll(edited);
		Set<Path> sources = new TreeSet<>(this.pending);
		while (true) {
			Set<Path> present = new TreeSet<>(sources);
			present.removeIf((source) -> !Files.isRegularFile(source));
			Set<String> replaced = classesOf(sources);
			List<CompileProblem> problems = run(present, replaced);
			if (!problems.isEmpty()) {
				return new CompileResult.Failed(problems);
			}
			Map<String, byte[]> written = this.files.written();
			if (!sources.addAll(new Narrowing(this.project, this.index).affected(replaced, written))) {
				return keep(replaced, written, present);
			}
		}
	}

	/**
	 * Compiles a source and forgets what came of it: the compiler is slow when it is used
	 * for the first time, and better so while nobody waits.
	 */
	public void practise(Path source) {
		Set<Path> sources = Set.of(source);
		run(sources, classesOf(sources));
		this.files.begin(Set.of());
	}

	/** Returns the classes that were made from sources. */
	private Set<String> classesOf(Set<Path> sources) {
		Set<String> paths = new HashSet<>();
		for (Path source : sources) {
			this.project.moduleOf(source)
				.ifPresent((module) -> paths.add(module.sources().relativize(source).toString().replace('\\', '/')));
		}
		Set<String> names = new TreeSet<>();
		this.index.all()
			.filter((summary) -> paths.contains(summary.source()))
			.forEach((summary) -> names.add(summary.name()));
		return names;
	}

	private List<CompileProblem> run(Set<Path> sources, Set<String> replaced) {
		this.files.begin(replaced);
		List<CompileProblem> unreadable = SourceEncoding.problems(sources);
		if (sources.isEmpty() || !unreadable.isEmpty()) {
			return unreadable;
		}
		DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
		boolean successful = this.javac
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

	private CompileResult keep(Set<String> replaced, Map<String, byte[]> written, Set<Path> sources) {
		Map<String, byte[]> changed = new TreeMap<>();
		written.forEach((name, bytes) -> {
			Path file = this.index.file(name);
			if (file == null || !Files.isRegularFile(file) || !Arrays.equals(read(file), bytes)) {
				changed.put(name, bytes);
			}
		});
		Set<String> removed = new TreeSet<>(replaced);
		removed.removeAll(written.keySet());
		Map<Path, Optional<byte[]>> before = new HashMap<>();
		Stream.concat(changed.keySet().stream(), removed.stream()).forEach((name) -> note(name, before));
		new ClassOutput(this.project, this.index).write(changed, removed);
		changed.keySet().forEach((name) -> before.putIfAbsent(file(name), Optional.empty()));
		this.pending.clear();
		return new CompileResult.Compiled(changed, removed, sources, before);
	}

	private Path file(String name) {
		return Objects.requireNonNull(this.index.file(name));
	}

	private void note(String name, Map<Path, Optional<byte[]>> before) {
		Path file = this.index.file(name);
		if (file != null && !before.containsKey(file)) {
			before.put(file, Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty());
		}
	}

	@Override
	public void close() throws IOException {
		this.files.close();
	}

}
