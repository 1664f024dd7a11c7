package dev.jitney.benchmark.reload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * From saving a file to the change of the document in an open browser: Jitney next to
 * Vite, spring-boot-devtools and a restart by hand. All are edited the same way on the
 * same kind of pages, and the same observer in the page notes the time.
 */
public final class ReloadBenchmark {

	private static final List<String> PARTS = List
		.of(System.getProperty("parts", "edits,first,corpus,devtools,maven,compile,build").split(","));

	private static final int SMALL = Integer.getInteger("small", 20);

	private static final int LARGE = Integer.getInteger("large", 1_000);

	/** More of them take Vite many seconds to load. */
	private static final int VITE_LARGE = Integer.getInteger("vite.large", 500);

	private static final int ROUNDS = Integer.getInteger("rounds", 20);

	private static final int WARMUP = Integer.getInteger("warmup", 10);

	/** How long a developer takes from the start to the first edit. */
	private static final Duration FIRST = Duration.ofSeconds(Integer.getInteger("first.after", 10));

	private final Map<Integer, JavaProject> projects = new TreeMap<>();

	private final Chromium chromium;

	private ReloadBenchmark(Chromium chromium) {
		this.chromium = chromium;
	}

	public static void main(String... arguments) {
		try (Chromium chromium = new Chromium()) {
			new ReloadBenchmark(chromium).run();
		}
	}

	private void run() {
		Optional<NodeModules> node = (PARTS.contains("edits") || PARTS.contains("build")) ? NodeModules.install()
				: Optional.empty();
		if (PARTS.contains("edits")) {
			edits(node);
		}
		if (PARTS.contains("first")) {
			first();
		}
		if (PARTS.contains("corpus")) {
			try (JitneyApplication application = new JitneyApplication(project(SMALL), this.chromium)) {
				new ChangeCorpus(project(SMALL), application).run();
			}
		}
		if (PARTS.contains("devtools")) {
			devtools();
		}
		if (PARTS.contains("maven")) {
			maven();
		}
		if (PARTS.contains("compile")) {
			compile();
		}
		if (PARTS.contains("build")) {
			node.ifPresent(ReloadBenchmark::build);
		}
	}

	private JavaProject project(int pages) {
		return this.projects.computeIfAbsent(pages, (missing) -> JavaProject.generate(pages).compile());
	}

	private void edits(Optional<NodeModules> node) {
		List<EditedApplication> applications = new ArrayList<>();
		try {
			node.ifPresentOrElse((modules) -> applications.addAll(vite(modules)),
					() -> System.out.println("No npm on the PATH: Vite is left out, and with it the ratios."));
			List<JitneyApplication> jitney = List.of(new JitneyApplication(project(SMALL), this.chromium),
					new JitneyApplication(project(LARGE), this.chromium));
			applications.addAll(jitney);
			new Rounds(applications, List.of(Edit.values())).run(WARMUP);
			report(applications, new Rounds(applications, List.of(Edit.values())).run(ROUNDS));
			jitney.forEach(JitneyApplication::report);
		}
		finally {
			applications.forEach(EditedApplication::close);
		}
	}

	private List<EditedApplication> vite(NodeModules modules) {
		return List.of(new ViteApplication(modules, SMALL, false, this.chromium),
				new ViteApplication(modules, VITE_LARGE, false, this.chromium),
				new ViteApplication(modules, VITE_LARGE, true, this.chromium));
	}

	private static void report(List<EditedApplication> applications, Rounds rounds) {
		System.out.println("\n| edit | application | pages | ms: median (min–max) | of Vite's time |");
		System.out.println("|---|---|---:|---|---:|");
		for (Edit edit : Edit.values()) {
			for (EditedApplication application : applications) {
				Durations durations = rounds.of(application, edit);
				double vite = applications.stream()
					.filter(ViteApplication.class::isInstance)
					.filter((other) -> (other.pages() > SMALL) == (application.pages() > SMALL))
					.mapToDouble((other) -> rounds.of(other, edit).median())
					.min()
					.orElse(Double.NaN);
				System.out.printf(Locale.ROOT, "| %s | %s | %,d | %s | %.2f |%n", edit.id(), application.name(),
						application.pages(), durations, durations.median() / vite);
			}
		}
	}

	private void first() {
		System.out.printf("%n| first edit, %d s after the page is open | pages | ms to the page | ms on the server |%n",
				FIRST.toSeconds());
		System.out.println("|---|---:|---|---|");
		for (int pages : List.of(SMALL, LARGE)) {
			for (Edit edit : Edit.values()) {
				first(project(pages), edit);
			}
		}
	}

	private void first(JavaProject project, Edit edit) {
		List<Double> seen = new ArrayList<>();
		List<Double> server = new ArrayList<>();
		for (int start = 0; start < Integer.getInteger("starts", 3); start++) {
			try (JitneyApplication application = new JitneyApplication(project, this.chromium)) {
				application.page().pause(FIRST);
				seen.add(application.measure(edit));
				application.page().pause(Duration.ofMillis(500));
				server.add(application.onTheServer().get(0));
			}
		}
		System.out.printf(Locale.ROOT, "| %s | %,d | %s | %s |%n", edit.id(), project.pages(), new Durations(seen),
				new Durations(server));
	}

	private void devtools() {
		if (!DevtoolsApplication.isPossible()) {
			System.out.println("No spring-boot-devtools in the local repository: left out.");
			return;
		}
		restarts("spring-boot-devtools");
		for (int pages : List.of(SMALL, LARGE)) {
			for (boolean eager : List.of(false, true)) {
				try (EditedApplication application = new DevtoolsApplication(project(pages), eager, this.chromium)) {
					restart(application, Integer.getInteger("restarts", 5));
				}
			}
		}
	}

	private void maven() {
		Optional<Path> maven = Programs.find(System.getProperty("maven", "mvn"));
		if (maven.isEmpty()) {
			System.out.println("No mvn on the PATH: Maven is left out.");
			return;
		}
		restarts("by hand");
		for (int pages : List.of(SMALL, LARGE)) {
			try (EditedApplication application = new MavenApplication(project(pages), maven.get(), this.chromium)) {
				restart(application, Integer.getInteger("builds", 2));
			}
		}
	}

	private static void restarts(String how) {
		System.out.println("\n| restart, " + how + " | pages | ms: median (min–max) |\n|---|---:|---|");
	}

	private static void restart(EditedApplication application, int times) {
		Durations durations = new Rounds(List.of(application), List.of(Edit.LITERAL)).run(times)
			.of(application, Edit.LITERAL);
		System.out.printf(Locale.ROOT, "| %s | %,d | %s |%n", application.name(), application.pages(), durations);
	}

	private static void compile() {
		System.out.println("\n| compile | files | first ms | later ms: median (min–max) |\n|---|---:|---:|---|");
		for (int files : List.of(100, 1_000)) {
			JavaProject project = JavaProject.generate(files / 2);
			compiled("whole", files, CompileTimes.whole(project, (files > 100) ? 4 : 8), 1);
			compiled("narrowed", files, CompileTimes.narrowed(project, 40), 20);
		}
	}

	private static void compiled(String what, int files, Durations durations, int warm) {
		System.out.printf(Locale.ROOT, "| %s | %,d | %,.0f | %s |%n", what, files, durations.first(),
				durations.from(warm));
	}

	private static void build(NodeModules modules) {
		System.out.println("\n| vite build after a literal edit | pages | ms: median (min–max) |\n|---|---:|---|");
		for (int pages : List.of(SMALL, VITE_LARGE)) {
			ReactProject project = ReactProject.generate(modules, pages, false);
			Durations durations = CompileTimes.repeat(6, () -> {
				project.next(Edit.LITERAL);
				project.save(Edit.LITERAL);
			}, () -> Programs.run(project.folder(), modules.vite("build", "--logLevel", "error")));
			System.out.printf(Locale.ROOT, "| vite build | %,d | %s |%n", pages, durations.from(1));
		}
	}

}
