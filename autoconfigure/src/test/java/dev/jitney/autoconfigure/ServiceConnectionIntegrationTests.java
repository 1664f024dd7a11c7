package dev.jitney.autoconfigure;

import java.time.Duration;

import dev.jitney.autoconfigure.shop.Shop;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.StateManager;
import dev.jitney.state.redis.RedisTestServer;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service connection is a bean that says where Redis is, whoever makes it: a container
 * under {@code @ServiceConnection}, Docker Compose, or the platform.
 */
class ServiceConnectionIntegrationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	@Test
	void connectionDetailsSayWhereRedisIsWhateverThePropertiesSay() {
		RedisTestServer server = RedisTestServer.standalone();
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(WebFluxAutoConfiguration.class, JitneyPageAutoConfiguration.class,
					JitneyRedisAutoConfiguration.class, JitneyStateAutoConfiguration.class,
					JitneySessionAutoConfiguration.class, JitneyWebAutoConfiguration.class,
					DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class))
			.withUserConfiguration(Shop.class)
			.withPropertyValues("jitney.state.store=redis", "spring.data.redis.port=1")
			.withBean(DataRedisConnectionDetails.class, () -> details(server))
			.run((context) -> {
				StateManager manager = context.getBean(StateManager.class);
				OwnerLease lease = manager.acquire(OwnerId.keyed("service")).block(PATIENCE);
				assertThat(lease.record().isEmpty()).isTrue();
				lease.release().block(PATIENCE);
			});
	}

	private static DataRedisConnectionDetails details(RedisTestServer server) {
		return new DataRedisConnectionDetails() {

			@Override
			public Standalone getStandalone() {
				return Standalone.of(server.host(), server.port());
			}

		};
	}

}
