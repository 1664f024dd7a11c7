package dev.jitney.autoconfigure;

import java.util.Optional;

import dev.jitney.compile.PagePrograms;
import dev.jitney.event.EventProcessor;
import dev.jitney.jit.PageFlights;
import dev.jitney.observe.JitneyEndpoint;
import dev.jitney.page.PageCatalogue;
import dev.jitney.session.TabSessions;
import dev.jitney.state.LocalStateManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration for {@code /actuator/jitney}.
 *
 * @since 0.1
 */
@AutoConfiguration(after = JitneySessionAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnBean(TabSessions.class)
public final class JitneyEndpointAutoConfiguration {

	JitneyEndpointAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAvailableEndpoint
	JitneyEndpoint jitneyEndpoint(PageCatalogue catalogue, PagePrograms programs, PageFlights flights,
			TabSessions sessions, EventProcessor processor, ObjectProvider<LocalStateManager> memory) {
		return new JitneyEndpoint(catalogue, programs, flights, sessions, processor,
				() -> Optional.ofNullable(memory.getIfUnique()).map(LocalStateManager::usage));
	}

}
