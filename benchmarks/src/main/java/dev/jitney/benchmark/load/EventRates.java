package dev.jitney.benchmark.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many clicks on a counter are answered per second, and how fast, next to a bare
 * websocket echo. Each server is a process of its own, and the client one more; the two
 * take turns on the same machine, with the same client and frames of the same size. Each
 * tab has one click under way. All of it is done with several pairs of servers, as one
 * JVM compiles the same code better than the next.
 */
public final class EventRates {

	private static final int[] TABS = Stream.of(System.getProperty("tabs", "1,100,1000").split(","))
		.mapToInt(Integer::parseInt)
		.toArray();

	private static final int FORKS = Integer.getInteger("forks", 3);

	private static final int ROUNDS = Integer.getInteger("rounds", 3);

	/** With another number of tabs, a JVM compiles much of the code anew. */
	private static final Duration FIRST_WARM_UP = Duration.ofSeconds(Integer.getInteger("first.warmup.seconds", 15));

	private static final Duration WARM_UP = Duration.ofSeconds(2);

	private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 5));

	private static final String HEAP = "512m";

	private final Map<Integer, List<Round>> rounds = new TreeMap<>();

	private EventRates() {
	}

	public static void main(String... arguments) throws IOException, InterruptedException {
		EventRates rates = new EventRates();
		for (int fork = 0; fork < FORKS; fork++) {
			try (ServerProcess jitney = ServerProcess.start(JitneyServer.class, HEAP);
					ServerProcess echo = ServerProcess.start(EchoServer.class, HEAP)) {
				rates.compare(jitney, echo);
			}
		}
		rates.report();
		System.exit(0);
	}

	private void compare(ServerProcess jitney, ServerProcess echo) throws InterruptedException {
		JitneyClient toJitney = new JitneyClient(jitney.port(), true);
		JitneyClient toEcho = new JitneyClient(echo.port(), false);
		List<Tab> clicking = new ArrayList<>();
		List<Tab> echoing = new ArrayList<>();
		for (int tabs : TABS) {
			clicking.addAll(toJitney.open(tabs - clicking.size()));
			echoing.addAll(toEcho.open(tabs - echoing.size()));
			Clicking.measure(jitney, clicking, FIRST_WARM_UP, TIME);
			Clicking.measure(echo, echoing, FIRST_WARM_UP, TIME);
			for (int round = 0; round < ROUNDS; round++) {
				this.rounds.computeIfAbsent(tabs, (missing) -> new ArrayList<>())
					.add(new Round(Clicking.measure(jitney, clicking, WARM_UP, TIME),
							Clicking.measure(echo, echoing, WARM_UP, TIME)));
			}
		}
	}

	private void report() {
		System.out.println("| tabs | server | events/s | CPU µs/event | p50 ms | p99 ms | ratio |");
		System.out.println("|---:|---|---:|---:|---:|---:|---:|");
		this.rounds.forEach((tabs, rounds) -> {
			double[] ratios = rounds.stream().mapToDouble(Round::ratio).toArray();
			row(tabs, "Jitney", rounds.stream().map(Round::jitney).toList(),
					"**%.2f** (%.2f–%.2f)".formatted(Clicking.median(ratios), Arrays.stream(ratios).min().orElseThrow(),
							Arrays.stream(ratios).max().orElseThrow()));
			row(tabs, "echo", rounds.stream().map(Round::echo).toList(), "");
		});
	}

	private static void row(int tabs, String server, List<Clicking> rounds, String ratio) {
		Clicking clicking = Clicking.median(rounds);
		System.out.printf("| %d | %s | %.0f | %.1f | %.2f | %.2f | %s |%n", tabs, server, clicking.perSecond(),
				clicking.micros(), clicking.p50(), clicking.p99(), ratio);
	}

	/** Each server's turn. */
	private record Round(Clicking jitney, Clicking echo) {

		double ratio() {
			return this.jitney.perSecond() / this.echo.perSecond();
		}

	}

}
