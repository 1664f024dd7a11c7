package dev.jitney.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.page.PageCatalogue;
import dev.jitney.web.PageEndpoint;
import dev.jitney.web.PageHandlerMapping;
import dev.jitney.web.ReservedPaths;
import dev.jitney.web.StaticAssets;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * Auto-configuration that leads requests to pages. It stands before Spring Boot's own for
 * WebFlux, so that a page at the root wins over a welcome page.
 *
 * @since 0.1
 */
@AutoConfiguration(beforeName = "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "jitney.enabled", matchIfMissing = true)
public final class JitneyMappingAutoConfiguration {

	private static final String LOCATIONS = "classpath:/META-INF/resources/,classpath:/resources/,classpath:/static/,"
			+ "classpath:/public/";

	JitneyMappingAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	ReservedPaths jitneyReservedPaths(Environment environment) {
		List<String> patterns = new ArrayList<>();
		patterns.add(environment.getProperty("spring.webflux.webjars-path-pattern", "/webjars/**"));
		String actuator = environment.getProperty("management.endpoints.web.base-path", "/actuator");
		if (!actuator.equals("/")) {
			patterns.add(actuator + "/**");
		}
		return new ReservedPaths(patterns);
	}

	@Bean
	@ConditionalOnMissingBean
	StaticAssets jitneyStaticAssets(Environment environment, ResourceLoader loader) {
		String[] locations = environment.getProperty("spring.web.resources.static-locations", String[].class,
				LOCATIONS.split(","));
		List<Resource> resources = new ArrayList<>();
		for (String location : locations) {
			resources.add(loader.getResource(location.endsWith("/") ? location : location + "/"));
		}
		return new StaticAssets(environment.getProperty("spring.webflux.static-path-pattern", "/**"), resources);
	}

	@Bean
	@ConditionalOnMissingBean
	PageHandlerMapping jitneyPageHandlerMapping(PageCatalogue catalogue, PageEndpoint endpoint, ReservedPaths reserved,
			StaticAssets assets) {
		return new PageHandlerMapping(() -> catalogue, endpoint, reserved, assets);
	}

}
