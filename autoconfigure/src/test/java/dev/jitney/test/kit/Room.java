package dev.jitney.test.kit;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.state.Scope;
import dev.jitney.state.State;

/** What has been said in a room. */
@State(scope = Scope.KEYED)
class Room {

	private List<String> lines = new ArrayList<>();

	String lines() {
		return String.join(" / ", this.lines);
	}

	void say(Line line) {
		this.lines.add(line.text());
	}

	/** What the form sends. */
	record Line(String text) {

	}

}
