package dev.jitney.benchmark.reload;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import dev.jitney.reload.javac.SourceProject;

/** A generated application on the disk, laid out as Maven has it. */
final class JavaProject extends EditedProject {

	/** javac keeps what it compiles at once in memory. */
	private static final int BATCH = 500;

	private JavaProject(Path folder, int pages) {
		super(folder, pages);
	}

	/** Writes the sources of so many pages. */
	static JavaProject generate(int pages) {
		try {
			JavaProject project = new JavaProject(Files.createTempDirectory("jitney-java-" + pages + "-"), pages);
			project.write();
			return project;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write() {
		SourceFiles.write(source("Main"), JavaSources.MAIN);
		SourceFiles.write(source("Greeter"), JavaSources.BEAN);
		SourceFiles.write(classes().resolve("static/probe.html"), "<!doctype html><title>Probe</title>");
		for (int page = 0; page < pages(); page++) {
			SourceFiles.write(source("Page" + page), JavaSources.page(page, Map.of()));
			SourceFiles.write(source("State" + page), JavaSources.state(page, Map.of()));
		}
	}

	/** Compiles all sources, in this process. */
	JavaProject compile() {
		List<Path> sources = SourceFiles.below(sources());
		for (int first = 0; first < sources.size(); first += BATCH) {
			compile(sources.subList(first, Math.min(first + BATCH, sources.size())));
		}
		return this;
	}

	/** Compiles sources at once. */
	void compile(List<Path> files) {
		JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
		StringWriter problems = new StringWriter();
		List<String> options = List.of("--release", "17", "-parameters", "-g", "-proc:none", "-nowarn", "-encoding",
				"UTF-8", "-implicit:none", "-d", classes().toString(), "-sourcepath", sources().toString(),
				"-classpath", ClassPath.join(ClassPath.libraries()));
		try (StandardJavaFileManager manager = javac.getStandardFileManager(null, Locale.ROOT,
				StandardCharsets.UTF_8)) {
			if (!javac.getTask(problems, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
				.call()) {
				throw new IllegalStateException("The generated application does not compile: " + problems);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	Path save(Edit edit) {
		int page = page();
		boolean state = edit == Edit.LOGIC;
		Path file = source((state ? "State" : "Page") + page);
		SourceFiles.save(file, state ? JavaSources.state(page, edits()) : JavaSources.page(page, edits()),
				folder().resolve("saved"));
		return file;
	}

	Path sources() {
		return folder().resolve("src/main/java");
	}

	Path classes() {
		return folder().resolve("target/classes");
	}

	/**
	 * Returns the source of the page or the state that is edited, or of another class.
	 */
	Path sourceOf(String kind) {
		return source((kind.equals("Page") || kind.equals("State")) ? kind + page() : kind);
	}

	private Path source(String name) {
		return sources().resolve(JavaSources.PACKAGE).resolve(name + ".java");
	}

	/** Returns what the compiler of the running application goes by. */
	SourceProject layout() {
		return new SourceProject(List.of(new SourceProject.Module(sources(), classes())), ClassPath.libraries());
	}

	/**
	 * Returns the command that runs it as an IDE does.
	 * @param more further entries of the class path
	 * @param options options of the JVM
	 */
	List<String> command(List<Path> more, List<String> options, List<String> arguments) {
		List<Path> classPath = new ArrayList<>(List.of(classes()));
		classPath.addAll(ClassPath.libraries());
		classPath.addAll(more);
		List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx1g"));
		command.addAll(options);
		command.addAll(List.of("-cp", ClassPath.join(classPath), JavaSources.PACKAGE + ".Main",
				"--spring.main.banner-mode=off", "--jitney.development=on",
				"--jitney.work-dir=" + folder().resolve("work")));
		command.addAll(arguments);
		return command;
	}

}
