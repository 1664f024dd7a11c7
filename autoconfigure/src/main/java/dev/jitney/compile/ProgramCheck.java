package dev.jitney.compile;

/**
 * Looks at a program before anybody uses it, and throws to refuse it. Called by the
 * thread that compiles; may take a while.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ProgramCheck {

	/** Checks a program. */
	void check(PageProgram program);

}
