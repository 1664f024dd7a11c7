package dev.jitney.sample.ticker;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.state.Scope;
import dev.jitney.state.State;

/** What is in the news, for everybody. */
@State(scope = Scope.APPLICATION)
class Headlines {

	private static final int CAPACITY = 5;

	private List<Headline> latest = new ArrayList<>();

	List<Headline> latest() {
		return this.latest;
	}

	boolean isEmpty() {
		return this.latest.isEmpty();
	}

	void publish(String time) {
		long number = this.latest.isEmpty() ? 1 : this.latest.get(0).number() + 1;
		this.latest.add(0, new Headline(number, time));
		if (this.latest.size() > CAPACITY) {
			this.latest.remove(CAPACITY);
		}
	}

}
