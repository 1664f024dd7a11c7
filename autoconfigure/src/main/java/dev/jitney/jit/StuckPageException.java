package dev.jitney.jit;

import java.io.Serial;
import java.time.Duration;
import java.util.Arrays;

import dev.jitney.html.SourceLocation;
import dev.jitney.page.PageDefinition;

/**
 * A page took too long to compile: its method, or one of a memo or layout, does not
 * return. The stack trace is that of the thread that compiled, which was interrupted.
 *
 * @since 0.1
 */
public class StuckPageException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient SourceLocation location;

	StuckPageException(PageDefinition page, Duration timeout, StackTraceElement[] trace) {
		this(page, timeout, trace, location(page, trace));
	}

	private StuckPageException(PageDefinition page, Duration timeout, StackTraceElement[] trace,
			SourceLocation location) {
		super(("Page '%s' was not compiled within %d ms and is interrupted. A page method describes the page and must not"
				+ " wait or do I/O: load data in an onLoad handler, or raise jitney.jit.compile-timeout (at %s)")
			.formatted(page.name(), timeout.toMillis(), location));
		this.location = location;
		setStackTrace(trace);
	}

	private static SourceLocation location(PageDefinition page, StackTraceElement[] trace) {
		return Arrays.stream(trace)
			.filter((frame) -> frame.getClassName().equals(page.className()))
			.findFirst()
			.map(SourceLocation::of)
			.orElse(page.location());
	}

	/** Returns where in the page's class the thread was. */
	public SourceLocation location() {
		return this.location;
	}

}
