package dev.jitney.test;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.event.ClientEvent;

/**
 * What a tab has been told since its user last did something. Used by the test's thread.
 */
final class TabReport {

	private final List<TestDelta> deltas = new ArrayList<>();

	private final List<ClientEvent> events = new ArrayList<>();

	private final List<TestOutcome> outcomes = new ArrayList<>();

	private int lost;

	/** Begins anew; outcomes wait until somebody has looked at them. */
	void begin() {
		this.deltas.clear();
		this.events.clear();
	}

	void delta(TestDelta delta) {
		this.deltas.add(delta);
	}

	void event(ClientEvent event) {
		this.events.add(event);
	}

	void outcome(TestOutcome outcome) {
		this.outcomes.add(outcome);
	}

	/** Notes events that were given up because the server does not know the tab. */
	void lost(int count) {
		this.lost += count;
	}

	List<TestDelta> deltas() {
		return List.copyOf(this.deltas);
	}

	List<ClientEvent> events() {
		return List.copyOf(this.events);
	}

	/** Returns and forgets how events ended that were not applied. */
	List<TestOutcome> takeOutcomes() {
		List<TestOutcome> all = new ArrayList<>(this.outcomes);
		for (; this.lost > 0; this.lost--) {
			all.add(new TestOutcome("lost", "The server does not know the tab, so the event was given up"));
		}
		this.outcomes.clear();
		return all;
	}

}
