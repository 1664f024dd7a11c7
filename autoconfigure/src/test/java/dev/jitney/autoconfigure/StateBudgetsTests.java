package dev.jitney.autoconfigure;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.jitney.state.DelegatingStateManager;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateBudgetException;
import dev.jitney.state.StateKey;
import dev.jitney.state.StateManager;
import dev.jitney.state.StoredState;
import dev.jitney.state.memory.MemoryStateManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which limits hold for which store. */
@ExtendWith(OutputCaptureExtension.class)
class StateBudgetsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final MemoryStateManager memory = new MemoryStateManager(Clock.systemUTC());

	private final List<String> reached = new ArrayList<>();

	@Test
	void limitsTabsAndTheTotalOfAStoreOfItsOwn() {
		StateManager held = hold(this.memory, 100, 300L);
		assertThatExceptionOfType(StateBudgetException.class).isThrownBy(() -> store(held, OwnerId.tab("t"), 101));
		store(held, OwnerId.keyed("a"), 300);
		assertThatExceptionOfType(StateBudgetException.class).isThrownBy(() -> store(held, OwnerId.keyed("b"), 1));
		assertThat(this.reached).containsExactly("TAB HARD", "TOTAL HARD");
	}

	@Test
	void zeroIsNoLimit() {
		StateManager held = hold(this.memory, 0, 0L);
		store(held, OwnerId.tab("t"), 1_000_000);
		assertThat(this.reached).isEmpty();
	}

	@Test
	void totalOfAStoreThatOthersUseTooIsNoBusinessOfAProcess(CapturedOutput output) {
		StateManager held = hold(new Elsewhere(), 100, 10L);
		store(held, OwnerId.tab("t"), 100);
		assertThatExceptionOfType(StateBudgetException.class).isThrownBy(() -> store(held, OwnerId.tab("t"), 101));
		assertThat(output).contains("jitney.state.budget.total-soft and total-hard mean nothing for "
				+ Elsewhere.class.getName() + ", which holds the states of other processes too: limit the store itself,"
				+ " Redis by maxmemory");
	}

	private StateManager hold(StateManager store, long tab, long total) {
		return StateBudgets.hold(store, store, budget(tab, DataSize.ofBytes(total)),
				List.of((budget, level) -> this.reached.add(budget + " " + level)));
	}

	private static JitneyProperties.Budget budget(long tab, @Nullable DataSize total) {
		return new JitneyProperties.Budget(DataSize.ofBytes(0), DataSize.ofBytes(tab), null, total);
	}

	private static void store(StateManager manager, OwnerId owner, int bytes) {
		OwnerLease lease = manager.acquire(owner).block(PATIENCE);
		try {
			lease
				.commit(OwnerRecord.empty()
					.withStates(Map.of(new StateKey("example.Large", ""), new StoredState("f", new byte[bytes]))),
						PATIENCE)
				.block(PATIENCE);
		}
		finally {
			lease.release().block(PATIENCE);
		}
	}

	/** A store that does not count. */
	private final class Elsewhere extends DelegatingStateManager {

		@Override
		protected StateManager manager() {
			return StateBudgetsTests.this.memory;
		}

		@Override
		protected OwnerLease lease(OwnerLease lease) {
			return lease;
		}

	}

}
