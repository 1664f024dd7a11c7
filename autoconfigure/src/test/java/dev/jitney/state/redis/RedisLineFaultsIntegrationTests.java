package dev.jitney.state.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.jitney.observe.StateHealthIndicator;
import dev.jitney.state.ChangesMissedException;
import dev.jitney.state.LeaseLostException;
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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A line to Redis that is cut, loses answers, or leads nowhere. */
class RedisLineFaultsIntegrationTests {

	private static final OwnerId OWNER = OwnerId.keyed("r1");

	private static final StateKey COUNTER = new StateKey("Counter", "");

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Duration TIMEOUT = Duration.ofMillis(1000);

	@TempDir
	private Path directory;

	private final int port = RedisTestServer.freePort();

	private RedisServer server;

	private FaultyLine line;

	private LettuceConnectionFactory direct;

	private StringRedisTemplate redis;

	private final List<LettuceConnectionFactory> factories = new ArrayList<>();

	private final List<RedisStateManager> managers = new ArrayList<>();

	@BeforeEach
	void open() throws IOException {
		this.server = RedisTestServer.process(this.port, "dir " + this.directory);
		this.server.start();
		this.line = new FaultyLine("127.0.0.1", this.port);
		this.direct = connect(this.port);
		this.redis = new StringRedisTemplate(this.direct);
	}

	private LettuceConnectionFactory connect(int port) {
		return connect(new RedisStandaloneConfiguration("127.0.0.1", port));
	}

	private LettuceConnectionFactory connect(RedisStandaloneConfiguration configuration) {
		LettuceConnectionFactory factory = new LettuceConnectionFactory(configuration);
		factory.afterPropertiesSet();
		factory.start();
		this.factories.add(factory);
		return factory;
	}

	private RedisStateManager manager(LettuceConnectionFactory connections) {
		RedisStateManager manager = new RedisStateManager(connections,
				new RedisSettings("test", Duration.ofSeconds(2), TIMEOUT));
		this.managers.add(manager);
		return manager;
	}

	@AfterEach
	void close() throws IOException {
		this.line.be(FaultyLine.Mode.CLEAR);
		this.managers.forEach(RedisStateManager::close);
		this.factories.forEach(LettuceConnectionFactory::destroy);
		this.line.close();
		this.server.stop();
	}

	@Test
	void writeWhoseAnswerWasLostIsAnsweredWhenItIsAskedForAgain() {
		RedisStateManager manager = manager(connect(this.line.port()));
		awaitAnswers(manager);
		increment(manager);
		OwnerLease lease = manager.acquire(OWNER).block(PATIENCE);
		this.line.be(FaultyLine.Mode.MUTE);
		CompletableFuture<OwnerRecord> commit = lease.commitAndRelease(counter(2), HOUR).toFuture();
		Awaitility.await("the write is there").until(() -> "2".equals(this.redis.opsForHash().get(key(), "v")));
		this.line.be(FaultyLine.Mode.CLEAR);
		this.line.cut();
		assertThat(commit).succeedsWithin(PATIENCE);
		lease.release().block(PATIENCE);
		assertThat(this.redis.opsForHash().get(key(), "v")).isEqualTo("2");
		increment(manager);
		assertThat(count(manager.read(OWNER).block(PATIENCE))).isEqualTo(3);
	}

	@Test
	void anotherWriteOfTheSameLeaseIsNotTakenForOneThatWasRepeated() {
		RedisStateManager manager = manager(connect(this.line.port()));
		awaitAnswers(manager);
		increment(manager);
		OwnerLease lease = manager.acquire(OWNER).block(PATIENCE);
		this.line.be(FaultyLine.Mode.MUTE);
		assertThatExceptionOfType(StoreUnavailableException.class)
			.isThrownBy(() -> lease.commit(counter(2), HOUR).block(PATIENCE));
		this.line.be(FaultyLine.Mode.CLEAR);
		this.line.cut();
		assertThatExceptionOfType(LeaseLostException.class)
			.isThrownBy(() -> lease.commit(counter(100), HOUR).block(PATIENCE));
		lease.release().block(PATIENCE);
		assertThat(count(manager.read(OWNER).block(PATIENCE))).isEqualTo(2);
	}

	@Test
	void lineThatLeadsNowhereIsGivenUpAndWorkResumes() {
		LettuceConnectionFactory connections = connect(this.line.port());
		RedisStateManager manager = manager(connections);
		RedisStateManager other = manager(this.direct);
		for (int i = 0; i < 3; i++) {
			increment(manager);
		}
		CompletableFuture<OwnerId> missed = manager.changes().next().toFuture();
		this.line.be(FaultyLine.Mode.DEAD);
		assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> increment(manager))
			.withMessage("Redis did not answer within 1000 ms");
		assertThatExceptionOfType(StoreUnavailableException.class)
			.isThrownBy(() -> manager.read(OWNER).block(PATIENCE));
		this.line.be(FaultyLine.Mode.CLEAR);
		awaitAnswers(manager);
		increment(manager);
		assertThat(count(manager.read(OWNER).block(PATIENCE))).isEqualTo(4);
		assertThat(missed).failsWithin(PATIENCE).withThrowableThat().withCauseInstanceOf(ChangesMissedException.class);
		awaitHearing(manager, other);
	}

	/** The connection for messages only waits, so nothing would ever fail. */
	@Test
	void deafNodeNoticesAndListensAnew() {
		LettuceConnectionFactory connections = connect(this.line.port());
		RedisStateManager manager = manager(connections);
		RedisStateManager other = manager(this.direct);
		awaitHearing(manager, other);
		CompletableFuture<OwnerId> missed = manager.changes().next().toFuture();
		this.line.be(FaultyLine.Mode.DEAD);
		Awaitility.await("the connection for commands has found out")
			.ignoreExceptions()
			.until(() -> manager.read(OWNER).map((record) -> false).onErrorReturn(true).block(PATIENCE));
		this.line.be(FaultyLine.Mode.CLEAR);
		assertThat(missed).failsWithin(PATIENCE).withThrowableThat().withCauseInstanceOf(ChangesMissedException.class);
		awaitHearing(manager, other);
	}

	@Test
	void managerThatStartsWhileTheLineIsDeadWorksOnceItIsNot() {
		this.line.be(FaultyLine.Mode.DEAD);
		RedisStateManager manager = manager(connect(this.line.port()));
		assertThatExceptionOfType(StoreUnavailableException.class)
			.isThrownBy(() -> manager.read(OWNER).block(PATIENCE));
		this.line.be(FaultyLine.Mode.CLEAR);
		this.line.cut();
		awaitAnswers(manager);
		increment(manager);
		awaitHearing(manager, manager(this.direct));
	}

	@Test
	void slowRedisFailsInTimeAndAppliesNothingTwice() {
		RedisStateManager manager = manager(connect(this.line.port()));
		awaitAnswers(manager);
		increment(manager);
		OwnerLease lease = manager.acquire(OWNER).block(PATIENCE);
		pause(true);
		long start = System.nanoTime();
		assertThatExceptionOfType(StoreUnavailableException.class)
			.isThrownBy(() -> lease.commitAndRelease(counter(2), HOUR).block(PATIENCE));
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
		lease.release().block(PATIENCE);
		pause(false);
		awaitAnswers(manager);
		OwnerRecord after = manager.read(OWNER).block(PATIENCE);
		assertThat(count(after)).isEqualTo((int) after.version()).isBetween(1, 2);
		increment(manager);
		assertThat(count(manager.read(OWNER).block(PATIENCE))).isEqualTo(count(after) + 1);
	}

	@Test
	void wrongPasswordIsToldAndMendedWithoutRestart() {
		RedisStateManager manager = manager(connect(this.line.port()));
		awaitAnswers(manager);
		increment(manager);
		configure("requirepass", "secret");
		this.line.cut();
		Awaitility.await("Redis refuses")
			.until(() -> failure(manager).contains("NOAUTH") || failure(manager).contains("HELLO"));
		configure("requirepass", "");
		awaitAnswers(manager);
		increment(manager);
		assertThat(count(manager.read(OWNER).block(PATIENCE))).isEqualTo(2);
	}

	@Test
	void managerThatStartsWithAWrongPasswordSaysSoAndWorksOnceItIsRight() {
		configure("requirepass", "secret");
		RedisStandaloneConfiguration configuration = new RedisStandaloneConfiguration("127.0.0.1", this.port);
		configuration.setPassword("wrong");
		RedisStateManager manager = manager(connect(configuration));
		assertThat(failure(manager)).startsWith("Redis refuses: WRONGPASS");
		Health health = new StateHealthIndicator(manager).health().block(PATIENCE);
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails().get("error")).asString().contains("Redis refuses: WRONGPASS");
		configure("requirepass", "wrong");
		awaitAnswers(manager);
		increment(manager);
		awaitHearing(manager, manager(connect(configuration)));
	}

	@Test
	void linesThatAreCutAtAnyMomentLoseNoWriteAndRepeatNone() {
		RedisStateManager manager = manager(connect(this.line.port()));
		Random random = new Random(11);
		int acknowledged = 0;
		for (int i = 0; i < 150; i++) {
			if (random.nextInt(5) == 0) {
				this.line.be((random.nextInt(2) == 0) ? FaultyLine.Mode.MUTE : FaultyLine.Mode.CLEAR);
			}
			CompletableFuture<OwnerRecord> write = write(manager, acknowledged + 1).toFuture();
			if (random.nextInt(5) == 0) {
				this.line.cut();
			}
			this.line.be(FaultyLine.Mode.CLEAR);
			acknowledged = settle(manager, write, acknowledged);
		}
		OwnerRecord record = manager.read(OWNER).block(PATIENCE);
		assertThat(count(record)).isEqualTo(acknowledged).isGreaterThan(100);
		assertThat(record.version()).isEqualTo(acknowledged);
		assertThat(manager.waiting()).isZero();
	}

	/** Does what an event does whose write failed: looks whether it has happened. */
	private static int settle(RedisStateManager manager, CompletableFuture<OwnerRecord> write, int before) {
		try {
			return count(write.orTimeout(10, TimeUnit.SECONDS).join());
		}
		catch (RuntimeException ex) {
			awaitAnswers(manager);
			int count = count(
					Mono.usingWhen(manager.acquire(OWNER), (lease) -> Mono.just(lease.record()), OwnerLease::release)
						.retry(5)
						.block(PATIENCE));
			assertThat(count).isBetween(before, before + 1);
			return count;
		}
	}

	private static String failure(RedisStateManager manager) {
		return manager.read(OWNER)
			.map(String::valueOf)
			.onErrorResume(StoreUnavailableException.class, (ex) -> Mono.just(ex.getMessage()))
			.block(PATIENCE);
	}

	private void pause(boolean pause) {
		this.redis.execute((RedisCallback<Object>) (connection) -> pause
				? connection.execute("CLIENT", bytes("PAUSE"), bytes("60000"), bytes("WRITE"))
				: connection.execute("CLIENT", bytes("UNPAUSE")));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private void configure(String name, String value) {
		this.redis.execute((RedisCallback<Object>) (connection) -> {
			connection.serverCommands().setConfig(name, value);
			return null;
		});
	}

	private static void awaitAnswers(RedisStateManager manager) {
		Awaitility.await("Redis answers").ignoreExceptions().atMost(PATIENCE).until(() -> {
			manager.read(OWNER).block(PATIENCE);
			return true;
		});
	}

	private static void awaitHearing(RedisStateManager listener, RedisStateManager speaker) {
		Awaitility.await("the node listens").atMost(PATIENCE).until(() -> {
			CompletableFuture<OwnerId> heard = listener.changes().next().toFuture();
			speaker.announce(OwnerId.tab("t1")).block(PATIENCE);
			return heard.completeOnTimeout(OwnerId.tab("none"), 200, TimeUnit.MILLISECONDS)
				.exceptionally((failure) -> OwnerId.tab("none"))
				.join()
				.equals(OwnerId.tab("t1"));
		});
	}

	private static void increment(RedisStateManager manager) {
		Mono.usingWhen(manager.acquire(OWNER),
				(lease) -> lease.commitAndRelease(counter(count(lease.record()) + 1), HOUR), OwnerLease::release)
			.block(PATIENCE);
	}

	private static Mono<OwnerRecord> write(RedisStateManager manager, int count) {
		return Mono.usingWhen(manager.acquire(OWNER), (lease) -> lease.commitAndRelease(counter(count), HOUR),
				OwnerLease::release);
	}

	private static String key() {
		return "test:{" + OWNER + "}";
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
