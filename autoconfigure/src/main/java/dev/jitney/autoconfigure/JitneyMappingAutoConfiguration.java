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
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * Auto-configuration that leads requests to pages. It stands before Spring Boot's own for
 * WebFlux, so that a page at the root wins over a welcome page.
 *
 * @since 0.1
 */
@AutoConfiguration(before = WebFluxAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "jitney.enabled", matchIfMissing = true)
@EnableConfigurationProperties({ WebFluxProperties.class, WebProperties.class })
public final class JitneyMappingAutoConfiguration {

	JitneyMappingAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	ReservedPaths jitneyReservedPaths(WebFluxProperties webflux, Environment environment) {
		List<String> patterns = new ArrayList<>(List.of(webflux.getWebjarsPathPattern()));
		String actuator = environment.getProperty("management.endpoints.web.base-path", "/actuator");
		if (!actuator.isEmpty() && !actuator.equals("/")) {
			patterns.add(actuator + "/**");
		}
		return new ReservedPaths(patterns);
	}

	@Bean
	@ConditionalOnMissingBean
	StaticAssets jitneyStaticAssets(WebFluxProperties webflux, WebProperties web, ResourceLoader loader) {
		WebProperties.Resources resources = web.getResources();
		List<String> locations = resources.isAddMappings() ? List.of(resources.getStaticLocations()) : List.of();
		return new StaticAssets(webflux.getStaticPathPattern(), locations.stream().map(loader::getResource).toList());
	}

	@Bean
	@ConditionalOnMissingBean
	PageHandlerMapping jitneyPageHandlerMapping(PageCatalogue catalogue, PageEndpoint endpoint, ReservedPaths reserved,
			StaticAssets assets) {
		return new PageHandlerMapping(() -> catalogue, endpoint, reserved, assets);
	}

}
