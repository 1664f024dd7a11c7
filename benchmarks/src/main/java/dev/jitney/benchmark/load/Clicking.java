package dev.jitney.benchmark.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What a server did while tabs were clicking.
 *
 * @param perSecond clicks that were answered
 * @param micros processor time of the server per click, in microseconds
 * @param p50 how long half of the clicks took at most, in milliseconds
 * @param p99 how long all but a hundredth took at most, in milliseconds
 */
record Clicking(double perSecond, double micros, double p50, double p99) {

	private static final Duration DRAIN = Duration.ofMillis(500);

	private static final double NANOS_PER_MILLI = 1e6;

	/** Lets all tabs click for a while. */
	static Clicking measure(ServerProcess server, List<Tab> tabs, Duration warmUp, Duration time)
			throws InterruptedException {
		tabs.forEach((tab) -> tab.go(Tab.Phase.WARM));
		Thread.sleep(warmUp.toMillis());
		long cpu = server.cpu().toNanos();
		long begin = System.nanoTime();
		tabs.forEach((tab) -> tab.go(Tab.Phase.MEASURED));
		Thread.sleep(time.toMillis());
		tabs.forEach((tab) -> tab.go(Tab.Phase.IDLE));
		double elapsed = System.nanoTime() - begin;
		double used = server.cpu().toNanos() - cpu;
		Thread.sleep(DRAIN.toMillis());
		long[] nanos = tabs.stream().flatMapToLong((tab) -> LongStream.of(tab.take())).sorted().toArray();
		return new Clicking(nanos.length / elapsed * 1e9, used / nanos.length / 1e3, percentile(nanos, 0.5),
				percentile(nanos, 0.99));
	}

	private static double percentile(long[] sorted, double part) {
		return sorted[(int) (part * (sorted.length - 1))] / NANOS_PER_MILLI;
	}

	/** Returns the medians of several measurements. */
	static Clicking median(List<Clicking> all) {
		return new Clicking(median(all.stream().mapToDouble(Clicking::perSecond).toArray()),
				median(all.stream().mapToDouble(Clicking::micros).toArray()),
				median(all.stream().mapToDouble(Clicking::p50).toArray()),
				median(all.stream().mapToDouble(Clicking::p99).toArray()));
	}

	static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

}
