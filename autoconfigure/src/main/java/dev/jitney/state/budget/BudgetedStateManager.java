package dev.jitney.state.budget;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

import dev.jitney.state.DelegatingLease;
import dev.jitney.state.DelegatingStateManager;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.Scope;
import dev.jitney.state.StateBudgetException;
import dev.jitney.state.StateManager;
import dev.jitney.state.budget.BudgetListener.Budget;
import dev.jitney.state.budget.BudgetListener.Level;
import dev.jitney.state.record.RecordUsage;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/**
 * Holds the commits of another state manager to a budget. A commit that would make the
 * states of an owner larger and reach a hard limit fails with
 * {@link StateBudgetException} before anything is written; one that makes them smaller,
 * or only notes how an event ended, is never refused. Commits at the same time may go
 * over the total by what they add. Thread-safe.
 */
public final class BudgetedStateManager extends DelegatingStateManager {

	private static final Log logger = LogFactory.getLog(BudgetedStateManager.class);

	private final StateManager manager;

	private final StateBudget budget;

	private final LongSupplier total;

	private final BudgetListener listener;

	private final AtomicBoolean warned = new AtomicBoolean();

	/**
	 * @param total tells how many bytes all states take; must be quick
	 */
	public BudgetedStateManager(StateManager manager, StateBudget budget, LongSupplier total, BudgetListener listener) {
		this.manager = manager;
		this.budget = budget;
		this.total = total;
		this.listener = listener;
	}

	@Override
	protected StateManager manager() {
		return this.manager;
	}

	@Override
	protected OwnerLease lease(OwnerLease lease) {
		return new BudgetedLease(lease);
	}

	private void check(OwnerId owner, OwnerRecord before, OwnerRecord next) {
		long growth = RecordUsage.stateBytes(next) - RecordUsage.stateBytes(before);
		if (growth > 0) {
			if (owner.scope() == Scope.TAB) {
				checkTab(owner, RecordUsage.bytes(before), next);
			}
			checkTotal(owner, growth, next);
		}
	}

	private void checkTab(OwnerId owner, long before, OwnerRecord next) {
		long after = RecordUsage.bytes(next);
		StateBudget.Limits limits = this.budget.tab();
		if (limits.isOverHard(after)) {
			throw refused(Budget.TAB, limits.hard(), owner + " would take " + Sizes.of(after), next);
		}
		if (limits.isOverSoft(after) && !limits.isOverSoft(before)) {
			this.listener.reached(Budget.TAB, Level.SOFT);
			logger.warn(owner + " takes " + Sizes.of(after) + " now" + Sizes.largest(next) + ", which is more than the "
					+ limits.soft() + " of " + StateBudget.PROPERTY + "tab-soft");
		}
	}

	private void checkTotal(OwnerId owner, long growth, OwnerRecord next) {
		StateBudget.Limits limits = this.budget.total();
		long after = this.total.getAsLong() + growth;
		if (limits.isOverHard(after)) {
			throw refused(Budget.TOTAL, limits.hard(),
					"All states would take " + Sizes.of(after) + " with those of " + owner, next);
		}
		boolean over = limits.isOverSoft(after);
		if (over && this.warned.compareAndSet(false, true)) {
			this.listener.reached(Budget.TOTAL, Level.SOFT);
			logger.warn("All states take " + Sizes.of(after) + " now, which is more than the " + limits.soft() + " of "
					+ StateBudget.PROPERTY + "total-soft");
		}
		else if (!over) {
			this.warned.setPlain(false);
		}
	}

	private StateBudgetException refused(Budget budget, DataSize limit, String problem, OwnerRecord next) {
		this.listener.reached(budget, Level.HARD);
		String property = StateBudget.PROPERTY + ((budget == Budget.TAB) ? "tab-hard" : "total-hard");
		return new StateBudgetException(problem + Sizes.largest(next) + ", which is more than the " + limit + " of "
				+ property + ": keep large data in a repository and only what is shown in the state, or raise the"
				+ " limit", property);
	}

	/** A lease whose commits are held to the budget. */
	private final class BudgetedLease extends DelegatingLease {

		BudgetedLease(OwnerLease lease) {
			super(lease);
		}

		@Override
		protected Mono<OwnerRecord> around(OwnerRecord next, Mono<OwnerRecord> commit) {
			return Mono.defer(() -> {
				check(owner(), record(), next);
				return commit;
			});
		}

	}

}
