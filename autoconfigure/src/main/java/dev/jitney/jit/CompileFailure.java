package dev.jitney.jit;

import java.util.Arrays;
import java.util.List;

import dev.jitney.compile.PageCompileException;
import dev.jitney.html.MarkupException;
import dev.jitney.html.SourceLocation;
import dev.jitney.page.PageDefinition;
import dev.jitney.page.PageMethodException;
import org.jspecify.annotations.Nullable;

/**
 * Why a page does not compile, for its author to read.
 *
 * @param page the page's name: its pattern
 * @param location the place to look at
 * @param message what is wrong
 * @param excerpt the lines around the place, none if the source is not to be found
 */
public record CompileFailure(String page, SourceLocation location, String message, List<SourceLine> excerpt) {

	private static final List<String> NOT_THE_AUTHOR = List.of("java.", "jdk.", "sun.", "org.springframework.",
			"dev.jitney.html.", "dev.jitney.compile.", "dev.jitney.page.", "dev.jitney.jit.");

	public CompileFailure {
		excerpt = List.copyOf(excerpt);
	}

	/** Describes what a compile threw. Reads the source; blocks. */
	public static CompileFailure of(PageDefinition page, Throwable failure, SourceExcerpts excerpts) {
		SourceLocation location = location(page, failure);
		return new CompileFailure(page.name(), location, message(failure, location), excerpts.around(location));
	}

	private static SourceLocation location(PageDefinition page, Throwable failure) {
		SourceLocation known = null;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			SourceLocation own = own(cause);
			known = (own != null) ? own : known;
		}
		return (known != null) ? known : author(page, failure);
	}

	/** Returns what an exception itself says; the innermost one knows best. */
	private static @Nullable SourceLocation own(Throwable failure) {
		if (failure instanceof PageCompileException exception) {
			return exception.location();
		}
		if (failure instanceof MarkupException exception) {
			return exception.location();
		}
		if (failure instanceof StuckPageException exception) {
			return exception.location();
		}
		return (failure instanceof PageMethodException exception) ? exception.location() : null;
	}

	private static SourceLocation author(PageDefinition page, Throwable failure) {
		return Arrays.stream(failure.getStackTrace())
			.filter((frame) -> NOT_THE_AUTHOR.stream().noneMatch(frame.getClassName()::startsWith))
			.filter((frame) -> frame.getLineNumber() > 0)
			.findFirst()
			.map(SourceLocation::of)
			.orElse(page.location());
	}

	/** The place is shown beside the message, and need not be in it as well. */
	private static String message(Throwable failure, SourceLocation location) {
		String message = failure.getMessage();
		String text = (message == null || message.isBlank()) ? failure.getClass().getName()
				: (failure instanceof Error) ? failure.toString() : message;
		return text.replace(" (at " + location + ")", "");
	}

}
