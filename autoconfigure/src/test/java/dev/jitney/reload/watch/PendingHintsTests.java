package dev.jitney.reload.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PendingHintsTests {

	private static final Path PAGE = Path.of("Page.java");

	private long now;

	private final PendingHints pending = new PendingHints(() -> this.now);

	@Test
	void oneFileIsCompleteAfterMillisecondsOfQuiet() {
		this.pending.add(Set.of(PAGE));
		assertThat(quiet()).isEqualTo(Duration.ofMillis(2));
		pass(1);
		assertThat(quiet()).isEqualTo(Duration.ofMillis(1));
		pass(1);
		assertThat(quiet()).isZero();
		assertThat(this.pending.take()).containsExactly(PAGE);
		assertThat(this.pending.isEmpty()).isTrue();
	}

	@Test
	void eachWriteBeginsTheQuietAnew() {
		this.pending.add(Set.of(PAGE));
		pass(1);
		this.pending.add(Set.of(PAGE));
		assertThat(quiet()).isEqualTo(Duration.ofMillis(2));
	}

	@Test
	void manyFilesWaitLonger() {
		this.pending.add(IntStream.range(0, 200).mapToObj((file) -> Path.of("Page" + file + ".java")).toList());
		assertThat(quiet()).isEqualTo(Duration.ofMillis(52));
	}

	@Test
	void fileThatIsUnfinishedIsWaitedFor() {
		this.pending.add(Set.of(PAGE, Path.of("Other.java")));
		assertThat(this.pending.quiet((path) -> Duration.ofMillis(path.equals(PAGE) ? 60 : 0)))
			.isEqualTo(Duration.ofMillis(61));
	}

	@Test
	void fileThatIsFinishedIsNotWaitedFor() {
		this.pending.add(Set.of(PAGE));
		assertThat(this.pending.quiet((path) -> Duration.ZERO)).isZero();
	}

	@Test
	void nothingWaitsForEver() {
		this.pending.add(List.of(PAGE));
		for (int write = 0; write < 2000; write++) {
			pass(1);
			this.pending.add(List.of(PAGE));
		}
		assertThat(quiet()).isZero();
	}

	private Duration quiet() {
		return this.pending.quiet((path) -> Duration.ofMillis(2));
	}

	private void pass(long millis) {
		this.now += Duration.ofMillis(millis).toNanos();
	}

}
