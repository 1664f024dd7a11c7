package dev.jitney.autoconfigure;

import java.time.Duration;
import java.util.TreeSet;

import dev.jitney.compile.PagePrograms;
import dev.jitney.compile.ProgramCheck;
import dev.jitney.event.HandlerThreads;
import dev.jitney.jit.DeferredPages;
import dev.jitney.jit.MarkerFile;
import dev.jitney.jit.PageFlights;
import dev.jitney.jit.SourceExcerpts;
import dev.jitney.page.PageCatalogue;
import dev.jitney.session.StateLoader;
import dev.jitney.web.document.DocumentWriter;
import dev.jitney.web.document.JitneyDocumentCustomizer;
import dev.jitney.web.jit.CompileController;
import dev.jitney.web.jit.DeferringEndpoint;
import dev.jitney.web.page.PaintingEndpoint;
import dev.jitney.web.policy.OriginPolicy;
import dev.jitney.web.resource.ClientResources;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Auto-configuration for when pages are compiled: all at start, or each when it is first
 * visited.
 *
 * @since 0.1
 */
@AutoConfiguration(after = JitneyWebAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "jitney.enabled", matchIfMissing = true)
public final class JitneyJitAutoConfiguration {

	JitneyJitAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(DeferredPages.class)
	StartupCompiler jitneyStartupCompiler(PageCatalogue catalogue, PageFlights flights, StateLoader states) {
		return new StartupCompiler(catalogue, flights, states);
	}

	/** Pages are compiled when they are first visited. */
	@Configuration(proxyBeanMethods = false)
	@Conditional(OnJitCondition.class)
	static final class DeferredConfiguration {

		@Bean
		@ConditionalOnMissingBean
		DeferredPages jitneyDeferredPages(PageCatalogue catalogue, PageFlights flights, HandlerThreads threads,
				JitneyProperties properties, BeanFactory beans) {
			MarkerFile marker = properties.jit().marker()
					? new MarkerFile(properties.workDir().toPath(), application(beans)) : null;
			return new DeferredPages(catalogue, flights, marker, threads);
		}

		private static String application(BeanFactory beans) {
			return AutoConfigurationPackages.has(beans)
					? String.join(",", new TreeSet<>(AutoConfigurationPackages.get(beans))) : "";
		}

		@Bean
		AheadCompiler jitneyAheadCompiler(DeferredPages pages, HandlerThreads threads) {
			return new AheadCompiler(pages, threads);
		}

		@Bean
		ProgramCheck jitneyStateCheck(StateLoader states) {
			return (program) -> states.verify(program.stateTypes());
		}

		@Bean
		@ConditionalOnMissingBean
		SourceExcerpts jitneySourceExcerpts(ApplicationContext context) {
			return new SourceExcerpts(context::getClassLoader);
		}

		@Bean
		@Primary
		@ConditionalOnBean(PaintingEndpoint.class)
		DeferringEndpoint jitneyDeferringEndpoint(PaintingEndpoint painting, DeferredPages pages,
				JitneyProperties properties, DocumentWriter documents, SourceExcerpts excerpts,
				HandlerThreads threads) {
			JitneyProperties.Jit jit = properties.jit();
			Duration patience = switch (jit.stub()) {
				case AUTO -> jit.waitFor();
				case ALWAYS -> Duration.ZERO;
			};
			return new DeferringEndpoint(painting, pages, patience, documents, excerpts, threads);
		}

		@Bean
		CompileController jitneyCompileController(PageCatalogue catalogue, DeferredPages pages, PagePrograms programs,
				SourceExcerpts excerpts, OriginPolicy origins, HandlerThreads threads) {
			return new CompileController(catalogue, pages, programs, excerpts, origins, threads);
		}

		@Bean
		RouterFunction<ServerResponse> jitneyCompileRoutes(CompileController controller) {
			return controller.routes();
		}

		@Bean
		@Order(0)
		JitneyDocumentCustomizer jitneyCompileAhead(ClientResources client) {
			return (head) -> head.module(client.path("ahead.js"));
		}

	}

}
