package dev.jitney.observe;

import dev.jitney.state.budget.BudgetListener.Budget;
import dev.jitney.state.budget.BudgetListener.Level;
import dev.jitney.state.codec.MigrationChoice;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is counted of states. */
class StateMetricsTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final JitneyMetrics metrics = new JitneyMetrics(this.registry);

	@Test
	void countsChoicesByStateAndChoice() {
		this.metrics.chosen(Todos.class, MigrationChoice.CARRIED);
		this.metrics.chosen(Todos.class, MigrationChoice.CARRIED);
		assertThat(this.registry.get("jitney.state.migrations")
			.tags("state", "Todos", "choice", "carried")
			.counter()
			.count()).isEqualTo(2);
	}

	@Test
	void summarisesSizesByState() {
		this.metrics.stateStored(Todos.class.getName(), 100);
		this.metrics.stateStored(Todos.class.getName(), 50);
		DistributionSummary sizes = this.registry.get("jitney.state.size").tags("state", "Todos").summary();
		assertThat(sizes.count()).isEqualTo(2);
		assertThat(sizes.totalAmount()).isEqualTo(150);
		assertThat(sizes.max()).isEqualTo(100);
	}

	@Test
	void countsBudgetsThatWereReached() {
		this.metrics.reached(Budget.TOTAL, Level.HARD);
		assertThat(this.registry.get("jitney.state.budget").tags("budget", "total", "level", "hard").counter().count())
			.isEqualTo(1);
	}

	private static final class Todos {

	}

}
