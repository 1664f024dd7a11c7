package dev.jitney.state.redis;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import dev.jitney.state.LeaseLostException;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StateManager;
import dev.jitney.state.StoredState;
import dev.jitney.test.StateManagerContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The contract, and how it is to be read for a store with a clock of its own. */
abstract class RedisContract extends StateManagerContract {

	protected static final OwnerId TAB = OwnerId.tab("t1");

	protected static final Duration HOUR = Duration.ofHours(1);

	protected static final Duration PATIENCE = Duration.ofSeconds(10);

	protected final String prefix = "test-" + UUID.randomUUID();

	private final RedisKeys keys = new RedisKeys(this.prefix);

	private final List<RedisStateManager> managers = new ArrayList<>();

	private final LettuceConnectionFactory connections = server().connect();

	protected final StringRedisTemplate redis = new StringRedisTemplate(this.connections);

	protected abstract RedisTestServer server();

	@Override
	protected StateManager open(Clock clock) {
		return open();
	}

	/** Opens a manager as another node would. */
	protected RedisStateManager open() {
		return open(Duration.ofSeconds(10));
	}

	protected RedisStateManager open(Duration lease) {
		RedisStateManager manager = new RedisStateManager(this.connections,
				new RedisSettings(this.prefix, lease, Duration.ofSeconds(5)));
		this.managers.add(manager);
		return manager;
	}

	@AfterEach
	void closesAndLeavesNoLock() {
		this.managers.forEach(RedisStateManager::close);
		for (OwnerId owner : owners()) {
			assertThat(this.redis.opsForHash().hasKey(key(owner), "@lock")).as("%s is locked", owner).isFalse();
			this.redis.delete(key(owner));
		}
		this.connections.destroy();
	}

	@Test
	void holderWhoseLockExpiredCannotWriteNorFreeTheLockOfAnother() {
		RedisStateManager paused = open();
		OwnerLease stale = paused.acquire(TAB).block(PATIENCE);
		stale.commit(record("a", "1"), HOUR).block(PATIENCE);
		this.redis.opsForHash().put(key(TAB), "@until", "0");
		RedisStateManager other = open();
		OwnerLease lease = other.acquire(TAB).block(PATIENCE);
		assertThatExceptionOfType(LeaseLostException.class).isThrownBy(
				() -> stale.commitAndRelease(record("a", "stale").withStates(record("b", "stale").states()), HOUR)
					.block(PATIENCE));
		stale.release().block(PATIENCE);
		assertThat(lease.commit(record("a", "2"), HOUR).block(PATIENCE).version()).isEqualTo(2);
		lease.release().block(PATIENCE);
		assertThat(paused.read(TAB).block(PATIENCE)).isEqualTo(record("a", "2").withVersion(2));
	}

	protected String key(OwnerId owner) {
		return this.keys.owner(owner);
	}

	private static List<OwnerId> owners() {
		return List.of(TAB, OwnerId.keyed("t1"));
	}

	/** Whatever is locked is renewed all the time, which starts its life again. */
	@Override
	protected void advance(Duration duration) {
		for (OwnerId owner : owners()) {
			Long life = this.redis.getExpire(key(owner), TimeUnit.MILLISECONDS);
			if (life > 0 && !this.redis.opsForHash().hasKey(key(owner), "@lock")) {
				long left = life - duration.toMillis();
				this.redis.expire(key(owner), Duration.ofMillis(Math.max(left, 0)));
			}
		}
	}

	@Override
	protected Duration moment() {
		return Duration.ofMinutes(1);
	}

	protected static OwnerRecord record(String instance, String text) {
		return OwnerRecord.empty()
			.withStates(
					Map.of(new StateKey("A", instance), new StoredState("f", text.getBytes(StandardCharsets.UTF_8))));
	}

}
