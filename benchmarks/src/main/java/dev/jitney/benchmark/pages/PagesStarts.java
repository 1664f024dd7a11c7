package dev.jitney.benchmark.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How long an application of many pages takes to start, and what it takes in memory, with
 * JIT mode on and off, next to one without pages. The three take turns, each start in a
 * JVM of its own; ratios are the medians of the rounds.
 */
public final class PagesStarts {

	private static final int PAGES = Integer.getInteger("pages", 1_000);

	private static final int ROUNDS = Integer.getInteger("rounds", 7);

	private static final double MEGABYTE = 1024 * 1024;

	private PagesStarts() {
	}

	public static void main(String... arguments) throws IOException, InterruptedException {
		Path classes = Files.createTempDirectory("jitney-pages");
		Path nothing = Files.createTempDirectory("jitney-no-pages");
		PageGenerator.generate(PAGES, classes);
		List<PagesStart> empty = new ArrayList<>();
		List<PagesStart> deferred = new ArrayList<>();
		List<PagesStart> ahead = new ArrayList<>();
		String wait = "--jitney.jit.wait=60s";
		for (int round = 0; round <= ROUNDS; round++) {
			String folder = "--jitney.work-dir=" + Files.createTempDirectory("jitney-work");
			empty.add(PagesStart.measure(nothing, 0, "--jitney.jit.enabled=on", wait, folder));
			deferred.add(PagesStart.measure(classes, PAGES, "--jitney.jit.enabled=on", wait, folder));
			ahead.add(PagesStart.measure(classes, PAGES, "--jitney.jit.enabled=off", wait, folder));
		}
		// the first round fills the caches of the machine
		List.of(empty, deferred, ahead).forEach((starts) -> starts.remove(0));
		System.out.println("| application | start ms | ratio | heap MB | classes and code MB | classes "
				+ "| first visit ms | second | third |");
		System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
		report("no pages", empty, empty);
		report(PAGES + " pages, JIT on", deferred, empty);
		report(PAGES + " pages, JIT off", ahead, empty);
	}

	private static void report(String name, List<PagesStart> starts, List<PagesStart> empty) {
		double[] ratios = IntStream.range(0, starts.size())
			.mapToDouble((round) -> starts.get(round).millis() / empty.get(round).millis())
			.toArray();
		StringBuilder visits = new StringBuilder();
		for (int visit = 0; visit < 3; visit++) {
			int number = visit;
			visits.append((visit < starts.get(0).visits().size())
					? " %.0f |".formatted(median(starts, (start) -> start.visits().get(number))) : " |");
		}
		System.out.printf(Locale.ROOT, "| %s | %.0f | **%.2f** | %.1f | %.1f | %.0f |%s%n", name,
				median(starts, PagesStart::millis), median(ratios), median(starts, PagesStart::heap) / MEGABYTE,
				median(starts, PagesStart::nonHeap) / MEGABYTE, median(starts, PagesStart::classes), visits);
	}

	private static double median(List<PagesStart> starts, ToDoubleFunction<PagesStart> figure) {
		return median(starts.stream().mapToDouble(figure).toArray());
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

}
