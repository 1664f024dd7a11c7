package dev.jitney.autoconfigure;

import java.time.Duration;
import java.util.Map;

import dev.jitney.autoconfigure.shop.Shop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a load balancer is told of a node that cannot reach its states. */
class HealthIntegrationTests {

	private static final ConfigurableApplicationContext application = new SpringApplicationBuilder(Site.class)
		.web(WebApplicationType.REACTIVE)
		.properties(Map.of("server.port", "0", "management.endpoint.health.show-components", "always",
				"management.health.redis.enabled", "false", "jitney.state.store", "redis", "spring.data.redis.port",
				"1"))
		.run();

	private final WebTestClient client = WebTestClient.bindToServer()
		.baseUrl("http://localhost:" + ((WebServerApplicationContext) application).getWebServer().getPort())
		.responseTimeout(Duration.ofSeconds(20))
		.build();

	@AfterAll
	static void close() {
		application.close();
	}

	@Test
	void nodeWithoutRedisIsOutOfServiceAndSaysWhy() {
		this.client.get()
			.uri("/actuator/health")
			.exchange()
			.expectStatus()
			.isEqualTo(503)
			.expectBody()
			.jsonPath("$.components.jitney.status")
			.isEqualTo("DOWN")
			.jsonPath("$.components.ping.status")
			.isEqualTo("UP");
	}

	@Test
	void nodeWithoutRedisIsAlive() {
		this.client.get().uri("/actuator/health/ping").exchange().expectStatus().isOk();
		this.client.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackageClasses = Shop.class)
	static class Site {

		@Bean
		SecurityWebFilterChain security(ServerHttpSecurity http) {
			return http.authorizeExchange((exchange) -> exchange.anyExchange().permitAll()).build();
		}

	}

}
