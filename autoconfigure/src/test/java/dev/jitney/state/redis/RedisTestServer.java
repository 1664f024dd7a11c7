package dev.jitney.state.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.RedisClusterConfiguration;
import org.springframework.data.redis.connection.RedisNode;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import redis.embedded.Redis;
import redis.embedded.RedisSentinel;
import redis.embedded.RedisServer;
import redis.embedded.RedisShardedCluster;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.core.RedisSentinelBuilder;
import redis.embedded.core.RedisServerBuilder;

/**
 * A Redis for tests, one per JVM: the one that the environment names, else a container,
 * else a process of this machine. Where there is none of these, the test is skipped.
 * Whoever uses it keeps to a prefix of its own.
 */
public final class RedisTestServer {

	/** Names a server as {@code host:port}. */
	static final String ADDRESS = "JITNEY_TEST_REDIS";

	/** Names nodes of a cluster as {@code host:port,host:port}. */
	static final String CLUSTER_ADDRESSES = "JITNEY_TEST_REDIS_CLUSTER";

	private static final Duration CLUSTER_PATIENCE = Duration.ofSeconds(40);

	private static final int HIGHEST_CLUSTER_PORT = 55_000;

	private static RedisTestServer standalone;

	private static RedisTestServer cluster;

	private final boolean clustered;

	private final List<InetSocketAddress> nodes;

	private RedisTestServer(boolean clustered, List<InetSocketAddress> nodes) {
		this.clustered = clustered;
		this.nodes = nodes;
	}

	/** Returns the single server. */
	public static synchronized RedisTestServer standalone() {
		if (standalone == null) {
			standalone = new RedisTestServer(false, List.of(startStandalone()));
		}
		return standalone;
	}

	/** Returns the cluster, which has three nodes with a part of the slots each. */
	public static synchronized RedisTestServer cluster() {
		if (cluster == null) {
			cluster = new RedisTestServer(true, startCluster());
		}
		return cluster;
	}

	public String host() {
		return this.nodes.get(0).getHostString();
	}

	public int port() {
		return this.nodes.get(0).getPort();
	}

	/** Opens connections, as another process would; whoever asks destroys them. */
	public LettuceConnectionFactory connect() {
		LettuceConnectionFactory connections;
		if (this.clustered) {
			RedisClusterConfiguration configuration = new RedisClusterConfiguration();
			this.nodes
				.forEach((node) -> configuration.addClusterNode(new RedisNode(node.getHostString(), node.getPort())));
			connections = new LettuceConnectionFactory(configuration);
		}
		else {
			connections = new LettuceConnectionFactory(new RedisStandaloneConfiguration(host(), port()));
		}
		connections.afterPropertiesSet();
		connections.start();
		return connections;
	}

	private static InetSocketAddress startStandalone() {
		String address = System.getenv(ADDRESS);
		if (address != null) {
			return address(address);
		}
		if (isDockerThere()) {
			GenericContainer<?> container = new GenericContainer<>("redis:7").withExposedPorts(6379);
			container.start();
			return InetSocketAddress.createUnresolved(container.getHost(), container.getMappedPort(6379));
		}
		int port = freePort();
		start(process(port));
		return InetSocketAddress.createUnresolved("127.0.0.1", port);
	}

	private static boolean isDockerThere() {
		// says at length that there is none, which is no error here
		((Logger) LoggerFactory.getLogger("org.testcontainers")).setLevel(Level.OFF);
		return DockerClientFactory.instance().isDockerAvailable();
	}

	private static List<InetSocketAddress> startCluster() {
		String addresses = System.getenv(CLUSTER_ADDRESSES);
		if (addresses != null) {
			return List.of(addresses.split(",")).stream().map(RedisTestServer::address).toList();
		}
		List<Integer> ports = new ArrayList<>();
		while (ports.size() < 3) {
			int port = freePort();
			if (port < HIGHEST_CLUSTER_PORT) {
				ports.add(port);
			}
		}
		try {
			start(RedisShardedCluster.newRedisCluster()
				.withServerBuilder(builder())
				.serverPorts(ports)
				.initializationTimeout(CLUSTER_PATIENCE)
				.shard("a", 0)
				.shard("b", 0)
				.shard("c", 0)
				.build());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return ports.stream().map((port) -> InetSocketAddress.createUnresolved("127.0.0.1", port)).toList();
	}

	/** Returns a process that was not started; to be stopped and started by a test. */
	public static RedisServer process(int port, String... settings) {
		try {
			RedisServerBuilder builder = builder().port(port);
			for (String setting : settings) {
				builder.setting(setting);
			}
			return builder.build();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The server of this machine is preferred: the one in the archive is older. */
	private static RedisServerBuilder builder() throws IOException {
		RedisServerBuilder builder = RedisServer.newRedisServer().bind("127.0.0.1").setting("save \"\"");
		try {
			return builder.executableProvider(ExecutableProvider.newExecutableInPath("redis-server"));
		}
		catch (IOException ex) {
			return builder;
		}
	}

	/**
	 * Returns a watcher that was not started, which makes the replica of a server its
	 * successor if that is gone.
	 * @param master name of the server
	 */
	public static RedisSentinel sentinel(int port, String master, int masterPort) {
		RedisSentinelBuilder builder = RedisSentinel.newRedisSentinel()
			.bind("127.0.0.1")
			.port(port)
			.masterName(master)
			.masterPort(masterPort)
			.quorumSize(1)
			.downAfterMilliseconds(500)
			.failOverTimeout(3_000)
			.parallelSyncs(1);
		try {
			return builder.executableProvider(ExecutableProvider.newExecutableInPath("redis-server")).build();
		}
		catch (IOException ex) {
			return builder.build();
		}
	}

	private static void start(Redis redis) {
		try {
			redis.start();
		}
		catch (IOException | RuntimeException ex) {
			Assumptions.abort("No Redis: set " + ADDRESS + " or " + CLUSTER_ADDRESSES
					+ ", start Docker, or install redis-server (" + ex.getMessage() + ")");
		}
		Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(redis)));
	}

	private static void stop(Redis redis) {
		try {
			redis.stop();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static InetSocketAddress address(String text) {
		int colon = text.lastIndexOf(':');
		return InetSocketAddress.createUnresolved(text.substring(0, colon),
				Integer.parseInt(text.substring(colon + 1)));
	}

	/** Returns a port of the loopback interface that nobody uses. */
	public static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
