package dev.jitney.nodes;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.state.Scope;
import dev.jitney.state.State;

/** A room whose visitors may be on any node. */
@State(scope = Scope.KEYED)
class Hall {

	private final Crossroads crossroads;

	private List<String> messages = new ArrayList<>();

	Hall(Crossroads crossroads) {
		this.crossroads = crossroads;
	}

	String messages() {
		return String.join(",", this.messages);
	}

	void post(String message) {
		this.messages.add(message);
		this.crossroads.pass("in the room");
	}

}
