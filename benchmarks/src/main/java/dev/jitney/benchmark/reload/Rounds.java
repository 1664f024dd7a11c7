package dev.jitney.benchmark.reload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applications that are edited in turns. */
final class Rounds {

	/** What an edit leaves to be done is done when the next one comes, as with people. */
	private static final Duration PAUSE = Duration.ofMillis(Integer.getInteger("pause", 250));

	private final Map<EditedApplication, Map<Edit, List<Double>>> millis = new LinkedHashMap<>();

	private final List<Edit> edits;

	Rounds(List<? extends EditedApplication> applications, List<Edit> edits) {
		applications.forEach((application) -> this.millis.put(application, new EnumMap<>(Edit.class)));
		this.edits = edits;
	}

	/** Edits each application in each way, so many times. */
	Rounds run(int rounds) {
		for (int round = 0; round < rounds; round++) {
			for (Edit edit : this.edits) {
				this.millis.forEach((application, of) -> {
					application.page().pause(PAUSE);
					of.computeIfAbsent(edit, (first) -> new ArrayList<>()).add(application.measure(edit));
				});
			}
		}
		return this;
	}

	Durations of(EditedApplication application, Edit edit) {
		return new Durations(this.millis.getOrDefault(application, Map.of()).getOrDefault(edit, List.of()));
	}

}
