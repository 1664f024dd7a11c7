package dev.jitney.reload.javac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random edits of real code: what narrowing leaves behind is what compiling everything
 * gives, byte for byte but for the order of nested classes, and what does not compile
 * narrowly does not compile at all.
 */
class NarrowCompilerPropertyIntegrationTests {

	private static final Path SOURCES = Path.of("src/main/java");

	private static final List<String> PACKAGES = List.of("dev/jitney/html", "dev/jitney/state", "dev/jitney/event",
			"dev/jitney/page");

	private static final int EDITS = 12;

	/** So many sources stand for all. */
	private static final int EVERY = 3;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void narrowCompilationEqualsWholeCompilation(long seed, @TempDir Path folder) throws IOException {
		Random random = new Random(seed);
		try (Workspace workspace = new Workspace(folder)) {
			copy(workspace);
			workspace.build();
			int applied = 0;
			for (int edit = 0; edit < EDITS; edit++) {
				applied += check(workspace, random, folder.resolve("whole-" + edit), "edit " + edit) ? 1 : 0;
			}
			assertThat(applied).as("edits that compile").isGreaterThan(EDITS / 2);
		}
	}

	@Test // #6
	void classesThatSourcesReachAreAllThatTheCompilerNeeds(@TempDir Path folder) throws IOException {
		try (Workspace workspace = new Workspace(folder)) {
			copy(workspace);
			workspace.build();
			Map<String, byte[]> whole = Workspace.content(workspace.classes());
			List<Path> some = workspace.sources()
				.stream()
				.filter((source) -> !source.endsWith("package-info.java"))
				.filter((source) -> Math.floorMod(source.getFileName().hashCode(), EVERY) == 0)
				.toList();
			workspace.compileReadily(some, (source, readily) -> {
				assertThat(readily).as(source.toString()).isNotEmpty();
				readily.forEach((name, bytes) -> assertThat(CanonicalClass.of(bytes)).as(name)
					.isEqualTo(CanonicalClass.of(whole.get(name + ".class"))));
			});
		}
	}

	private static boolean check(Workspace workspace, Random random, Path whole, String name) throws IOException {
		List<Path> sources = workspace.sources();
		Path source = sources.get(random.nextInt(sources.size()));
		String before = Files.readString(source);
		SourceEdit edit = SourceEdit.values()[random.nextInt(SourceEdit.values().length)];
		String after = edit.apply(before, random);
		String path = workspace.source("").relativize(source).toString();
		String description = name + ": " + edit + " in " + path;
		CompileResult narrow = workspace.edit(path, after);
		boolean compiles = workspace.compileAll(whole);
		assertThat(narrow instanceof CompileResult.Compiled).as(description + " " + narrow).isEqualTo(compiles);
		if (compiles) {
			assertSame(Workspace.content(whole), Workspace.content(workspace.classes()), description);
		}
		else {
			workspace.edit(path, before);
		}
		return compiles;
	}

	private static void assertSame(Map<String, byte[]> whole, Map<String, byte[]> narrow, String description) {
		assertThat(narrow.keySet()).as(description).isEqualTo(whole.keySet());
		whole.forEach((file, bytes) -> assertThat(CanonicalClass.of(narrow.get(file))).as(description + ": " + file)
			.isEqualTo(CanonicalClass.of(bytes)));
	}

	private static void copy(Workspace workspace) throws IOException {
		for (String name : PACKAGES) {
			try (Stream<Path> files = Files.walk(SOURCES.resolve(name))) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					workspace.write(SOURCES.relativize(file).toString(), Files.readString(file));
				}
			}
		}
	}

}
