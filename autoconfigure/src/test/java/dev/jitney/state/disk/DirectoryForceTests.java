package dev.jitney.state.disk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DirectoryForceTests {

	@TempDir
	private Path directory;

	@Test
	void nobodyWaitsForAForceThatWillNotCome() {
		DirectoryForce force = new DirectoryForce(this.directory, (task) -> {
			throw new RejectedExecutionException("closed");
		});
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(RejectedExecutionException.class)
				.isThrownBy(() -> force.request().block(Duration.ofSeconds(10)))
				.withMessage("closed");
		}
		assertThat(force.forces()).isZero();
		force.close();
	}

}
