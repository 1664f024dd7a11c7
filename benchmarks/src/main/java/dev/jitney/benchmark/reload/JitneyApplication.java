package dev.jitney.benchmark.reload;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jitney, run from the build's directories. */
final class JitneyApplication implements EditedApplication {

	private static final Pattern RELOADED = Pattern.compile("Reloaded in (\\d+) ms: ([a-z ]+) \\(.*");

	private final JavaProject project;

	private final RunningProgram program;

	private final OpenPage page;

	/**
	 * Starts it.
	 * @param project compiled
	 */
	JitneyApplication(JavaProject project, Chromium chromium) {
		this.project = project;
		int port = Programs.freePort();
		String url = "http://localhost:" + port + "/page/" + project.page();
		this.program = RunningProgram.start(project.folder(),
				project.command(List.of(), List.of(System.getProperty("application.options", "-Dnone").split(" ")),
						List.of("--server.port=" + port, "--jitney.reload.enabled=on")),
				url);
		this.page = chromium.open(url);
		this.page.await("html[data-jitney=ready]");
	}

	@Override
	public String name() {
		return "Jitney";
	}

	@Override
	public int pages() {
		return this.project.pages();
	}

	@Override
	public OpenPage page() {
		return this.page;
	}

	@Override
	public int next(Edit edit) {
		return this.project.next(edit);
	}

	@Override
	public void save(Edit edit) {
		this.project.save(edit);
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
		long restarts = this.program.output().stream().filter((line) -> line.contains("starts again")).count();
		System.out.printf("Jitney of %,d pages was started again %d times meanwhile%n", pages(), restarts);
	}

	private Stream<Matcher> reloads() {
		return this.program.output().stream().map(RELOADED::matcher).filter(Matcher::find);
	}

	@Override
	public void close() {
		this.page.close();
		this.program.close();
	}

}
