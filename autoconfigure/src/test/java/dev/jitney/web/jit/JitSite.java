package dev.jitney.web.jit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.jitney.event.RegistrationContext;
import dev.jitney.jit.PageFlights;
import dev.jitney.jit.PageStatus;
import dev.jitney.page.PageCatalogue;
import dev.jitney.web.jit.site.Gates;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The application on a port of its own. */
final class JitSite implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final ConfigurableApplicationContext context;

	/** Starts it as if it had never run. */
	JitSite(String... properties) {
		this(folder(), properties);
	}

	/** Starts it where it may have run before. */
	JitSite(Path folder, String... properties) {
		this(new SpringApplication(Application.class), folder, properties);
	}

	private JitSite(SpringApplication application, Path folder, String... properties) {
		Gates.forget();
		application.setWebApplicationType(WebApplicationType.REACTIVE);
		Map<String, String> all = new LinkedHashMap<>(Map.of("server.port", "0", "spring.main.banner-mode", "off",
				"jitney.development", "on", "jitney.jit.enabled", "on", "jitney.work-dir", folder.toString(),
				"management.endpoints.web.exposure.include", "jitney"));
		for (String property : properties) {
			all.put(property.substring(0, property.indexOf('=')), property.substring(property.indexOf('=') + 1));
		}
		this.context = application.run(all.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue())
			.toArray(String[]::new));
	}

	/** Starts it with its pages in another class loader. */
	static JitSite loadedBy(ClassLoader classLoader, String... properties) {
		return new JitSite(new SpringApplication(new DefaultResourceLoader(classLoader), Application.class), folder(),
				properties);
	}

	/** Starts another application. */
	static JitSite of(Class<?> configuration, String... properties) {
		return new JitSite(new SpringApplication(configuration), folder(), properties);
	}

	private static Path folder() {
		try {
			return Files.createTempDirectory(Path.of("target"), "jit-site");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String url(String path) {
		return "http://localhost:" + port() + path;
	}

	int port() {
		return ((WebServerApplicationContext) this.context).getWebServer().getPort();
	}

	WebTestClient client() {
		return WebTestClient.bindToServer().baseUrl(url("")).responseTimeout(PATIENCE).build();
	}

	PageStatus status(String route) {
		return bean(PageFlights.class).status(bean(PageCatalogue.class).pages()
			.stream()
			.filter((page) -> page.name().equals(route))
			.findFirst()
			.orElseThrow());
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** All of it. */
	@Configuration(proxyBeanMethods = false)
	@Import(Open.class)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.web.jit.site")
	static class Application {

	}

	/** All pages, and none of the states with mistakes. */
	@Configuration(proxyBeanMethods = false)
	@Import(Open.class)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.web.jit.site")
	static class SoundStates {

		@Bean
		RegistrationContext registrations() {
			return new RegistrationContext(List.of("dev.jitney.web.jit.site.Visits"), getClass().getClassLoader());
		}

	}

	/** Pages without mistakes. */
	@Configuration(proxyBeanMethods = false)
	@Import(Open.class)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.autoconfigure.shop")
	static class Sound {

	}

	/** Everybody may see everything. */
	@Configuration(proxyBeanMethods = false)
	static class Open {

		@Bean
		SecurityWebFilterChain security(ServerHttpSecurity http) {
			return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
				.authorizeExchange((exchange) -> exchange.anyExchange().permitAll())
				.build();
		}

	}

}
