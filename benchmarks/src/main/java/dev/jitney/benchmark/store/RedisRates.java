package dev.jitney.benchmark.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

import dev.jitney.state.redis.RedisSettings;
import dev.jitney.state.redis.RedisStateManager;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * Whole transactions per second of the Redis store, next to what {@code redis-benchmark}
 * gets out of the same server with {@code SET} and a value of the same size, with as many
 * at the same time. Needs {@code redis-server} and {@code redis-benchmark} on the path.
 */
public final class RedisRates {

	private static final int PORT = Integer.getInteger("redis.port", 16_379);

	private static final int ROUNDS = Integer.getInteger("rounds", 3);

	private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 4));

	private static final int SIZE = 100;

	private RedisRates() {
	}

	public static void main(String... arguments) throws IOException {
		Process server = new ProcessBuilder("redis-server", "--port", Integer.toString(PORT), "--save", "", "--bind",
				"127.0.0.1")
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		try {
			compare();
		}
		finally {
			server.destroy();
		}
		System.exit(0);
	}

	private static void compare() {
		LettuceConnectionFactory connections = new LettuceConnectionFactory(
				new RedisStandaloneConfiguration("127.0.0.1", PORT));
		connections.afterPropertiesSet();
		connections.start();
		try (RedisStateManager manager = new RedisStateManager(connections,
				new RedisSettings("benchmark", Duration.ofSeconds(10), Duration.ofSeconds(10)))) {
			Transactions transactions = new Transactions(manager, SIZE);
			transactions.perSecond(50, TIME.multipliedBy(2));
			System.out.println("| at the same time | transactions/s | SET/s | ratio |");
			System.out.println("|---:|---:|---:|---:|");
			for (int tabs : new int[] { 1, 50, 500 }) {
				Rounds.take(ROUNDS, () -> transactions.perSecond(tabs, TIME), () -> sets(tabs))
					.print(Integer.toString(tabs));
			}
		}
		connections.destroy();
	}

	private static double sets(int clients) {
		List<String> command = List.of("redis-benchmark", "-p", Integer.toString(PORT), "-t", "set", "-d",
				Integer.toString(SIZE), "-c", Integer.toString(clients), "-r", Integer.toString(clients), "-n",
				(clients == 1) ? "50000" : "250000", "--csv");
		try (BufferedReader output = new ProcessBuilder(command).start().inputReader()) {
			return output.lines()
				.filter((line) -> line.startsWith("\"SET\""))
				.mapToDouble((line) -> Double.parseDouble(line.split(",")[1].replace("\"", "")))
				.findFirst()
				.orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
