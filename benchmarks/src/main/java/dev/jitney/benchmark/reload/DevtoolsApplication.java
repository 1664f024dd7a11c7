package dev.jitney.benchmark.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.jitney.reload.javac.CompileResult;
import dev.jitney.reload.javac.NarrowCompiler;

/**
 * The same application with spring-boot-devtools, which restarts it when classes are
 * replaced. What an IDE would do is done here: the edited source alone is compiled. What
 * the developer would do, to load the page again, the page does.
 */
final class DevtoolsApplication extends GeneratedApplication {

	private final JavaProject project;

	private final NarrowCompiler compiler;

	/**
	 * Starts it.
	 * @param eager whether it looks for replaced classes much more often than it is set
	 * to
	 */
	DevtoolsApplication(JavaProject project, boolean eager, Chromium chromium) {
		this(project, eager, Programs.freePort(), chromium);
	}

	private DevtoolsApplication(JavaProject project, boolean eager, int port, Chromium chromium) {
		super(eager ? "devtools, polling every 100 ms" : "devtools", project, start(project, eager, port),
				chromium.poll(url(port), path(project)));
		this.project = project;
		this.compiler = Optional.ofNullable(NarrowCompiler.create(project.layout()))
			.orElseThrow(() -> new IllegalStateException("Run this with a JDK"));
		page().await("#literal");
	}

	private static RunningProgram start(JavaProject project, boolean eager, int port) {
		List<String> arguments = new ArrayList<>(List.of("--server.port=" + port, "--jitney.reload.enabled=off",
				"--spring.devtools.livereload.enabled=false"));
		if (eager) {
			arguments.add("--spring.devtools.restart.poll-interval=100ms");
			arguments.add("--spring.devtools.restart.quiet-period=40ms");
		}
		return RunningProgram.start(project.folder(),
				project.command(List.of(jar()), List.of("-Dspring.devtools.restart.enabled=true"), arguments),
				url(port) + path(project));
	}

	/** Returns whether devtools are there. */
	static boolean isPossible() {
		return Files.isRegularFile(jar());
	}

	private static Path jar() {
		return ClassPath.devtools();
	}

	@Override
	public void save(Edit edit) {
		Path file = this.project.save(edit);
		if (this.compiler.compile(List.of(file)) instanceof CompileResult.Failed failed) {
			throw new IllegalStateException("The edit does not compile: " + failed.problems());
		}
		this.compiler.write();
	}

	@Override
	public void close() {
		try {
			super.close();
			this.compiler.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
