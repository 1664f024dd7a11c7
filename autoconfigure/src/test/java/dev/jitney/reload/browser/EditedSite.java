package dev.jitney.reload.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.jitney.event.RegistrationContext;
import dev.jitney.reload.project.ProjectFolders;
import dev.jitney.state.memory.MemoryStateManager;
import dev.jitney.web.jit.site.Visits;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.web.reactive.server.WebTestClient;

/** An application on a port of its own whose files are in a folder of the test's. */
final class EditedSite implements AutoCloseable {

	static final String STYLE = "h1 { color: rgb(1, 2, 3) }";

	static final String LOGO = "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='10'><rect width='100' height='10'/></svg>";

	private final Path project;

	private final MemoryStateManager states = new MemoryStateManager(Clock.systemUTC());

	private final Map<String, String> properties = new LinkedHashMap<>();

	private final int port = freePort();

	private ConfigurableApplicationContext context;

	EditedSite(Path project, String... properties) {
		this.project = project;
		resource("static/site.css", STYLE);
		resource("static/logo.svg", LOGO.formatted(20));
		write(project.resolve("classes/static/site.css"), STYLE);
		write(project.resolve("classes/static/logo.svg"), LOGO.formatted(20));
		Stream
			.concat(Stream.of("server.port=" + this.port, "spring.main.banner-mode=off", "jitney.development=on",
					"jitney.reload.enabled=on", "jitney.jit.enabled=on", "jitney.document.stylesheets=/site.css",
					"jitney.work-dir=" + project.resolve("work"),
					"spring.web.resources.static-locations=classpath:/static/,file:" + project.resolve("classes/static")
							+ "/"),
					Stream.of(properties))
			.map((property) -> property.split("=", 2))
			.forEach((property) -> this.properties.put(property[0], property[1]));
		start();
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void start() {
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.REACTIVE);
		application.addInitializers((context) -> {
			context.getBeanFactory().registerSingleton("states", this.states);
			context.getBeanFactory().registerSingleton("folders", folders());
		});
		this.context = application.run(this.properties.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue())
			.toArray(String[]::new));
	}

	private ProjectFolders folders() {
		Path classes = this.project.resolve("classes");
		return new ProjectFolders(List.of(new ProjectFolders.Module(this.project.resolve("src/main/java"),
				this.project.resolve("src/main/resources"), classes, classes)));
	}

	/**
	 * Closes the context and starts it again, on the same port and with the same states.
	 */
	void restart() {
		stop();
		start();
	}

	void stop() {
		this.context.close();
	}

	/** Returns what takes connections in the place of the application, once stopped. */
	ServerSocket silent() throws IOException {
		return new ServerSocket(this.port);
	}

	/** Writes a resource as an editor does. */
	Path resource(String path, String text) {
		return write(this.project.resolve("src/main/resources").resolve(path), text);
	}

	Path source(String path, String text) {
		return write(this.project.resolve("src/main/java").resolve(path), text);
	}

	private static Path write(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			return Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	BrowserNews news() {
		return this.context.getBean(BrowserNews.class);
	}

	String url(String path) {
		return "http://localhost:" + this.port + path;
	}

	WebTestClient client() {
		return WebTestClient.bindToServer().baseUrl(url("")).build();
	}

	@Override
	public void close() {
		this.context.close();
		this.states.close();
	}

	/** All of it. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.reload.browser.site")
	static class Application {

		@Bean
		RegistrationContext registrations() {
			return new RegistrationContext(List.of(Visits.class.getName()), getClass().getClassLoader());
		}

		@Bean
		SecurityWebFilterChain security(ServerHttpSecurity http) {
			return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
				.authorizeExchange((exchange) -> exchange.anyExchange().permitAll())
				.build();
		}

	}

}
