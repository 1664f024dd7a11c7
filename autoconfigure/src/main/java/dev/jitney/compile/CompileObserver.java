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
	 * A phase of compiling a page has ended.
	 * @param successful whether the next phase follows; after the last, whether there is
	 * a program
	 */
	void compiled(PageDefinition page, Phase phase, boolean successful, Duration duration);

	/** What is done to compile a page, in this order. */
	enum Phase {

		/** Its classes are loaded and its method is run. */
		LOAD,
		/** Module, slots and handlers are made of what that returned. */
		COMPILE,
		/** The program and its states are looked at before anybody uses it. */
		CHECK

	}

}
