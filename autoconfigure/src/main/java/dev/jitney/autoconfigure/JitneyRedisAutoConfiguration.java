package dev.jitney.autoconfigure;

import dev.jitney.state.StateManager;
import dev.jitney.state.redis.RedisSettings;
import dev.jitney.state.redis.RedisStateManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;

/**
 * Auto-configuration for states in Redis, over the connections that Spring Boot makes
 * from {@code spring.data.redis.*} or a service connection.
 *
 * @since 0.1
 */
@AutoConfiguration(before = JitneyStateAutoConfiguration.class,
		afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration")
@ConditionalOnClass(ReactiveRedisConnectionFactory.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "jitney.enabled", matchIfMissing = true)
@ConditionalOnProperty(name = "jitney.state.store", havingValue = "redis")
@EnableConfigurationProperties(JitneyProperties.class)
public final class JitneyRedisAutoConfiguration {

	JitneyRedisAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(StateManager.class)
	RedisStateManager jitneyStateManager(ObjectProvider<ReactiveRedisConnectionFactory> connections,
			JitneyProperties properties) {
		JitneyProperties.Redis redis = properties.state().redis();
		ReactiveRedisConnectionFactory factory = connections.getIfAvailable(() -> {
			throw new StateStoreException("there is no bean of the type ReactiveRedisConnectionFactory",
					"Depend on spring-boot-starter-data-redis-reactive and set spring.data.redis.*,"
							+ " or set jitney.state.store to disk or memory.");
		});
		return new RedisStateManager(factory, new RedisSettings(redis.prefix(), redis.lease(), redis.timeout()));
	}

	@Bean
	@ConditionalOnBean(RedisStateManager.class)
	StateStoreLifecycle jitneyStateStoreLifecycle(RedisStateManager manager) {
		return new StateStoreLifecycle(manager::close);
	}

}
