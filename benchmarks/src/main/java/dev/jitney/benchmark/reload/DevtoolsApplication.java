package dev.jitney.benchmark.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.jitney.reload.javac.CompileResult;
import dev.jitney.reload.javac.NarrowCompiler;

/**
 * The same application with spring-boot-devtools, which restarts it when classes are
 * replaced. What an IDE would do is done here: the edited source alone is compiled. What
 * the developer would do, to load the page again, the page does.
 */
final class DevtoolsApplication implements EditedApplication {

	private final JavaProject project;

	private final boolean eager;

	private final NarrowCompiler compiler;

	private final RunningProgram program;

	private final OpenPage page;

	/**
	 * Starts it.
	 * @param eager whether it looks for replaced classes much more often than it is set
	 * to
	 */
	DevtoolsApplication(JavaProject project, boolean eager, Chromium chromium) {
		this.project = project;
		this.eager = eager;
		NarrowCompiler created = NarrowCompiler.create(project.layout());
		if (created == null) {
			throw new IllegalStateException("Run this with a JDK");
		}
		this.compiler = created;
		int port = Programs.freePort();
		String base = "http://localhost:" + port;
		List<String> arguments = new ArrayList<>(List.of("--server.port=" + port, "--jitney.reload.enabled=off",
				"--spring.devtools.livereload.enabled=false"));
		if (eager) {
			arguments.add("--spring.devtools.restart.poll-interval=100ms");
			arguments.add("--spring.devtools.restart.quiet-period=40ms");
		}
		this.program = RunningProgram.start(project.folder(),
				project.command(List.of(jar()), List.of("-Dspring.devtools.restart.enabled=true"), arguments),
				base + path());
		this.page = chromium.poll(base, path());
		this.page.await("#literal");
	}

	/** Returns whether devtools are there. */
	static boolean isPossible() {
		return Files.isRegularFile(jar());
	}

	private static Path jar() {
		return ClassPath.devtools();
	}

	private String path() {
		return "/page/" + this.project.page();
	}

	@Override
	public String name() {
		return this.eager ? "devtools, polling every 100 ms" : "devtools";
	}

	@Override
	public int pages() {
		return this.project.pages();
	}

	@Override
	public OpenPage page() {
		return this.page;
	}

	@Override
	public int next(Edit edit) {
		return this.project.next(edit);
	}

	@Override
	public void save(Edit edit) {
		Path file = this.project.save(edit);
		if (this.compiler.compile(List.of(file)) instanceof CompileResult.Failed failed) {
			throw new IllegalStateException("The edit does not compile: " + failed.problems());
		}
	}

	@Override
	public void close() {
		this.page.close();
		this.program.close();
		try {
			this.compiler.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
