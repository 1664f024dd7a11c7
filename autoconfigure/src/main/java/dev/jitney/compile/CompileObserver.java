package dev.jitney.compile;

import java.time.Duration;

import dev.jitney.page.PageDefinition;

/**
 * Told about compiled pages, for meters. Called by the thread that compiles; must be
 * quick and must not throw.
 */
@FunctionalInterface
public interface CompileObserver {

	/**
	 * A page was compiled, or was not.
	 * @param successful whether there is a program now
	 */
	void compiled(PageDefinition page, boolean successful, Duration duration);

	/** A page was compiled, and this is where the time went. */
	default void timed(PageDefinition page, CompileTimes times) {
	}

}
