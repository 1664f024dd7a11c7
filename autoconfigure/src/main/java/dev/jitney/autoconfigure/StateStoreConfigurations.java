package dev.jitney.autoconfigure;

import java.nio.file.Path;
import java.time.Clock;

import dev.jitney.state.StateManager;
import dev.jitney.state.disk.DiskStateManager;
import dev.jitney.state.memory.MemoryStateManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stores that need nothing but this process; one of them is imported at most. */
final class StateStoreConfigurations {

	private StateStoreConfigurations() {
	}

	/** States in the heap. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "jitney.state.store", havingValue = "memory", matchIfMissing = true)
	static final class Memory {

		@Bean
		@ConditionalOnMissingBean(StateManager.class)
		MemoryStateManager jitneyStateManager(ObjectProvider<Clock> clock) {
			return new MemoryStateManager(clock.getIfUnique(Clock::systemUTC));
		}

	}

	/** States in files. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "jitney.state.store", havingValue = "disk")
	static final class Disk {

		@Bean
		@ConditionalOnMissingBean(StateManager.class)
		DiskStateManager jitneyStateManager(ObjectProvider<Clock> clock, JitneyProperties properties) {
			return new DiskStateManager(Path.of(properties.state().disk().directory()),
					clock.getIfUnique(Clock::systemUTC));
		}

	}

	/** What is there instead of states in Redis if its library is not. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "jitney.state.store", havingValue = "redis")
	static final class MissingRedis {

		@Bean
		@ConditionalOnMissingBean(StateManager.class)
		StateManager jitneyStateManager() {
			throw new StateStoreException("Spring Data Redis is not on the class path",
					"Depend on spring-boot-starter-data-redis-reactive, or set jitney.state.store to disk or memory.");
		}

	}

}
