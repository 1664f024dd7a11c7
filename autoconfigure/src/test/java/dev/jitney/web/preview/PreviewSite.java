package dev.jitney.web.preview;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.jitney.web.policy.OriginPolicy;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.web.reactive.server.WebTestClient;

/** An application with previews, on a port of its own. */
final class PreviewSite implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	PreviewSite(Class<?> configuration, String... properties) {
		SpringApplication application = new SpringApplication(configuration);
		application.setWebApplicationType(WebApplicationType.REACTIVE);
		Map<String, String> all = new LinkedHashMap<>(Map.of("server.port", "0", "spring.main.banner-mode", "off",
				"jitney.development", "on", "jitney.jit.marker", "false", "jitney.jit.wait", "20s"));
		for (String property : properties) {
			all.put(property.substring(0, property.indexOf('=')), property.substring(property.indexOf('=') + 1));
		}
		this.context = application.run(all.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue())
			.toArray(String[]::new));
	}

	String url(String path) {
		return "http://localhost:" + ((WebServerApplicationContext) this.context).getWebServer().getPort() + path;
	}

	WebTestClient client() {
		return WebTestClient.bindToServer().baseUrl(url("")).responseTimeout(Duration.ofSeconds(40)).build();
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** Everybody may see everything. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.web.preview.shop")
	static class Shop {

		@Bean
		SecurityWebFilterChain security(ServerHttpSecurity http) {
			return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
				.authorizeExchange((exchange) -> exchange.anyExchange().permitAll())
				.build();
		}

	}

	/** Has the browser that it is given, if any. */
	@Configuration(proxyBeanMethods = false)
	@Import(Shop.class)
	static class OtherBrowser {

		@Bean
		PreviewPictures pictures(OriginPolicy origins, Environment environment) {
			return new PreviewPictures(
					Chromium.find(environment.getProperty("test.browser", ""), Duration.ofSeconds(30)), origins, "");
		}

	}

	/** Previews that do not behave. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.web.preview.odd")
	static class Odd {

		@Bean
		SecurityWebFilterChain security(ServerHttpSecurity http) {
			return new Shop().security(http);
		}

	}

	/** Two previews of one name. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.web.preview.twice")
	static class Twice {

	}

}
