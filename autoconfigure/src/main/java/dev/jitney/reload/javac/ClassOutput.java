package dev.jitney.reload.javac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;

/**
 * Writes what was compiled to where the build would have written it, so that a restart,
 * the build and the IDE agree. A reader sees a class file before or after, never half.
 */
final class ClassOutput {

	private final SourceProject project;

	private final ClassIndex index;

	ClassOutput(SourceProject project, ClassIndex index) {
		this.project = project;
		this.index = index;
	}

	void write(Map<String, byte[]> classes, Set<String> removed) {
		try {
			for (Map.Entry<String, byte[]> compiled : classes.entrySet()) {
				write(ClassSummaryReader.read(compiled.getValue()), compiled.getValue());
			}
			for (String name : removed) {
				Path file = this.index.file(name);
				if (file != null) {
					Files.deleteIfExists(file);
				}
				this.index.remove(name);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The build's output cannot be written", ex);
		}
	}

	private void write(ClassSummary summary, byte[] bytes) throws IOException {
		Path file = file(summary);
		Files.createDirectories(file.getParent());
		Path temporary = Files.createTempFile(file.getParent(), "jitney", ".tmp");
		try {
			Files.write(temporary, bytes);
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
		this.index.put(summary, file);
	}

	private Path file(ClassSummary summary) {
		Path classes = this.project.source(summary.source())
			.flatMap(this.project::moduleOf)
			.orElseThrow(() -> new IllegalStateException("The source of " + summary.name() + " is gone"))
			.classes();
		return classes.resolve(summary.name() + ".class");
	}

}
