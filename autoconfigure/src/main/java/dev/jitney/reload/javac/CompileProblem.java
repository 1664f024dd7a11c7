package dev.jitney.reload.javac;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

import org.jspecify.annotations.Nullable;

/**
 * What the compiler has to say against a source. Immutable.
 *
 * @param file the source, or null if it is about none in particular
 * @param line line number from 1, or 0 if there is none
 * @param column column from 1, or 0 if there is none
 * @param message the compiler's own words
 */
public record CompileProblem(@Nullable Path file, long line, long column, String message) {

	static CompileProblem of(Diagnostic<? extends JavaFileObject> diagnostic) {
		JavaFileObject source = diagnostic.getSource();
		return new CompileProblem((source != null) ? Path.of(source.toUri()) : null,
				Math.max(0, diagnostic.getLineNumber()), Math.max(0, diagnostic.getColumnNumber()),
				Objects.toString(diagnostic.getMessage(Locale.ROOT), diagnostic.getCode()));
	}

	@Override
	public String toString() {
		return ((this.file != null) ? this.file + ":" + this.line + ": " : "") + this.message;
	}

}
