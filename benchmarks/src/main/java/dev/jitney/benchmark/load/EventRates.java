package dev.jitney.benchmark.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many clicks on a counter are answered per second, and how fast, next to a bare
 * websocket echo. Each server is a process of its own, and the client one more; the two
 * take turns on the same machine, with the same client and frames of the same size. Each
 * tab has one click under way.
 */
public final class EventRates {

	private static final int[] TABS = Stream.of(System.getProperty("tabs", "1,100,1000").split(","))
		.mapToInt(Integer::parseInt)
		.toArray();

	private static final int ROUNDS = Integer.getInteger("rounds", 3);

	private static final Duration FIRST_WARM_UP = Duration.ofSeconds(Integer.getInteger("first.warmup.seconds", 15));

	private static final Duration WARM_UP = Duration.ofSeconds(2);

	private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 5));

	private static final String HEAP = "512m";

	private EventRates() {
	}

	public static void main(String... arguments) throws IOException, InterruptedException {
		try (ServerProcess jitney = ServerProcess.start(JitneyServer.class, HEAP);
				ServerProcess echo = ServerProcess.start(EchoServer.class, HEAP)) {
			compare(jitney, echo);
		}
		System.exit(0);
	}

	private static void compare(ServerProcess jitney, ServerProcess echo) throws InterruptedException {
		JitneyClient toJitney = new JitneyClient(jitney.port(), true);
		JitneyClient toEcho = new JitneyClient(echo.port(), false);
		List<Tab> clicking = new ArrayList<>();
		List<Tab> echoing = new ArrayList<>();
		System.out.println("| tabs | server | events/s | CPU µs/event | p50 ms | p99 ms |");
		System.out.println("|---:|---|---:|---:|---:|---:|");
		for (int tabs : TABS) {
			clicking.addAll(toJitney.open(tabs - clicking.size()));
			echoing.addAll(toEcho.open(tabs - echoing.size()));
			if (tabs == TABS[0]) {
				Clicking.measure(jitney, clicking, FIRST_WARM_UP, TIME);
				Clicking.measure(echo, echoing, FIRST_WARM_UP, TIME);
			}
			List<Clicking> ours = new ArrayList<>();
			List<Clicking> bare = new ArrayList<>();
			for (int round = 0; round < ROUNDS; round++) {
				ours.add(Clicking.measure(jitney, clicking, WARM_UP, TIME));
				bare.add(Clicking.measure(echo, echoing, WARM_UP, TIME));
			}
			report(tabs, ours, bare);
		}
	}

	private static void report(int tabs, List<Clicking> ours, List<Clicking> bare) {
		row(tabs, "Jitney", Clicking.median(ours));
		row(tabs, "echo", Clicking.median(bare));
		double[] ratios = IntStream.range(0, ours.size())
			.mapToDouble((round) -> ours.get(round).perSecond() / bare.get(round).perSecond())
			.toArray();
		System.out.printf("| %d | ratio | **%.2f** | | | |%n", tabs, Clicking.median(ratios));
	}

	private static void row(int tabs, String server, Clicking clicking) {
		System.out.printf("| %d | %s | %.0f | %.1f | %.2f | %.2f |%n", tabs, server, clicking.perSecond(),
				clicking.micros(), clicking.p50(), clicking.p99());
	}

}
