package dev.jitney.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.awaitility.Awaitility;

/**
 * A moment in the middle of a handler, in another process, at which a test makes
 * something happen. Each order holds for one passer-by.
 */
class Crossroads {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Path directory;

	Crossroads(Path directory) {
		this.directory = directory;
	}

	/** Passes a point, in the node. */
	void pass(String point) {
		if (take("die-" + point)) {
			Runtime.getRuntime().halt(137);
		}
		if (take("wait-" + point)) {
			put("here");
			Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> take("go"));
		}
	}

	/** The next one who passes dies there, as if killed. */
	void orderDeath(String point) {
		put("die-" + point);
	}

	/** The next one who passes waits there. */
	void orderWait(String point) {
		put("wait-" + point);
	}

	void awaitArrival() {
		Awaitility.await("somebody is at the crossroads").atMost(PATIENCE).until(() -> take("here"));
	}

	void letGo() {
		put("go");
	}

	private void put(String order) {
		try {
			Files.createFile(this.directory.resolve(order));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean take(String order) {
		try {
			return Files.deleteIfExists(this.directory.resolve(order));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
