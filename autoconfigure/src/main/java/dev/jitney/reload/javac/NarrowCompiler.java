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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.tools.JavaCompiler;
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
 * build's own output when nobody waits for it any more. Used by one thread; blocks while
 * it compiles.
 * <p>
 * Sources in which annotation processors have a part, and modules with a
 * {@code module-info}, are beyond it: {@link #create} finds no compiler for them.
 */
public final class NarrowCompiler implements AutoCloseable {

	/** So many classes are known at most before the next compilation. */
	private static final int FAMILIAR = 1_000;

	private final SourceProject project;

	private final Javac javac;

	private final ClassIndex index;

	private final ProjectFileManager files;

	private final ClassOutput output;

	/** Classes of libraries that sources mention which were compiled of late. */
	private final Set<String> familiar = new TreeSet<>();

	/** Edited sources that have not been compiled, because something did not compile. */
	private final Set<Path> pending = new TreeSet<>();

	private NarrowCompiler(SourceProject project, JavaCompiler compiler, ClassIndex index, ProjectFileManager files) {
		this.project = project;
		this.javac = new Javac(compiler, files, options(index));
		this.index = index;
		this.files = files;
		this.output = new ClassOutput(project, index);
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
		return new NarrowCompiler(project, javac, index, new ProjectFileManager(standard, index));
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
	 * Compiles an edit, and with it earlier ones that did not compile. What comes of it
	 * is in memory until {@link #write}.
	 * @param edited sources that were changed, added or deleted; absolute paths
	 */
	public CompileResult compile(Collection<Path> edited) {
		write();
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
		Set<String> classes = classesOf(sources);
		run(sources, classes);
		know(classes);
		prepare();
	}

	/** Returns the classes that were made from sources. */
	private Set<String> classesOf(Set<Path> sources) {
		Set<String> paths = new HashSet<>();
		sources.forEach((source) -> paths.add(path(source)));
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
		Map<String, Path> byName = new TreeMap<>();
		sources.forEach((source) -> byName.put(path(source).replaceFirst("\\.java$", "").replace('/', '.'), source));
		return this.javac.compile(byName, replaced);
	}

	private String path(Path source) {
		return this.project.moduleOf(source)
			.map((module) -> module.sources().relativize(source).toString().replace('\\', '/'))
			.orElseThrow(() -> new IllegalArgumentException(source + " is in no module"));
	}

	/**
	 * Does a good part of the next compilation, as far as it can be known what that will
	 * need. To be called when nobody waits.
	 */
	public void prepare() {
		this.javac.prepare(this.familiar);
	}

	/** Classes of a library may share a package with the project's, which change. */
	private void know(Collection<String> compiled) {
		if (this.familiar.size() > FAMILIAR) {
			this.familiar.clear();
		}
		for (String name : compiled) {
			ClassSummary summary = this.index.find(name);
			if (summary != null) {
				summary.references()
					.stream()
					.filter((other) -> !this.index.sharesPackage(other))
					.forEach(this.familiar::add);
			}
		}
	}

	private CompileResult keep(Set<String> replaced, Map<String, byte[]> written, Set<Path> sources) {
		Map<String, byte[]> changed = new TreeMap<>();
		Map<Path, Optional<byte[]>> before = new HashMap<>();
		written.forEach((name, bytes) -> {
			Optional<byte[]> old = current(name);
			if (old.isEmpty() || !Arrays.equals(old.get(), bytes)) {
				changed.put(name, bytes);
				note(name, old, before);
			}
		});
		Set<String> removed = new TreeSet<>(replaced);
		removed.removeAll(written.keySet());
		removed.forEach((name) -> note(name, current(name), before));
		this.output.take(changed, removed);
		know(written.keySet());
		changed.keySet().forEach((name) -> note(name, Optional.empty(), before));
		this.pending.clear();
		return new CompileResult.Compiled(changed, removed, sources, before);
	}

	private Optional<byte[]> current(String name) {
		Path file = this.index.file(name);
		return (file != null && Files.isRegularFile(file)) ? Optional.of(read(file)) : Optional.empty();
	}

	private void note(String name, Optional<byte[]> bytes, Map<Path, Optional<byte[]>> before) {
		Path file = this.index.file(name);
		if (file != null) {
			before.putIfAbsent(file, bytes);
		}
	}

	/**
	 * Writes to the build's output what was compiled and is not there yet. To be called
	 * before anyone else reads it.
	 */
	public void write() {
		this.output.write();
	}

	@Override
	public void close() throws IOException {
		write();
		this.files.close();
	}

}
