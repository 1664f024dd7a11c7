package dev.jitney.autoconfigure;

import java.util.List;

import dev.jitney.state.LocalStateManager;
import dev.jitney.state.StateManager;
import dev.jitney.state.budget.BudgetListener;
import dev.jitney.state.budget.BudgetedStateManager;
import dev.jitney.state.budget.StateBudget;
import dev.jitney.state.memory.MemoryStateManager;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Holds a state manager to {@code jitney.state.budget}. */
final class StateBudgets {

	private static final Log logger = LogFactory.getLog(StateBudgets.class);

	private static final DataSize NONE = DataSize.ofBytes(0);

	/** Part of the heap beyond which there is a warning. */
	private static final int SOFT_PART = 4;

	/** Part of the heap that states may take, one of two. */
	private static final int HARD_PART = 2;

	private StateBudgets() {
	}

	/**
	 * Returns a manager that refuses what goes beyond the budget.
	 * @param observed does the work
	 * @param store the same manager as the application sees it
	 */
	static StateManager hold(StateManager observed, StateManager store, JitneyProperties.Budget budget,
			List<BudgetListener> listeners) {
		StateBudget.Limits tab = new StateBudget.Limits(budget.tabSoft(), budget.tabHard());
		BudgetListener all = (what, level) -> listeners.forEach((listener) -> listener.reached(what, level));
		if (store instanceof LocalStateManager local) {
			return new BudgetedStateManager(observed, new StateBudget(tab, total(store, budget)), local::bytes, all);
		}
		if (budget.totalSoft() != null || budget.totalHard() != null) {
			logger.warn("jitney.state.budget.total-soft and total-hard mean nothing for " + store.getClass().getName()
					+ ", which holds the states of other processes too: limit the store itself, Redis by maxmemory");
		}
		return new BudgetedStateManager(observed, new StateBudget(tab, StateBudget.Limits.NONE), () -> 0, all);
	}

	private static StateBudget.Limits total(StateManager store, JitneyProperties.Budget budget) {
		boolean heap = store instanceof MemoryStateManager;
		return new StateBudget.Limits(limit(budget.totalSoft(), heap, SOFT_PART),
				limit(budget.totalHard(), heap, HARD_PART));
	}

	private static DataSize limit(@Nullable DataSize set, boolean heap, int part) {
		if (set != null) {
			return set;
		}
		return heap ? DataSize.ofBytes(Runtime.getRuntime().maxMemory() / part) : NONE;
	}

}
