package dev.jitney.web.jit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.jitney.jit.PageFlights;
import dev.jitney.jit.PageStatus;
import dev.jitney.page.PageCatalogue;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The application on a port of its own. */
final class JitSite implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final ConfigurableApplicationContext context;

	/** Starts it below a path, which may be empty. */
	JitSite(String... properties) {
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.REACTIVE);
		List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--spring.main.banner-mode=off",
				"--jitney.development=on", "--jitney.jit.enabled=on", "--jitney.work-dir=target/jit-site",
				"--management.endpoints.web.exposure.include=jitney"));
		List.of(properties).forEach((property) -> arguments.add("--" + property));
		this.context = application.run(arguments.toArray(String[]::new));
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

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.web.jit.site")
	static class Application {

		@Bean
		SecurityWebFilterChain security(ServerHttpSecurity http) {
			return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
				.authorizeExchange((exchange) -> exchange.anyExchange().permitAll())
				.build();
		}

	}

}
