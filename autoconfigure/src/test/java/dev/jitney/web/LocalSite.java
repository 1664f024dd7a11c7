package dev.jitney.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.web.reactive.server.WebTestClient;

/** An application that is being developed, on a port of its own. */
public abstract class LocalSite implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private final ConfigurableApplicationContext context;

	/**
	 * Starts it.
	 * @param defaults properties that hold for all of its tests
	 * @param properties those of one test, such as {@code jitney.jit.enabled=off}
	 */
	protected LocalSite(SpringApplication application, Map<String, String> defaults, String... properties) {
		application.setWebApplicationType(WebApplicationType.REACTIVE);
		Map<String, String> all = new LinkedHashMap<>(
				Map.of("server.port", "0", "spring.main.banner-mode", "off", "jitney.development", "on"));
		all.putAll(defaults);
		for (String property : properties) {
			all.put(property.substring(0, property.indexOf('=')), property.substring(property.indexOf('=') + 1));
		}
		this.context = application.run(all.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue())
			.toArray(String[]::new));
	}

	public String url(String path) {
		return "http://localhost:" + port() + path;
	}

	public int port() {
		return ((WebServerApplicationContext) this.context).getWebServer().getPort();
	}

	public WebTestClient client() {
		return WebTestClient.bindToServer().baseUrl(url("")).responseTimeout(PATIENCE).build();
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** Everybody may see everything. */
	@Configuration(proxyBeanMethods = false)
	public static class Open {

		@Bean
		SecurityWebFilterChain security(ServerHttpSecurity http) {
			return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
				.authorizeExchange((exchange) -> exchange.anyExchange().permitAll())
				.build();
		}

	}

}
