package dev.jitney.reload;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.jitney.compile.PageCompileException;
import dev.jitney.html.MarkupException;
import dev.jitney.html.SourceLocation;
import dev.jitney.page.PageMethodException;
import dev.jitney.reload.javac.CompileProblem;
import dev.jitney.reload.javac.SourceProject;
import org.jspecify.annotations.Nullable;

/** Finds the line of source that a page failed at. */
final class PageProblem {

	private PageProblem() {
	}

	static CompileProblem of(Throwable failure, SourceProject project) {
		SourceLocation location = location(failure);
		Path file = (location != null) ? file(location, project) : null;
		return new CompileProblem(file, (location != null) ? Math.max(0, location.line()) : 0, 0, message(failure));
	}

	private static String message(Throwable failure) {
		Throwable cause = (failure instanceof PageMethodException && failure.getCause() != null) ? failure.getCause()
				: failure;
		return (cause == failure) ? String.valueOf(failure.getMessage()) : cause.toString();
	}

	private static @Nullable SourceLocation location(Throwable failure) {
		Throwable cause = failure;
		while (cause != null) {
			if (cause instanceof PageMethodException page) {
				return page.location();
			}
			if (cause instanceof PageCompileException page) {
				return page.location();
			}
			if (cause instanceof MarkupException markup) {
				return markup.location();
			}
			cause = cause.getCause();
		}
		return null;
	}

	private static @Nullable Path file(SourceLocation location, SourceProject project) {
		String type = ProjectClass.outermost(location.className()).replace('.', '/');
		String folder = type.substring(0, type.lastIndexOf('/') + 1);
		return project.modules()
			.stream()
			.map((module) -> module.sources().resolve(folder + location.file()))
			.filter(Files::isRegularFile)
			.findFirst()
			.orElse(null);
	}

}
