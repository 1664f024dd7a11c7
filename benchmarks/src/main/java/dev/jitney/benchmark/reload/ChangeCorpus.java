package dev.jitney.benchmark.reload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes edits of which it is known what they are, undoes them, and compares what they are
 * taken for.
 */
final class ChangeCorpus {

	private static final Duration STEP = Duration.ofMillis(50);

	private static final int STEPS = 60;

	private static final int STEPS_OF_RESTART = 400;

	private final JavaProject project;

	private final JitneyApplication application;

	ChangeCorpus(JavaProject project, JitneyApplication application) {
		this.project = project;
		this.application = application;
	}

	/** Prints what each edit was taken for, and how often that was wrong. */
	void run() {
		List<CorpusEdit> edits = CorpusEdit.all();
		int more = 0;
		int less = 0;
		System.out.println("\n| edit | expected | reported |\n|---|---|---|");
		for (CorpusEdit edit : edits) {
			String reported = classOf(edit);
			boolean right = edit.isRightly(reported);
			System.out.printf(Locale.ROOT, "| %s | %s | %s |%n", edit.what(), edit.expected(),
					right ? reported : "**" + reported + "**");
			if (!right && work(reported) > work(edit.expected())) {
				more++;
			}
			else if (!right) {
				less++;
			}
		}
		System.out.printf("%nOf %d edits %d were taken for more than they are, and %d for less.%n", edits.size(), more,
				less);
	}

	private static int work(String change) {
		return List.of(CorpusEdit.NOTHING, CorpusEdit.LITERAL, "logic", "markup", "state shape", "wiring")
			.indexOf(change);
	}

	private String classOf(CorpusEdit edit) {
		Map<Path, String> before = new LinkedHashMap<>();
		Map<Path, String> after = new LinkedHashMap<>();
		for (int i = 0; i < edit.replacements().size(); i += 3) {
			Path file = this.project.sourceOf(edit.replacements().get(i));
			String text = after.getOrDefault(file, SourceFiles.read(file));
			before.putIfAbsent(file, SourceFiles.read(file));
			String piece = numbered(edit.replacements().get(i + 1));
			if (!text.contains(piece)) {
				throw new IllegalStateException(edit.what() + ": \"" + piece + "\" is not in " + file);
			}
			after.put(file, text.replace(piece, numbered(edit.replacements().get(i + 2))));
		}
		String reported = save(after, edit);
		save(before, edit);
		return reported;
	}

	private String numbered(String text) {
		return text.replace("#", Integer.toString(this.project.page()));
	}

	private String save(Map<Path, String> texts, CorpusEdit edit) {
		int earlier = this.application.changes().size();
		texts.forEach((file, text) -> SourceFiles.save(file, text, this.project.folder().resolve("saved")));
		int steps = edit.expected().equals("wiring") ? STEPS_OF_RESTART : STEPS;
		for (int step = 0; step < steps && this.application.changes().size() == earlier; step++) {
			this.application.page().pause(STEP);
		}
		this.application.page().pause(STEP.multipliedBy(6));
		List<String> changes = this.application.changes();
		return (changes.size() == earlier) ? CorpusEdit.NOTHING : changes.get(changes.size() - 1);
	}

}
