package dev.jitney.reload.javac;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** A project on disk that a build has compiled. */
final class Workspace implements AutoCloseable {

	private static final List<String> OPTIONS = List.of("--release", "17", "-parameters", "-g", "-proc:none", "-nowarn",
			"-Xlint:none", "-encoding", "UTF-8");

	private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();

	private final StandardJavaFileManager files = this.javac.getStandardFileManager(null, Locale.ROOT,
			StandardCharsets.UTF_8);

	private final Path folder;

	private final List<Path> libraries;

	private SourceProject project;

	private NarrowCompiler compiler;

	Workspace(Path folder) {
		this.folder = folder;
		this.libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(Path::of)
			.filter(Files::isRegularFile)
			.toList();
	}

	Path source(String path) {
		return this.folder.resolve("src").resolve(path);
	}

	Path classes() {
		return this.folder.resolve("classes");
	}

	Workspace write(String path, String text) {
		try {
			Files.createDirectories(source(path).getParent());
			Files.writeString(source(path), text);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Compiles everything as the build does, and from then on narrowly. */
	Workspace build() {
		if (!compileAll(classes())) {
			throw new IllegalStateException("The project does not compile");
		}
		this.project = new SourceProject(List.of(new SourceProject.Module(source(""), classes())), this.libraries);
		this.compiler = NarrowCompiler.create(this.project);
		return this;
	}

	ClassIndex index() {
		return ClassIndex.scan(this.project);
	}

	/**
	 * Compiles sources one by one, each in a task that was made ready, as an edit of it
	 * is compiled.
	 * @param made takes a source and what came of it; nothing if another task would have
	 * to do it
	 */
	void compileReadily(Collection<Path> sources, BiConsumer<Path, Map<String, byte[]>> made) throws IOException {
		StandardJavaFileManager standard = this.javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
		standard.setLocationFromPaths(StandardLocation.CLASS_PATH, this.libraries);
		ClassIndex index = index();
		try (ProjectFileManager shown = new ProjectFileManager(standard, index)) {
			for (Path source : sources) {
				made.accept(source, compileReadily(source, shown, index));
			}
		}
	}

	private Map<String, byte[]> compileReadily(Path source, ProjectFileManager shown, ClassIndex index) {
		String path = source("").relativize(source).toString();
		String name = path.replaceFirst("\\.java$", "").replace('/', '.');
		List<String> options = new ArrayList<>(OPTIONS);
		options.add("-implicit:class");
		ReadyTask task = ReadyTask.create(this.javac, shown, options, List.of("java/util/List"));
		shown.begin(index.all()
			.filter((summary) -> summary.source().equals(path))
			.map(ClassSummary::name)
			.collect(Collectors.toSet()));
		shown.offer(Map.of(name, source));
		return task.compile(List.of(name)) ? shown.written() : Map.of();
	}

	CompileResult edit(String path, String text) {
		CompileResult result = compileOnly(path, text);
		writeOutput();
		return result;
	}

	CompileResult delete(String path) {
		try {
			Files.delete(source(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		CompileResult result = this.compiler.compile(List.of(source(path)));
		writeOutput();
		return result;
	}

	/** Writes a source and compiles it into memory. */
	CompileResult compileOnly(String path, String text) {
		write(path, text);
		return this.compiler.compile(List.of(source(path)));
	}

	/** Writes to the output what is in memory only. */
	void writeOutput() {
		this.compiler.write();
		this.compiler.prepare();
	}

	/**
	 * Compiles the whole project.
	 * @return whether it compiles
	 */
	boolean compileAll(Path output) {
		try {
			Files.createDirectories(output);
			List<String> options = new ArrayList<>(OPTIONS);
			options.addAll(List.of("-d", output.toString(), "-cp",
					String.join(File.pathSeparator, this.libraries.stream().map(Path::toString).toList())));
			return this.javac.getTask(new StringWriter(), this.files, (ignored) -> {
			}, options, null, this.files.getJavaFileObjectsFromPaths(sources())).call();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Path> sources() throws IOException {
		try (Stream<Path> all = Files.walk(source(""))) {
			return all.filter((file) -> file.toString().endsWith(".java")).sorted().toList();
		}
	}

	/** Returns class files by their path. */
	static Map<String, byte[]> content(Path output) throws IOException {
		Map<String, byte[]> content = new TreeMap<>();
		try (Stream<Path> all = Files.walk(output)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				content.put(output.relativize(file).toString(), Files.readAllBytes(file));
			}
		}
		return content;
	}

	@Override
	public void close() throws IOException {
		this.files.close();
		this.compiler.close();
	}

}
