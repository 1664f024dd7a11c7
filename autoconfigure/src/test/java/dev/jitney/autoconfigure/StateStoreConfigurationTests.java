package dev.jitney.autoconfigure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import dev.jitney.autoconfigure.shop.Shop;
import dev.jitney.session.TabSessions;
import dev.jitney.state.StateManager;
import dev.jitney.state.disk.DiskStateManager;
import dev.jitney.state.disk.StateDirectoryException;
import dev.jitney.state.memory.MemoryStateManager;
import dev.jitney.state.redis.RedisStateManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Which store {@code jitney.state.store} brings, and what it says if it cannot. */
class StateStoreConfigurationTests {

	private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(WebFluxAutoConfiguration.class, JitneyPageAutoConfiguration.class,
				JitneyRedisAutoConfiguration.class, JitneyStateAutoConfiguration.class,
				JitneySessionAutoConfiguration.class, JitneyWebAutoConfiguration.class))
		.withUserConfiguration(Shop.class);

	private final ReactiveWebApplicationContextRunner redis = this.runner
		.withConfiguration(
				AutoConfigurations.of(DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class))
		.withPropertyValues("jitney.state.store=redis");

	@TempDir
	private Path directory;

	@Test
	void memoryIsTheDefault() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(StateManager.class)
			.hasSingleBean(MemoryStateManager.class)
			.hasSingleBean(StateSweeper.class));
	}

	@Test
	void redisThatIsThereForOtherThingsIsNotUsedUnasked() {
		this.redis.withPropertyValues("jitney.state.store=memory")
			.run((context) -> assertThat(context).hasSingleBean(StateManager.class)
				.hasSingleBean(MemoryStateManager.class)
				.doesNotHaveBean(StateStoreLifecycle.class));
	}

	@Test
	void diskKeepsFilesInTheDirectory() {
		Path chosen = this.directory.resolve("a/b");
		this.runner.withPropertyValues("jitney.state.store=disk", "jitney.state.disk.directory=" + chosen)
			.run((context) -> {
				assertThat(context).hasSingleBean(StateManager.class)
					.hasSingleBean(DiskStateManager.class)
					.hasSingleBean(StateSweeper.class);
				assertThat(Files.isDirectory(chosen.resolve("records"))).isTrue();
			});
	}

	@Test
	void directoryInUseStopsTheApplication() {
		DiskStateManager other = new DiskStateManager(this.directory, Clock.systemUTC());
		this.runner.withPropertyValues("jitney.state.store=disk", "jitney.state.disk.directory=" + this.directory)
			.run((context) -> assertThat(context).getFailure()
				.hasRootCauseInstanceOf(StateDirectoryException.class)
				.rootCause()
				.hasMessage("States cannot be kept in " + this.directory + ": another process uses it"));
		other.close();
	}

	@Test
	void redisUsesTheConnectionsOfTheApplicationAndStartsWithoutAnswer() {
		this.redis.withPropertyValues("spring.data.redis.port=1").run((context) -> {
			assertThat(context).hasNotFailed()
				.hasSingleBean(StateManager.class)
				.hasSingleBean(RedisStateManager.class)
				.hasSingleBean(TabSessions.class)
				.hasSingleBean(StateStoreLifecycle.class)
				.doesNotHaveBean(StateSweeper.class);
		});
	}

	@Test
	void redisWithoutConnectionsIsExplained() {
		this.runner.withPropertyValues("jitney.state.store=redis")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(StateStoreException.class, (failure) -> {
					assertThat(failure).hasMessage(
							"States are to be kept in Redis, because jitney.state.store says so, but there is no"
									+ " bean of the type ReactiveRedisConnectionFactory");
					assertThat(failure.action()).contains("spring-boot-starter-data-redis-reactive");
				}));
	}

	@Test
	void redisWithoutItsLibraryIsExplained() {
		this.runner.withPropertyValues("jitney.state.store=redis")
			.withClassLoader(new FilteredClassLoader("org.springframework.data.redis"))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(StateStoreException.class)
				.hasMessageEndingWith("but Spring Data Redis is not on the class path"));
	}

	@Test
	void stateManagerOfTheApplicationWins() {
		for (String store : new String[] { "memory", "disk", "redis" }) {
			this.redis
				.withPropertyValues("jitney.state.store=" + store, "jitney.state.disk.directory=" + this.directory)
				.withBean("mine", StateManager.class, () -> new MemoryStateManager(Clock.systemUTC()))
				.run((context) -> assertThat(context.getBeanNamesForType(StateManager.class)).containsExactly("mine"));
		}
	}

	@Test
	void invalidValuesAreNamed() {
		this.redis.withPropertyValues("jitney.state.redis.lease=10ms")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("The property jitney.state.redis.lease is 10ms, which is too short"));
		this.redis.withPropertyValues("jitney.state.redis.prefix={a}")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("The property jitney.state.redis.prefix is \"{a}\", which is blank or has braces"));
	}

}
