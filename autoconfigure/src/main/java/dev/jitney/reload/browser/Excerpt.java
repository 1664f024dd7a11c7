package dev.jitney.reload.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import dev.jitney.jit.SourceLine;
import dev.jitney.reload.javac.CompileProblem;

/**
 * The lines around a problem, with tabs as spaces.
 *
 * @param lines none if the file is not to be read
 * @param caret how many characters precede the place in its line, or -1 if it is about
 * the line as a whole
 */
record Excerpt(List<SourceLine> lines, int caret) {

	private static final Excerpt NONE = new Excerpt(List.of(), -1);

	private static final int AROUND = 3;

	private static final long LARGEST = 4L * 1024 * 1024;

	/** A tab counts as this many columns to the compiler. */
	private static final int COMPILER_TAB = 8;

	private static final String TAB = "    ";

	Excerpt {
		lines = List.copyOf(lines);
	}

	/** Reads the lines. */
	static Excerpt of(CompileProblem problem) {
		Path file = problem.file();
		try {
			if (file == null || problem.line() < 1 || Files.size(file) > LARGEST) {
				return NONE;
			}
			// in another encoding, some characters are not what they were
			String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
			return around(text.lines().toList(), (int) problem.line(), problem.column());
		}
		catch (IOException ex) {
			// gone
			return NONE;
		}
	}

	static Excerpt around(List<String> lines, int line, long column) {
		if (line > lines.size()) {
			return NONE;
		}
		int first = Math.max(line - AROUND, 1);
		int last = Math.min(line + AROUND, lines.size());
		List<SourceLine> around = IntStream.rangeClosed(first, last)
			.mapToObj((number) -> new SourceLine(number, lines.get(number - 1).replace("\t", TAB)))
			.toList();
		return new Excerpt(around, caret(lines.get(line - 1), column));
	}

	private static int caret(String line, long column) {
		if (column < 1) {
			return -1;
		}
		int place = 0;
		int caret = 0;
		for (int i = 0; i < line.length() && place < column - 1; i++) {
			boolean tab = line.charAt(i) == '\t';
			place = tab ? (place / COMPILER_TAB + 1) * COMPILER_TAB : place + 1;
			caret += tab ? TAB.length() : 1;
		}
		return caret;
	}

}
