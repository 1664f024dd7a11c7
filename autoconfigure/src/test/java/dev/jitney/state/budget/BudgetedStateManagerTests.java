package dev.jitney.state.budget;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.jitney.state.Journal;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateBudgetException;
import dev.jitney.state.StateKey;
import dev.jitney.state.StateManager;
import dev.jitney.state.StoredState;
import dev.jitney.state.memory.MemoryStateManager;
import dev.jitney.test.StateManagerContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is held to a budget keeps the contract, and refuses what goes beyond. */
@ExtendWith(OutputCaptureExtension.class)
class BudgetedStateManagerTests extends StateManagerContract {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final OwnerId TAB = OwnerId.tab("t1");

	private final MemoryStateManager memory = new MemoryStateManager(this.clock);

	private final List<String> reached = new ArrayList<>();

	private final BudgetedStateManager budgeted = new BudgetedStateManager(this.memory,
			new StateBudget(limits(100, 200), limits(300, 400)), this.memory::bytes,
			(budget, level) -> this.reached.add(budget + " " + level));

	@Override
	protected StateManager open(Clock clock) {
		return new BudgetedStateManager(this.memory, StateBudget.NONE, this.memory::bytes, (budget, level) -> {
		});
	}

	@Test
	void refusesWhatMakesATabTooLargeAndWritesNothing() {
		store(TAB, 150);
		OwnerLease lease = acquire(TAB);
		assertThatExceptionOfType(StateBudgetException.class).isThrownBy(() -> commit(lease, record(190, 20)))
			.withMessage("TAB:t1 would take 210B (190B of it example.Large), which is more than the 200B of"
					+ " jitney.state.budget.tab-hard: keep large data in a repository and only what is shown in the"
					+ " state, or raise the limit")
			.satisfies((ex) -> assertThat(ex.getProperty()).isEqualTo("jitney.state.budget.tab-hard"));
		assertThat(this.memory.bytes(TAB)).isEqualTo(150);
		OwnerRecord noted = lease.record().withJournal(Journal.empty().withOutcome(1, "failed"));
		assertThat(commit(lease, noted).version()).isEqualTo(2);
		lease.release().block(HOUR);
		assertThat(this.reached).containsExactly("TAB SOFT", "TAB HARD");
	}

	@Test
	void letsATabThatIsTooLargeAlreadyShrinkAndNoteHowAnEventEnded() {
		OwnerLease lease = this.memory.acquire(TAB).block(HOUR);
		commit(lease, record(300, 10));
		lease.release().block(HOUR);
		OwnerLease held = acquire(TAB);
		commit(held, held.record().withJournal(Journal.empty().withOutcome(1, "failed")));
		commit(held, record(250, 10));
		held.release().block(HOUR);
		assertThat(this.reached).isEmpty();
	}

	@Test
	void refusesWhatMakesTheTotalTooLargeWhoeverAsks() {
		store(OwnerId.keyed("a"), 250);
		store(OwnerId.keyed("b"), 100);
		assertThatExceptionOfType(StateBudgetException.class).isThrownBy(() -> store(OwnerId.keyed("c"), 60))
			.withMessageStartingWith("All states would take 410B with those of KEYED:c (60B of it example.Large), which"
					+ " is more than the 400B of jitney.state.budget.total-hard: ");
		assertThat(this.memory.exists(OwnerId.keyed("c")).block(HOUR)).isFalse();
		this.memory.remove(OwnerId.keyed("a")).block(HOUR);
		store(OwnerId.keyed("c"), 60);
		assertThat(this.reached).containsExactly("TOTAL SOFT", "TOTAL HARD");
	}

	@Test
	void warnsOnceEachTimeATabCrossesItsSoftLimit(CapturedOutput output) {
		store(TAB, 90);
		store(TAB, 110);
		store(TAB, 120);
		store(TAB, 80);
		store(TAB, 130);
		assertThat(this.reached).containsExactly("TAB SOFT", "TAB SOFT");
		assertThat(output).contains("TAB:t1 takes 110B now (110B of it example.Large), which is more than the 100B of"
				+ " jitney.state.budget.tab-soft");
	}

	@Test
	void sizesAreInTheLargestUnitOfWhichThereAreTen() {
		assertThat(List.of(Sizes.of(9_999), Sizes.of(10_240), Sizes.of(9L << 20), Sizes.of(30L << 20)))
			.containsExactly("9999B", "10KB", "9216KB", "30MB");
	}

	private void store(OwnerId owner, int bytes) {
		OwnerLease lease = acquire(owner);
		try {
			commit(lease, record(bytes, 0));
		}
		finally {
			lease.release().block(HOUR);
		}
	}

	private OwnerLease acquire(OwnerId owner) {
		return this.budgeted.acquire(owner).block(HOUR);
	}

	private static OwnerRecord commit(OwnerLease lease, OwnerRecord next) {
		return lease.commit(next, HOUR).block(HOUR);
	}

	private static OwnerRecord record(int large, int small) {
		return OwnerRecord.empty()
			.withStates(Map.of(new StateKey("example.Large", ""), new StoredState("f", new byte[large]),
					new StateKey("example.Small", ""), new StoredState("f", new byte[small])));
	}

	private static StateBudget.Limits limits(long soft, long hard) {
		return new StateBudget.Limits(DataSize.ofBytes(soft), DataSize.ofBytes(hard));
	}

}
