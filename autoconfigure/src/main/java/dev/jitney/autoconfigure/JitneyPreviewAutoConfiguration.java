package dev.jitney.autoconfigure;

import java.time.Duration;
import java.util.Objects;

import dev.jitney.event.HandlerThreads;
import dev.jitney.jit.PageFlights;
import dev.jitney.page.PageCatalogue;
import dev.jitney.session.TabSessions;
import dev.jitney.session.page.PageAddresses;
import dev.jitney.web.document.DocumentWriter;
import dev.jitney.web.identity.BrowserSessions;
import dev.jitney.web.policy.DevelopmentHosts;
import dev.jitney.web.policy.OriginPolicy;
import dev.jitney.web.preview.Chromium;
import dev.jitney.web.preview.PreviewController;
import dev.jitney.web.preview.PreviewPictures;
import dev.jitney.web.preview.PreviewSnapshots;
import dev.jitney.web.resource.ClientResources;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Auto-configuration for the gallery of previews, while developing only.
 *
 * @since 0.1
 */
@AutoConfiguration(after = JitneyWebAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "jitney.enabled", matchIfMissing = true)
@ConditionalOnBean({ DocumentWriter.class, TabSessions.class })
@Conditional(OnDevelopmentCondition.class)
public final class JitneyPreviewAutoConfiguration {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	JitneyPreviewAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	PreviewPictures jitneyPreviewPictures(OriginPolicy origins, Environment environment) {
		String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
		return new PreviewPictures(Chromium.find(path, PATIENCE), origins,
				environment.getProperty("spring.webflux.base-path", ""));
	}

	@Bean
	PreviewController jitneyPreviewController(PageCatalogue catalogue, ClientResources client, DocumentWriter documents,
			TabSessions tabs, PageAddresses addresses, BrowserSessions sessions, HandlerThreads threads,
			PageFlights flights, PreviewPictures pictures, OriginPolicy origins) {
		PreviewSnapshots snapshots = new PreviewSnapshots(flights, tabs.visits(), addresses, sessions, threads,
				documents);
		return new PreviewController(catalogue, client, documents, snapshots, pictures, new DevelopmentHosts(origins));
	}

	@Bean
	RouterFunction<ServerResponse> jitneyPreviewRoutes(PreviewController controller) {
		return controller.routes();
	}

}
