package dev.jitney.reload.javac;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whether sources are in the encoding in which they are read. The compiler itself would
 * put another character in the place of those that it does not know, and say nothing.
 */
final class SourceEncoding {

	private SourceEncoding() {
	}

	/** Returns what is wrong with sources, at most one thing with each. Blocks. */
	static List<CompileProblem> problems(Collection<Path> sources) {
		return sources.stream().flatMap((source) -> problem(source).stream()).toList();
	}

	private static Optional<CompileProblem> problem(Path source) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(source));
			CharBuffer text = CharBuffer.allocate(bytes.remaining());
			CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
			CoderResult result = decoder.decode(bytes, text, true);
			return result.isError()
					? Optional.of(new CompileProblem(source, line(text.flip()), 0,
							"This is not UTF-8, in which sources are read: save the file in that encoding"))
					: Optional.empty();
		}
		catch (IOException ex) {
			// the compiler says so
			return Optional.empty();
		}
	}

	private static long line(CharBuffer before) {
		return 1 + before.chars().filter((character) -> character == '\n').count();
	}

}
