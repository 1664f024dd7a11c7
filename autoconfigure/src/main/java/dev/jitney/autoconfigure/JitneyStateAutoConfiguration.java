package dev.jitney.autoconfigure;

import java.util.List;

import dev.jitney.event.RegistrationContext;
import dev.jitney.observe.TabObservers;
import dev.jitney.session.StateLoader;
import dev.jitney.session.TabObserver;
import dev.jitney.state.LocalStateManager;
import dev.jitney.state.StateManager;
import dev.jitney.state.codec.BeanArguments;
import dev.jitney.state.codec.MigrationListener;
import dev.jitney.state.codec.StateChecks;
import dev.jitney.state.codec.StateCodec;
import dev.jitney.state.codec.StateLimits;
import dev.jitney.state.codec.StateTypes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration for states and where they are kept, which is in memory or on disk;
 * see {@link JitneyRedisAutoConfiguration} for Redis. A {@link StateManager} bean of the
 * application takes the place of any of them.
 *
 * @since 0.1
 */
@AutoConfiguration(after = JitneyPageAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "jitney.enabled", matchIfMissing = true)
@EnableConfigurationProperties(JitneyProperties.class)
@Import({ StateStoreConfigurations.Memory.class, StateStoreConfigurations.Disk.class,
		StateStoreConfigurations.MissingRedis.class })
public final class JitneyStateAutoConfiguration {

	JitneyStateAutoConfiguration() {
	}

	@Bean
	@ConditionalOnBean(LocalStateManager.class)
	StateSweeper jitneyStateSweeper(LocalStateManager manager, JitneyProperties properties) {
		return new StateSweeper(manager, properties.state().sweepInterval());
	}

	@Bean
	@ConditionalOnMissingBean
	StateTypes jitneyStateTypes(ConfigurableListableBeanFactory beans) {
		return new StateTypes((type) -> beans.getBeanNamesForType(type, true, false).length > 0);
	}

	@Bean
	@ConditionalOnMissingBean
	StateCodec jitneyStateCodec(StateTypes types, ObjectProvider<MigrationListener> listeners) {
		List<MigrationListener> all = listeners.orderedStream().toList();
		return new StateCodec(types, StateLimits.defaults(),
				(type, choice) -> all.forEach((listener) -> listener.chosen(type, choice)));
	}

	@Bean
	@ConditionalOnMissingBean
	StateLoader jitneyStateLoader(RegistrationContext registrations, StateManager manager, StateTypes types,
			StateCodec codec, ConfigurableListableBeanFactory beans, DevelopmentMode development,
			ObjectProvider<TabObserver> observers, JitneyProperties properties) {
		return new StateLoader(registrations, manager, types, codec, new BeanArguments(beans),
				development.enabled() ? new StateChecks(types, codec) : null, properties.state().warmSize(),
				TabObservers.of(observers.orderedStream().toList()));
	}

}
