package dev.jitney.benchmark.reload;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jitney, run from the build's directories. */
final class JitneyApplication extends GeneratedApplication {

	private static final Pattern RELOADED = Pattern.compile("Reloaded in (\\d+) ms: ([a-z ]+) \\(.*");

	/**
	 * Starts it.
	 * @param project compiled
	 */
	JitneyApplication(JavaProject project, Chromium chromium) {
		this(project, Programs.freePort(), chromium);
	}

	private JitneyApplication(JavaProject project, int port, Chromium chromium) {
		super("Jitney", project, start(project, port), chromium.open(url(port) + path(project)));
		page().await("html[data-jitney=ready]");
	}

	private static RunningProgram start(JavaProject project, int port) {
		List<String> options = List.of(System.getProperty("application.options", "-Dnone").split(" "));
		return RunningProgram.start(project.folder(),
				project.command(List.of(), options, List.of("--server.port=" + port, "--jitney.reload.enabled=on")),
				url(port) + path(project));
	}

	/** Returns what the server logged of each reload, in milliseconds. */
	List<Double> onTheServer() {
		return reloads().map((line) -> Double.valueOf(line.group(1))).toList();
	}

	/** Returns what the server took each edit for. */
	List<String> changes() {
		return reloads().map((line) -> line.group(2)).toList();
	}

	/** Prints what the server says about its reloads. */
	void report() {
		Map<String, List<Double>> millis = reloads().collect(Collectors.groupingBy((line) -> line.group(2),
				TreeMap::new, Collectors.mapping((line) -> Double.valueOf(line.group(1)), Collectors.toList())));
		millis.forEach((change, of) -> System.out.printf("Jitney of %,d pages, on the server, %s: %s%n", pages(),
				change, new Durations(of)));
		long restarts = program().output().stream().filter((line) -> line.contains("starts again")).count();
		System.out.printf("Jitney of %,d pages was started again %d times meanwhile%n", pages(), restarts);
	}

	private Stream<Matcher> reloads() {
		return program().output().stream().map(RELOADED::matcher).filter(Matcher::find);
	}

}
