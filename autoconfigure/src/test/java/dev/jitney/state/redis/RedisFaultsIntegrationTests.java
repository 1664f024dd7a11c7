package dev.jitney.state.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.jitney.observe.StateHealthIndicator;
import dev.jitney.state.ChangesMissedException;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StoreUnavailableException;
import dev.jitney.state.StoredState;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import reactor.core.publisher.Mono;
import redis.embedded.RedisServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A Redis that is gone, comes back, or is full. */
class RedisFaultsIntegrationTests {

	private static final OwnerId OWNER = OwnerId.tab("t1");

	private static final StateKey COUNTER = new StateKey("Counter", "");

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@TempDir
	private Path directory;

	private final int port = RedisTestServer.freePort();

	private RedisServer server;

	private LettuceConnectionFactory connections;

	private RedisStateManager manager;

	@BeforeEach
	void open() throws IOException {
		this.server = RedisTestServer.process(this.port, "dir " + this.directory, "appendonly yes",
				"appendfsync always", "maxmemory-policy noeviction");
		this.server.start();
		this.connections = new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", this.port));
		this.connections.afterPropertiesSet();
		this.connections.start();
		this.manager = new RedisStateManager(this.connections,
				new RedisSettings("test", Duration.ofSeconds(2), Duration.ofMillis(500)));
	}

	@AfterEach
	void close() throws IOException {
		this.manager.close();
		this.connections.destroy();
		this.server.stop();
	}

	@Test
	void workResumesByItselfWhenRedisIsBackAndNothingIsAppliedTwice() throws IOException {
		CompletableFuture<OwnerId> changes = this.manager.changes().next().toFuture();
		for (int i = 0; i < 50; i++) {
			increment().block(PATIENCE);
		}
		this.server.stop();
		assertThatException().isThrownBy(() -> increment().block(PATIENCE));
		assertThatException().isThrownBy(() -> this.manager.read(OWNER).block(PATIENCE));
		this.server.start();
		Awaitility.await("Redis answers").ignoreExceptions().atMost(PATIENCE).until(() -> {
			this.manager.read(OWNER).block(PATIENCE);
			return true;
		});
		for (int i = 0; i < 50; i++) {
			increment().block(PATIENCE);
		}
		OwnerRecord record = this.manager.read(OWNER).block(PATIENCE);
		assertThat(count(record)).isEqualTo(100);
		assertThat(record.version()).isEqualTo(100);
		assertThat(changes).failsWithin(PATIENCE).withThrowableThat().withCauseInstanceOf(ChangesMissedException.class);
	}

	@Test
	void fullRedisFailsTheEventAndKeepsWhatIsThere() {
		increment().block(PATIENCE);
		StringRedisTemplate redis = new StringRedisTemplate(this.connections);
		limitMemory(redis, "1");
		assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> increment().block(PATIENCE))
			.withMessageStartingWith("Redis refuses: OOM");
		Health health = new StateHealthIndicator(this.manager).health().block(PATIENCE);
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails().get("error")).asString().contains("Redis refuses: OOM");
		limitMemory(redis, "0");
		increment().block(PATIENCE);
		assertThat(count(this.manager.read(OWNER).block(PATIENCE))).isEqualTo(2);
	}

	@Test
	void lockIsGivenBackThoughRedisIsFull() {
		OwnerLease lease = this.manager.acquire(OWNER).block(PATIENCE);
		lease.commit(counter(1), HOUR).block(PATIENCE);
		StringRedisTemplate redis = new StringRedisTemplate(this.connections);
		limitMemory(redis, "1");
		assertThatException().isThrownBy(() -> lease.commitAndRelease(counter(2), HOUR).block(PATIENCE));
		lease.release().block(PATIENCE);
		limitMemory(redis, "0");
		assertThat(redis.opsForHash().hasKey("test:{TAB:t1}", "@lock")).isFalse();
		assertThat(count(this.manager.read(OWNER).block(PATIENCE))).isEqualTo(1);
	}

	private static void limitMemory(StringRedisTemplate redis, String bytes) {
		redis.execute((RedisCallback<Object>) (connection) -> {
			connection.serverCommands().setConfig("maxmemory", bytes);
			return null;
		});
	}

	private Mono<OwnerRecord> increment() {
		return Mono.usingWhen(this.manager.acquire(OWNER),
				(lease) -> lease.commitAndRelease(counter(count(lease.record()) + 1), HOUR), OwnerLease::release);
	}

	private static OwnerRecord counter(int count) {
		return OwnerRecord.empty()
			.withStates(
					Map.of(COUNTER, new StoredState("f", Integer.toString(count).getBytes(StandardCharsets.UTF_8))));
	}

	private static int count(OwnerRecord record) {
		StoredState state = record.states().get(COUNTER);
		return (state != null) ? Integer.parseInt(new String(state.bytes(), StandardCharsets.UTF_8)) : 0;
	}

}
