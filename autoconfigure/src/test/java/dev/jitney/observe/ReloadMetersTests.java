package dev.jitney.observe;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import dev.jitney.reload.ChangeClass;
import dev.jitney.reload.Generations;
import dev.jitney.reload.ProjectClasses;
import dev.jitney.reload.ReloadFailure;
import dev.jitney.reload.ReloadReport;
import dev.jitney.reload.javac.CompileProblem;
import dev.jitney.reload.javac.SourceProject;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is counted of edits. */
class ReloadMetersTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final ReloadMeters meters = new ReloadMeters(this.registry, new Generations(getClass().getClassLoader(),
			ProjectClasses.scan(new SourceProject(List.of(), List.of())), List::of, List::of));

	@Test
	void timesEditsByKind() {
		this.meters.reloaded(new ReloadReport(ChangeClass.MARKUP, List.of("CounterPages.java"), "", Set.of("/counter"),
				Duration.ofMillis(80)));
		assertThat(this.registry.get("jitney.reloads").tag("kind", "markup").timer().totalTime(TimeUnit.MILLISECONDS))
			.isEqualTo(80);
	}

	@Test
	void countsEditsThatAreNotInEffect() {
		this.meters.failed(new ReloadFailure(ReloadFailure.Kind.COMPILER,
				List.of(new CompileProblem(null, 0, 0, "';' expected"))));
		assertThat(this.registry.get("jitney.reloads.failed").tag("kind", "compiler").counter().count()).isOne();
	}

	@Test
	void countsGenerationsThatAreAlive() {
		assertThat(this.registry.get("jitney.reload.generations").gauge().value()).isOne();
	}

}
