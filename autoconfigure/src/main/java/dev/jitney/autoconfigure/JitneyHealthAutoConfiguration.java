package dev.jitney.autoconfigure;

import dev.jitney.observe.StateHealthIndicator;
import dev.jitney.session.TabSessions;
import dev.jitney.state.StateManager;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration for the health of the state manager, {@code jitney} in
 * {@code /actuator/health}.
 *
 * @since 0.1
 */
@AutoConfiguration(after = JitneySessionAutoConfiguration.class)
@ConditionalOnClass({ ReactiveHealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(TabSessions.class)
public final class JitneyHealthAutoConfiguration {

	JitneyHealthAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = { "jitneyHealthIndicator", "jitneyHealthContributor" })
	@ConditionalOnEnabledHealthIndicator("jitney")
	StateHealthIndicator jitneyHealthIndicator(StateManager manager) {
		return new StateHealthIndicator(manager);
	}

}
