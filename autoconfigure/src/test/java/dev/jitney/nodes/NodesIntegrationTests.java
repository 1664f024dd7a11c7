package dev.jitney.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import dev.jitney.state.OwnerId;
import dev.jitney.state.redis.FaultyLine;
import dev.jitney.state.redis.RedisTestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import redis.embedded.RedisServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two processes over one Redis, and a browser that is sent to either. Whatever is killed
 * or cut, and when: each event happens once.
 */
class NodesIntegrationTests {

	private static final int EVENTS = 1_000;

	/** So many events are under way at the same time. */
	private static final int WINDOW = 8;

	private static final int port = RedisTestServer.freePort();

	@TempDir
	private static Path directory;

	private static RedisServer redis;

	private static FaultyLine redisLine;

	private static Node first;

	private static Node second;

	private static Crossroads crossroads;

	@BeforeAll
	static void start() throws IOException {
		redis = startRedis();
		redisLine = new FaultyLine("127.0.0.1", port);
		crossroads = new Crossroads(directory);
		Node.Starting one = startNode();
		Node.Starting two = startNode();
		first = one.started();
		second = two.started();
	}

	private static RedisServer startRedis() throws IOException {
		Path files = Files.createDirectories(directory.resolve("redis"));
		RedisServer server = RedisTestServer.process(port, "dir " + files, "appendonly yes", "appendfsync always");
		server.start();
		return server;
	}

	private static Node.Starting startNode() {
		return Node.start("jitney.state.store=redis", "spring.data.redis.port=" + redisLine.port(),
				"jitney.state.redis.lease=1s", "jitney.state.redis.timeout=1s", "crossroads=" + directory);
	}

	/** What was killed is there again for the next test. */
	@AfterEach
	void mend() {
		redisLine.be(FaultyLine.Mode.CLEAR);
		first = first.isAlive() ? first : startNode().started();
	}

	@AfterAll
	static void stop() throws IOException {
		first.close();
		second.close();
		redisLine.close();
		redis.stop();
	}

	private static ResumingBrowser browser() {
		return new ResumingBrowser(first.authority(), second.authority());
	}

	private static void killRedis() {
		RedisProcess.kill(port);
	}

	@Test
	void nodeIsKilledAmidAThousandIncrements() {
		ResumingBrowser browser = browser();
		String increment = browser.handler("increment");
		for (int i = 1; i <= EVENTS; i++) {
			browser.post(increment, null);
			if (i == EVENTS / 2) {
				first.kill();
			}
			browser.await(WINDOW);
		}
		browser.await(0);
		assertThat(browser.value("Desk.count")).isEqualTo("1000");
		assertThat(browser.settled()).isEqualTo(EVENTS);
		assertThat(browser.outcomes()).isEmpty();
		assertThat(browser.connections()).isGreaterThan(1);
	}

	@Test
	void redisIsKilledAndRestartedAmidAThousandIncrements() throws IOException {
		ResumingBrowser browser = browser();
		String increment = browser.handler("increment");
		for (int i = 1; i <= EVENTS; i++) {
			browser.post(increment, null);
			if (i % 400 == 0) {
				killRedis();
				redis = startRedis();
			}
			browser.await(WINDOW);
		}
		browser.await(0);
		assertThat(browser.value("Desk.count")).isEqualTo("1000");
		assertThat(browser.outcomes()).isEmpty();
	}

	@Test
	void socketIsCutAtRandomPointsOfAThousandIncrements() {
		Random random = new Random(5);
		ResumingBrowser browser = browser();
		String increment = browser.handler("increment");
		for (int i = 1; i <= EVENTS; i++) {
			browser.post(increment, null);
			if (random.nextInt(25) == 0) {
				browser.cut();
				browser.balance((random.nextBoolean() ? first : second).authority());
			}
			browser.await(random.nextInt(WINDOW));
		}
		browser.await(0);
		assertThat(browser.value("Desk.count")).isEqualTo("1000");
		assertThat(browser.outcomes()).isEmpty();
		assertThat(browser.connections()).isGreaterThan(20);
	}

	@Test
	void lineToRedisIsCutAtRandomPointsOfAThousandIncrements() {
		Random random = new Random(6);
		ResumingBrowser browser = browser();
		String increment = browser.handler("increment");
		for (int i = 1; i <= EVENTS; i++) {
			browser.post(increment, null);
			if (random.nextInt(60) == 0) {
				redisLine.be(FaultyLine.Mode.MUTE);
				browser.post(increment, null);
				i++;
				redisLine.be(FaultyLine.Mode.CLEAR);
				redisLine.cut();
			}
			browser.await(random.nextInt(WINDOW));
		}
		browser.await(0);
		assertThat(browser.value("Desk.count")).isEqualTo(Integer.toString(browser.settled()));
		assertThat(browser.settled()).isGreaterThanOrEqualTo(EVENTS);
		assertThat(browser.outcomes()).isEmpty();
	}

	@Test
	void nodeDiesBetweenTheCommitOfTheRoomAndThatOfTheTab() {
		ResumingBrowser browser = browser();
		browser.post(browser.handler("type"), "farewell");
		browser.await(0);
		crossroads.orderDeath("after the room");
		browser.post(browser.handler("send"), null);
		browser.await(0);
		assertMessageOnce(browser, "farewell");
		assertThat(first.isAlive()).isFalse();
	}

	@Test
	void redisDiesBetweenTheCommitOfTheRoomAndThatOfTheTab() throws IOException {
		ResumingBrowser browser = browser();
		browser.post(browser.handler("type"), "meanwhile");
		browser.await(0);
		crossroads.orderWait("after the room");
		browser.post(browser.handler("send"), null);
		crossroads.awaitArrival();
		killRedis();
		crossroads.letGo();
		redis = startRedis();
		browser.await(0);
		assertMessageOnce(browser, "meanwhile");
	}

	/** Nobody knows whether the room has the message, until the event is run again. */
	@Test
	void answerToTheCommitOfTheRoomIsLost() {
		ResumingBrowser browser = browser();
		browser.post(browser.handler("type"), "lost");
		browser.await(0);
		crossroads.orderWait("in the room");
		browser.post(browser.handler("send"), null);
		crossroads.awaitArrival();
		redisLine.be(FaultyLine.Mode.MUTE);
		crossroads.letGo();
		browser.awaitCut();
		redisLine.be(FaultyLine.Mode.CLEAR);
		redisLine.cut();
		browser.await(0);
		assertMessageOnce(browser, "lost");
	}

	@Test
	void tabIsToldToWaitWhileRedisIsGoneAndGoesOnByItself() throws IOException {
		ResumingBrowser browser = browser();
		String increment = browser.handler("increment");
		browser.post(increment, null);
		browser.await(0);
		killRedis();
		browser.post(increment, null);
		browser.awaitCut();
		assertThat(browser.status("/desk")).isEqualTo(503);
		redis = startRedis();
		browser.await(0);
		assertThat(browser.value("Desk.count")).isEqualTo("2");
		assertThat(browser.outcomes()).isEmpty();
	}

	/** As after a restart without "appendfsync always". */
	@Test
	void tabGoesOnFromWhereRedisWasWhenItLostWhatItHadAcknowledged() {
		ResumingBrowser browser = browser();
		String increment = browser.handler("increment");
		increment(browser, increment, 10);
		LettuceConnectionFactory connections = new LettuceConnectionFactory("127.0.0.1", port);
		connections.afterPropertiesSet();
		connections.start();
		StringRedisTemplate template = new StringRedisTemplate(connections);
		String key = "jitney:{" + OwnerId.tab(browser.tab()) + "}";
		byte[] before = template.dump(key);
		increment(browser, increment, 5);
		template.restore(key, before, 1, TimeUnit.HOURS, true);
		increment(browser, increment, 5);
		connections.destroy();
		assertThat(browser.value("Desk.count")).isEqualTo("15");
		assertThat(browser.outcomes()).isEmpty();
	}

	private static void increment(ResumingBrowser browser, String handler, int times) {
		for (int i = 0; i < times; i++) {
			browser.post(handler, null);
		}
		browser.await(0);
	}

	private static void assertMessageOnce(ResumingBrowser browser, String message) {
		assertThat(browser.outcomes()).isEmpty();
		assertThat(browser.value("Desk.draft")).isEmpty();
		assertThat(browser.value("Desk.sent")).isEqualTo("1");
		assertThat(List.of(browser.value("Hall.messages").split(","))).containsOnlyOnce(message);
	}

}
