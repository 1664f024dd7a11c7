package dev.jitney.autoconfigure;

import dev.jitney.event.EventProcessor;
import dev.jitney.jit.PageFlights;
import dev.jitney.observe.JitneyGauges;
import dev.jitney.observe.JitneyMetrics;
import dev.jitney.observe.ReloadMeters;
import dev.jitney.reload.Generations;
import dev.jitney.page.PageCatalogue;
import dev.jitney.session.TabSessions;
import dev.jitney.state.LocalStateManager;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Auto-configuration for meters, if there is a registry to keep them.
 *
 * @since 0.1
 */
@AutoConfiguration(before = JitneyPageAutoConfiguration.class, afterName = {
		"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
		"org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration" })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "jitney.enabled", matchIfMissing = true)
public final class JitneyMetricsAutoConfiguration {

	JitneyMetricsAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	JitneyMetrics jitneyMetrics(MeterRegistry registry) {
		return new JitneyMetrics(registry);
	}

	@Bean
	@Conditional(OnReplaceableClassesCondition.class)
	@ConditionalOnMissingBean
	ReloadMeters jitneyReloadMeters(MeterRegistry registry, Generations generations) {
		return new ReloadMeters(registry, generations);
	}

	@Bean
	@ConditionalOnMissingBean
	JitneyGauges jitneyGauges(PageCatalogue catalogue, PageFlights flights, TabSessions sessions,
			EventProcessor processor, ObjectProvider<LocalStateManager> memory) {
		return new JitneyGauges(catalogue, flights, sessions, processor, memory.getIfUnique());
	}

}
