package dev.jitney.session;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.jitney.event.error.OnError;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.state.State;
import dev.jitney.state.StateBudgetException;
import dev.jitney.state.StateKey;
import dev.jitney.state.StateManager;
import dev.jitney.state.budget.BudgetedStateManager;
import dev.jitney.state.budget.StateBudget;
import dev.jitney.state.memory.MemoryStateManager;
import dev.jitney.test.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;

/** An event whose states would take more than they may. */
class StateBudgetTests {

	private final MemoryStateManager memory = new MemoryStateManager(new MutableClock());

	private final StateManager budgeted = new BudgetedStateManager(this.memory,
			new StateBudget(new StateBudget.Limits(DataSize.ofBytes(0), DataSize.ofKilobytes(2)),
					StateBudget.Limits.NONE),
			() -> 0, (budget, level) -> {
			});

	private final SessionFixture fixture = new SessionFixture(this.budgeted, SessionFixture.PATIENCE, Notes.class);

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void failsAndIsAnsweredByTheStateItselfWithNothingElseKept() {
		this.fixture.page("/", main(p(text(Notes::size)), p(text(Notes::problem)), button("Fill").onClick(Notes::fill),
				button("Add").onClick(Notes::add)));
		Browser browser = this.fixture.open("s", "/");
		browser.next();
		browser.call("add", null);
		browser.update();
		browser.call("fill", null);
		ServerFrame.Update refused = browser.update();
		assertThat(refused.outcomes()).containsExactly(new ServerFrame.OutcomeEntry(2, "failed", ""));
		assertThat(refused.delta().changes()).isEqualTo(Map.of("Notes.problem", "jitney.state.budget.tab-hard"));
		browser.call("add", null);
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Notes.size", "2"));
		assertThat(this.memory.read(browser.owner()).block().states().get(StateKey.of(Notes.class)).bytes())
			.asString(StandardCharsets.UTF_8)
			.isEqualTo("{\"notes\":[\"note\",\"note\"],\"problem\":\"jitney.state.budget.tab-hard\"}");
	}

	@State
	static class Notes {

		private List<String> notes = new ArrayList<>();

		private String problem = "";

		int size() {
			return this.notes.size();
		}

		String problem() {
			return this.problem;
		}

		void add() {
			this.notes.add("note");
		}

		void fill() {
			this.notes.add("x".repeat(3_000));
		}

		@OnError
		void failed(StateBudgetException failure) {
			this.problem = failure.getProperty();
		}

	}

}
