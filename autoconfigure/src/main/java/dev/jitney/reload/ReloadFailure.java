package dev.jitney.reload;

import java.util.List;

import dev.jitney.reload.javac.CompileProblem;

/**
 * Why an edit is not in effect; the last good code serves. Immutable.
 *
 * @param kind what failed
 * @param problems at least one, each with its source file as far as it is known
 */
public record ReloadFailure(Kind kind, List<CompileProblem> problems) {

	public ReloadFailure {
		problems = List.copyOf(problems);
	}

	/** What failed. */
	public enum Kind {

		/** The sources do not compile. */
		COMPILER,

		/** A page method threw, or what it returned breaks a rule. */
		PAGE,

		/** The application context did not start with the new classes. */
		CONTEXT

	}

}
