package dev.jitney.benchmark.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.jitney.reload.javac.CompileResult;
import dev.jitney.reload.javac.NarrowCompiler;

/** What compiling takes, narrowed to an edit and as a whole, in this process. */
final class CompileTimes {

	private CompileTimes() {
	}

	/** Compiles one edited source after the other. */
	static Durations narrowed(JavaProject project, int times) {
		try (NarrowCompiler compiler = NarrowCompiler.create(project.layout())) {
			if (compiler == null) {
				throw new IllegalStateException("Run this with a JDK");
			}
			return repeat(times, () -> project.next(Edit.MARKUP), () -> {
				Path edited = project.save(Edit.MARKUP);
				if (compiler.compile(List.of(edited)) instanceof CompileResult.Failed failed) {
					throw new IllegalStateException("The edit does not compile: " + failed.problems());
				}
				compiler.write();
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Compiles all sources at once. */
	static Durations whole(JavaProject project, int times) {
		List<Path> sources = SourceFiles.below(project.sources());
		return repeat(times, () -> {
		}, () -> project.compile(sources));
	}

	/** Measures something, after a preparation each time that does not count. */
	static Durations repeat(int times, Runnable before, Runnable measured) {
		List<Double> millis = new ArrayList<>();
		for (int time = 0; time < times; time++) {
			before.run();
			long start = System.nanoTime();
			measured.run();
			millis.add((System.nanoTime() - start) / 1e6);
		}
		return new Durations(millis);
	}

}
