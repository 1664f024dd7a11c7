package dev.jitney.reload.editing;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import dev.jitney.reload.javac.SourceProject;
import dev.jitney.reload.launch.DevelopedApplication;
import org.junit.jupiter.api.Assertions;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A small application whose sources are in a folder, as its developer has it. */
final class EditedProject implements AutoCloseable {

	private static final List<String> OPTIONS = List.of("--release", "17", "-parameters", "-g", "-proc:none", "-nowarn",
			"-Xlint:none", "-encoding", "UTF-8", "-implicit:none");

	private final Path folder;

	private DevelopedApplication application;

	private int port;

	EditedProject(Path folder) {
		this.folder = folder;
		write("app/Main.java", """
				package app;

				import org.springframework.boot.SpringApplication;
				import org.springframework.boot.autoconfigure.SpringBootApplication;
				import org.springframework.context.annotation.Bean;
				import org.springframework.security.config.web.server.ServerHttpSecurity;
				import org.springframework.security.web.server.SecurityWebFilterChain;

				@SpringBootApplication
				class Main {

					public static void main(String[] args) {
						SpringApplication.run(Main.class, args);
					}

					@Bean
					SecurityWebFilterChain security(ServerHttpSecurity http) {
						return http.csrf((csrf) -> csrf.disable())
							.authorizeExchange((exchange) -> exchange.anyExchange().permitAll())
							.build();
					}

				}
				""");
		write("app/Greeter.java", """
				package app;

				import org.springframework.stereotype.Component;

				@Component
				class Greeter {

					String greet(int count) {
						return "Hello " + count;
					}

				}
				""");
		write("app/Counter.java", """
				package app;

				import dev.jitney.state.State;

				@State
				class Counter {

					private final Greeter greeter;

					private int count;

					private String note = "";

					Counter(Greeter greeter) {
						this.greeter = greeter;
					}

					String label() {
						return "Count " + this.count;
					}

					String greeting() {
						return this.greeter.greet(this.count);
					}

					void increment() {
						this.count++;
					}

					String note() {
						return this.note;
					}

					void setNote(String note) {
						this.note = note;
					}

				}
				""");
		write("app/CounterPages.java", """
				package app;

				import dev.jitney.html.Component;
				import dev.jitney.page.Page;
				import dev.jitney.page.Pages;

				import static dev.jitney.html.Html.*;

				@Pages
				class CounterPages {

					@Page(path = "/counter", title = "Counter")
					static Component counter() {
						return main(h1("Counter"),
							p(button(text(Counter::label)).id("increment").onClick(Counter::increment)),
							p(text(Counter::greeting)).id("greeting"),
							p(input().id("note").bind(Counter::note, Counter::setNote)),
							p(textarea().id("free")),
							div("far below").id("far"));
					}

				}
				""");
		resource("static/site.css", "h1 { color: rgb(1, 2, 3) } #far { margin-top: 3000px }");
	}

	/** Builds it and runs it, as {@code mvn spring-boot:run} would. */
	EditedProject start() {
		compile();
		List<Path> libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.map((entry) -> Path.of(entry).toAbsolutePath())
			.filter(Files::exists)
			.toList();
		SourceProject project = new SourceProject(List.of(new SourceProject.Module(sources(), classes())), libraries);
		this.application = DevelopedApplication.start(project, "app.Main", getClass().getClassLoader(),
				"--server.port=0", "--spring.main.banner-mode=off", "--jitney.reload.enabled=on",
				"--jitney.development=on", "--jitney.document.stylesheets=/site.css",
				"--jitney.work-dir=" + this.folder.resolve("work"));
		this.port = ((WebServerApplicationContext) context()).getWebServer().getPort();
		return this;
	}

	private void compile() {
		JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
				Stream<Path> all = Files.walk(sources())) {
			Files.createDirectories(classes());
			StringWriter problems = new StringWriter();
			List<String> options = Stream.concat(OPTIONS.stream(), Stream.of("-d", classes().toString())).toList();
			List<Path> sources = all.filter((file) -> file.toString().endsWith(".java")).toList();
			Assertions.assertTrue(
					javac.getTask(problems, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
						.call(),
					problems::toString);
			Files.createDirectories(classes().resolve("static"));
			Files.copy(resources().resolve("static/site.css"), classes().resolve("static/site.css"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	ConfigurableApplicationContext context() {
		return this.application.started(this.application.starts()).orTimeout(60, TimeUnit.SECONDS).join();
	}

	int starts() {
		return this.application.starts();
	}

	String url(String path) {
		return "http://localhost:" + this.port + path;
	}

	Path sources() {
		return this.folder.resolve("src/main/java");
	}

	private Path resources() {
		return this.folder.resolve("src/main/resources");
	}

	private Path classes() {
		return this.folder.resolve("target/classes");
	}

	/** Saves a source. */
	void write(String path, String text) {
		save(sources().resolve(path), text);
	}

	/** Saves a resource. */
	void resource(String path, String text) {
		save(resources().resolve(path), text);
	}

	private static void save(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Replaces a piece of a source, which has to be there, and saves it. */
	void edit(String path, String piece, String replacement) {
		String text = read(path);
		Assertions.assertTrue(text.contains(piece), () -> "\"" + piece + "\" is not in " + text);
		write(path, text.replace(piece, replacement));
	}

	String read(String path) {
		try {
			return Files.readString(sources().resolve(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void rename(String from, String to) {
		try {
			Files.move(sources().resolve(from), sources().resolve(to));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void delete(String path) {
		try {
			Files.delete(sources().resolve(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.application.stop();
	}

}
