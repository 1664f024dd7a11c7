package dev.jitney.autoconfigure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests on their way through a whole application, at the root and below a path. */
class JitneyMappingIntegrationTests {

	private static final Map<String, ConfigurableApplicationContext> applications = new HashMap<>();

	@AfterAll
	static void close() {
		applications.values().forEach(ConfigurableApplicationContext::close);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/app" })
	void leadsToPagesBetweenControllersAndStaticResources(String base) {
		ConfigurableApplicationContext application = applications.computeIfAbsent(base,
				JitneyMappingIntegrationTests::start);
		WebTestClient client = client(application, base);
		assertThat(page(client, "/", 200).title()).isEqualTo("Shop");
		assertThat(text(client, "/docs/controller")).isEqualTo("controller");
		assertThat(text(client, "/index.html")).isEqualToIgnoringNewLines("<p>welcome</p>");
		assertThat(text(client, "/actuator/health")).contains("UP");
		assertThat(page(client, "/docs/one/two", 200).selectFirst("#jitney").data()).contains("/docs/{*path}");
		assertThat(page(client, "/nothing", 404).selectFirst("#jitney").data()).contains("error-404");
		assertThat(page(client, "/docs/failing", 500).title()).isEqualTo("Sorry");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/app" })
	void servesEverythingThatADocumentNames(String base) {
		ConfigurableApplicationContext application = applications.computeIfAbsent(base,
				JitneyMappingIntegrationTests::start);
		WebTestClient client = client(application, "");
		Document document = page(client, base + "/", 200);
		List<String> urls = Stream
			.of(document.select("link[href]").eachAttr("href"), document.select("script[src]").eachAttr("src"))
			.flatMap(List::stream)
			.toList();
		assertThat(urls).hasSizeGreaterThan(5).allSatisfy((url) -> {
			assertThat(url).startsWith(base + "/_jitney/");
			client.get().uri(url).exchange().expectStatus().isOk();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/app" })
	void givesTheBrowserASessionOfItsOwn(String base) {
		ConfigurableApplicationContext application = applications.computeIfAbsent(base,
				JitneyMappingIntegrationTests::start);
		String cookie = client(application, base).get()
			.uri("/")
			.exchange()
			.returnResult(String.class)
			.getResponseHeaders()
			.getFirst(HttpHeaders.SET_COOKIE);
		String name = "jitney" + base.replace('/', '_') + "-" + port(application);
		assertThat(cookie).startsWith(name + "=")
			.endsWithIgnoringCase("; Path=" + (base.isEmpty() ? "/" : base) + "; HttpOnly; SameSite=Lax");
	}

	private static Document page(WebTestClient client, String path, int status) {
		EntityExchangeResult<String> result = client.get()
			.uri(path)
			.accept(MediaType.TEXT_HTML)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.exists("Content-Security-Policy")
			.expectBody(String.class)
			.returnResult();
		return Jsoup.parse(String.valueOf(result.getResponseBody()));
	}

	private static String text(WebTestClient client, String path) {
		return String.valueOf(client.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	private static WebTestClient client(ConfigurableApplicationContext application, String base) {
		return WebTestClient.bindToServer().baseUrl("http://localhost:" + port(application) + base).build();
	}

	private static int port(ConfigurableApplicationContext application) {
		return ((WebServerApplicationContext) application).getWebServer().getPort();
	}

	private static ConfigurableApplicationContext start(String base) {
		SpringApplication application = new SpringApplication(Site.class);
		application.setWebApplicationType(WebApplicationType.REACTIVE);
		Map<String, String> properties = Map.of("server.port", "0", "spring.webflux.base-path", base,
				"spring.web.resources.static-locations", "classpath:/dev/jitney/web/welcome/", "jitney.development",
				"on", "jitney.jit.enabled", "off", "management.health.redis.enabled", "false");
		return application.run(properties.entrySet()
			.stream()
			.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
			.collect(Collectors.toList())
			.toArray(String[]::new));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.page.scanned")
	static class Site {

		@Bean
		Controller controller() {
			return new Controller();
		}

		@Bean
		SecurityWebFilterChain security(ServerHttpSecurity http) {
			return http.authorizeExchange((exchange) -> exchange.anyExchange().permitAll()).build();
		}

	}

	@RestController
	static class Controller {

		@GetMapping("/docs/controller")
		String controller() {
			return "controller";
		}

		@GetMapping("/docs/failing")
		String failing() {
			throw new IllegalStateException("The secret is 42");
		}

	}

}
