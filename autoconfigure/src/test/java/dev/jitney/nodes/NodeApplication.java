package dev.jitney.nodes;

import java.nio.file.Path;
import java.util.Map;

import dev.jitney.compile.HandlerEntry;
import dev.jitney.compile.PagePrograms;
import dev.jitney.page.PageCatalogue;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.PathContainer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * One node, in a process of its own: says its port on the first line that it prints.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackageClasses = NodeApplication.class)
@Import(NodeApplication.Handlers.class)
class NodeApplication {

	private NodeApplication() {
	}

	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(NodeApplication.class);
		application.setWebApplicationType(WebApplicationType.REACTIVE);
		application.setDefaultProperties(Map.of("server.port", "0", "server.address", "127.0.0.1",
				"spring.main.banner-mode", "off", "jitney.development", "off", "logging.level.root", "WARN"));
		ConfigurableApplicationContext context = application.run(arguments);
		System.out.println("port " + ((WebServerApplicationContext) context).getWebServer().getPort());
	}

	@Bean
	SecurityWebFilterChain security(ServerHttpSecurity http) {
		return http.authorizeExchange((exchange) -> exchange.anyExchange().permitAll())
			.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.build();
	}

	/** Where a test says at which moment something is to happen. */
	@Bean
	Crossroads crossroads(@org.springframework.beans.factory.annotation.Value("${crossroads}") Path directory) {
		return new Crossroads(directory);
	}

	/** Tells what a page's module would: the names of handlers. */
	@RestController
	static class Handlers {

		private final PageCatalogue catalogue;

		private final PagePrograms programs;

		Handlers(PageCatalogue catalogue, PagePrograms programs) {
			this.catalogue = catalogue;
			this.programs = programs;
		}

		@GetMapping("/handlers/{method}")
		String handler(@PathVariable String method) {
			return this.programs.program(this.catalogue.match(PathContainer.parsePath("/desk")).orElseThrow().page())
				.handlers()
				.values()
				.stream()
				.filter((entry) -> entry.method().name().equals(method))
				.map(HandlerEntry::id)
				.findFirst()
				.orElseThrow();
		}

	}

}
