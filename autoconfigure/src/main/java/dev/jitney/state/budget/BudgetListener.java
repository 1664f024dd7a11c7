package dev.jitney.state.budget;

/**
 * Told of budgets that were reached. Called on the threads that write states; must be
 * quick and must not throw.
 */
@FunctionalInterface
public interface BudgetListener {

	/** A commit reached a limit. */
	void reached(Budget budget, Level level);

	/** What is limited. */
	enum Budget {

		/** The states of one tab. */
		TAB,
		/** All states of a store that one process has for itself. */
		TOTAL

	}

	/** What a limit does. */
	enum Level {

		/** There is a warning, once each time it is crossed. */
		SOFT,
		/** The commit is refused. */
		HARD

	}

}
