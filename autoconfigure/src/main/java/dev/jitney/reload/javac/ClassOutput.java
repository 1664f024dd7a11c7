package dev.jitney.reload.javac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Brings what was compiled to where the build would have written it, so that a restart,
 * the build and the IDE agree. Nobody who is in a hurry reads it there, so it is kept
 * until there is time. A reader sees a class file before or after, never half. Used by
 * one thread.
 */
final class ClassOutput {

	private final SourceProject project;

	private final ClassIndex index;

	/** Files that are not as they should be; nothing for those that should be gone. */
	private final Map<Path, Optional<byte[]>> waiting = new TreeMap<>();

	ClassOutput(SourceProject project, ClassIndex index) {
		this.project = project;
		this.index = index;
	}

	/** Notes classes that were compiled, and those that are gone. */
	void take(Map<String, byte[]> classes, Set<String> removed) {
		for (String name : removed) {
			Path file = this.index.file(name);
			if (file != null) {
				this.waiting.put(file, Optional.empty());
			}
			this.index.remove(name);
		}
		for (byte[] bytes : classes.values()) {
			ClassSummary summary = ClassSummaryReader.read(bytes);
			Path file = file(summary);
			this.waiting.put(file, Optional.of(bytes));
			this.index.put(summary, file);
		}
	}

	/** Writes what was noted. */
	void write() {
		try {
			for (Map.Entry<Path, Optional<byte[]>> file : this.waiting.entrySet()) {
				write(file.getKey(), file.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The build's output cannot be written", ex);
		}
		this.waiting.clear();
	}

	private static void write(Path file, Optional<byte[]> bytes) throws IOException {
		if (bytes.isEmpty()) {
			Files.deleteIfExists(file);
			return;
		}
		Files.createDirectories(file.getParent());
		Path temporary = Files.createTempFile(file.getParent(), "jitney", ".tmp");
		try {
			Files.write(temporary, bytes.get());
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	/** The source may have been moved while it was compiled; then it is where it was. */
	private Path file(ClassSummary summary) {
		return this.project.source(summary.source())
			.flatMap(this.project::moduleOf)
			.map((module) -> module.classes().resolve(summary.name() + ".class"))
			.or(() -> Optional.ofNullable(this.index.file(summary.name())))
			.orElseThrow(() -> new IllegalStateException("The source of " + summary.name() + " is gone"));
	}

}
