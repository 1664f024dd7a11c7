package dev.jitney.reload.literal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random edits of literals in real code: the classes are as the compiler makes them, or
 * the edit is left to the compiler.
 */
class LiteralPropertyIntegrationTests {

	private static final int EDITS = 120;

	private final Map<Path, Optional<CompiledText>> compiled = new HashMap<>();

	private int proven;

	private int wrong;

	@ParameterizedTest
	@CsvSource({ "1,../sample-app/src/main/java,60", "2,src/main/java,30" })
	void patchedClassesAreThoseOfTheCompiler(long seed, Path root, int expected) throws IOException {
		Random random = new Random(seed);
		List<Path> sources = sources(root);
		List<String> reasons = new ArrayList<>();
		int edits = 0;
		while (edits < EDITS) {
			Path source = sources.get(random.nextInt(sources.size()));
			CompiledText before = this.compiled.computeIfAbsent(source, (file) -> compile(root, file)).orElse(null);
			if (before != null && !before.source().literals().isEmpty()) {
				edits++;
				check(root, source, before, random, reasons);
			}
		}
		System.out.printf(
				"%s: %d of %d edits of literals are shown before they are compiled, of which %d do not compile%n", root,
				this.proven, EDITS, this.wrong);
		reasons.forEach(System.out::println);
		assertThat(this.proven * 100 / EDITS).as("share of what is shown at once").isGreaterThanOrEqualTo(expected);
	}

	private void check(Path root, Path source, CompiledText before, Random random, List<String> reasons) {
		Literal literal = before.source().literals().get(random.nextInt(before.source().literals().size()));
		String text = before.source().text();
		String after = text.substring(0, literal.start()) + other(literal, random) + text.substring(literal.end());
		try {
			Map<String, byte[]> patched = before.patched(after);
			this.proven++;
			Optional<CompiledText> expected = compile(root, after);
			expected.ifPresentOrElse((whole) -> assertThat(CompiledText.canonical(patched)).as(source + ": " + literal)
				.isEqualTo(whole.canonical()), () -> this.wrong++);
		}
		catch (UnprovenException ex) {
			reasons.add(source.getFileName() + " " + literal.text() + ": " + ex.getMessage());
		}
	}

	private static String other(Literal literal, Random random) {
		return switch (literal.kind()) {
			case STRING -> "\"text " + random.nextInt(1000) + "\"";
			case TEXT_BLOCK -> literal.text().replaceFirst("(?<=\\w)", random.nextInt(1000) + "");
			case CHARACTER -> literal.text().equals("'x'") ? "'y'" : "'x'";
			case INT -> Integer.toString(10 + random.nextInt(70_000));
			case LONG -> random.nextInt(100) + "L";
			case FLOAT -> random.nextFloat() + "f";
			case DOUBLE -> Double.toString(random.nextDouble());
			case BOOLEAN -> literal.text().equals("true") ? "false" : "true";
		};
	}

	private static List<Path> sources(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(".java")).sorted().toList();
		}
	}

	private static Optional<CompiledText> compile(Path root, Path source) {
		try {
			return compile(root, Files.readString(source));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static Optional<CompiledText> compile(Path root, String text) {
		try {
			return Optional.of(CompiledText.of(text, List.of("-sourcepath", root.toString())));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
