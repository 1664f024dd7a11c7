package dev.jitney.reload;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import dev.jitney.reload.javac.SourceProject;
import dev.jitney.reload.launch.DevelopedApplication;

import org.awaitility.Awaitility;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * The project of an application, with sources that a test writes, and the application as
 * it runs while it is being developed.
 */
final class DevelopedProject implements AutoCloseable {

	private static final long PATIENCE_SECONDS = 60;

	static final String EXCLUDE = "--spring.autoconfigure.exclude=";

	/** Is on the class path of the tests. */
	static final String SECURITY = "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration,"
			+ "org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration,"
			+ "org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration";

	private final Path folder;

	private final List<Path> libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
		.map(Path::of)
		.toList();

	private DevelopedApplication application;

	private int starts = 1;

	DevelopedProject(Path folder) {
		this.folder = folder;
	}

	/** Writes a source of the package {@code shop}. */
	DevelopedProject write(String type, String text) {
		try {
			Path file = source(type);
			Files.createDirectories(file.getParent());
			Files.writeString(file, "package shop;\n" + text);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path source(String type) {
		return this.folder.resolve("src/main/java/shop/" + type + ".java");
	}

	Path classFile(String type) {
		return this.folder.resolve("target/classes/shop/" + type + ".class");
	}

	/** Compiles everything as a build does, and starts the application. */
	DevelopedProject start(String... arguments) {
		build();
		return run(arguments);
	}

	/** Starts the application as it was compiled. */
	DevelopedProject run(String... arguments) {
		SourceProject project = new SourceProject(List
			.of(new SourceProject.Module(this.folder.resolve("src/main/java"), this.folder.resolve("target/classes"))),
				this.libraries);
		String[] all = Stream
			.concat(Stream.of("--server.port=0", "--jitney.reload.enabled=off",
					"--jitney.work-dir=" + this.folder.resolve("work")), Arrays.stream(arguments))
			.toArray(String[]::new);
		boolean excluding = Arrays.stream(arguments).anyMatch((argument) -> argument.startsWith(EXCLUDE));
		if (!excluding) {
			all = Stream.concat(Stream.of(EXCLUDE + SECURITY), Arrays.stream(all)).toArray(String[]::new);
		}
		this.application = DevelopedApplication.start(project, "shop.ShopApplication", getClass().getClassLoader(),
				all);
		return this;
	}

	/** Compiles everything as a build does. */
	DevelopedProject build() {
		try (Stream<Path> sources = Files.walk(this.folder.resolve("src/main/java"))) {
			Files.createDirectories(this.folder.resolve("target/classes"));
			List<String> command = Stream
				.concat(Stream.of("-d", this.folder.resolve("target/classes").toString(), "-parameters", "-g",
						"-proc:none", "--release", "17", "-cp", System.getProperty("java.class.path")),
						sources.map(Path::toString).filter((path) -> path.endsWith(".java")))
				.toList();
			int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new));
			if (result != 0) {
				throw new IllegalStateException("The project does not compile");
			}
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	DevelopedApplication application() {
		return this.application;
	}

	/** Returns the context that serves, once it does. */
	ConfigurableApplicationContext context() {
		try {
			return this.application.started(this.starts).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new AssertionError("The application does not start", ex);
		}
	}

	String url(String path) {
		return "http://localhost:" + context().getEnvironment().getProperty("local.server.port") + path;
	}

	/** Replaces text in a source and saves it. */
	DevelopedProject edit(String type, String text, String replacement) {
		return prepared().rewrite(type, text, replacement).saved(type);
	}

	/** Waits until the sources as they are were read. */
	DevelopedProject prepared() {
		ReloadEngine engine = context().getBean(ReloadEngine.class);
		Awaitility.await("the engine is ready")
			.until(() -> ReflectionTestUtils.getField(engine, "literals"), Objects::nonNull);
		return this;
	}

	/** Replaces text in a source and tells nobody. */
	DevelopedProject rewrite(String type, String text, String replacement) {
		try {
			String before = Files.readString(source(type));
			if (!before.contains(text)) {
				throw new AssertionError(type + " has no " + text);
			}
			Files.writeString(source(type), before.replace(text, replacement));
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	DevelopedProject delete(String type) {
		try {
			Files.delete(source(type));
			return saved(source(type));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Says that a source was changed. */
	DevelopedProject saved(String type) {
		return saved(source(type));
	}

	private DevelopedProject saved(Path... files) {
		context().getBean(ReloadQueue.class).changed(List.of(files));
		return this;
	}

	/** Waits until the context has started again, however many attempts that takes. */
	void restarted() {
		do {
			this.starts++;
		}
		while (isFailure());
	}

	private boolean isFailure() {
		try {
			this.application.started(this.starts).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
			return false;
		}
		catch (ExecutionException ex) {
			return true;
		}
		catch (InterruptedException | TimeoutException ex) {
			throw new AssertionError("The application does not start again", ex);
		}
	}

	ReloadDiary diary() {
		return context().getBean(ReloadDiary.class);
	}

	/** Returns the report of the edit that was saved last. */
	ReloadReport report() {
		return diary().next(ReloadReport.class);
	}

	@Override
	public void close() {
		if (this.application != null) {
			this.application.stop();
		}
	}

}
