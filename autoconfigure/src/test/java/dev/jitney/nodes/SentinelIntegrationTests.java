package dev.jitney.nodes;

import java.io.IOException;
import java.nio.file.Path;

import dev.jitney.state.redis.RedisTestServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.embedded.Redis;
import redis.embedded.RedisServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A Redis that is watched by Sentinel and is killed when its replica is in step, which
 * takes over.
 */
class SentinelIntegrationTests {

	private static final int EVENTS = 300;

	private static final int port = RedisTestServer.freePort();

	private static final int replicaPort = RedisTestServer.freePort();

	private static final int sentinelPort = RedisTestServer.freePort();

	private static final RedisServer master = RedisTestServer.process(port);

	private static final RedisServer replica = RedisTestServer.process(replicaPort, "replicaof 127.0.0.1 " + port,
			"repl-diskless-sync-delay 0");

	private static final Redis sentinel = RedisTestServer.sentinel(sentinelPort, "lead", port);

	private static Node node;

	@TempDir
	private static Path directory;

	@BeforeAll
	static void start() throws IOException {
		master.start();
		replica.start();
		Awaitility.await("the replica is in step")
			.until(() -> RedisProcess.ask(replicaPort, "INFO replication", (line) -> line.endsWith("link_status:up"))
				.endsWith("up"));
		sentinel.start();
		Awaitility.await("the watcher knows the replica")
			.until(() -> RedisProcess.ask(sentinelPort, "INFO sentinel", (line) -> line.contains("slaves=1"))
				.contains("slaves=1"));
		node = Node
			.start("jitney.state.store=redis", "spring.data.redis.sentinel.master=lead",
					"spring.data.redis.sentinel.nodes=127.0.0.1:" + sentinelPort, "jitney.state.redis.lease=1s",
					"jitney.state.redis.timeout=1s", "crossroads=" + directory)
			.started();
	}

	@AfterAll
	static void stop() throws IOException {
		node.close();
		sentinel.stop();
		replica.stop();
		master.stop();
	}

	@Test
	void tabGoesOnWhenTheReplicaTakesOver() {
		ResumingBrowser browser = new ResumingBrowser(node.authority());
		String increment = browser.handler("increment");
		for (int i = 1; i <= EVENTS; i++) {
			browser.post(increment, null);
			browser.await(0);
			if (i == EVENTS / 2) {
				awaitInStep();
				RedisProcess.kill(port);
			}
		}
		assertThat(browser.value("Desk.count")).isEqualTo(Integer.toString(EVENTS));
		assertThat(browser.outcomes()).isEmpty();
		assertThat(RedisProcess.ask(replicaPort, "ROLE", (line) -> line.equals("master") || line.equals("slave")))
			.isEqualTo("master");
	}

	/** What has not reached the replica would be lost with the server. */
	private static void awaitInStep() {
		String reached = RedisProcess.ask(port, "INFO replication", (line) -> line.startsWith("master_repl_offset"));
		long offset = Long.parseLong(reached.split(":")[1]);
		Awaitility.await("the replica has everything").until(() -> {
			String known = RedisProcess.ask(replicaPort, "INFO replication",
					(line) -> line.startsWith("slave_repl_offset"));
			return Long.parseLong(known.split(":")[1]) >= offset;
		});
	}

}
