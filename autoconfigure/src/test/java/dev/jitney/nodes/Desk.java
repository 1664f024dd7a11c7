package dev.jitney.nodes;

import dev.jitney.state.Shared;
import dev.jitney.state.State;

/** A tab that counts, and writes to a room. */
@State
class Desk {

	private final Shared<Hall> halls;

	private final Crossroads crossroads;

	private int count;

	private int sent;

	private String draft = "";

	Desk(Shared<Hall> halls, Crossroads crossroads) {
		this.halls = halls;
		this.crossroads = crossroads;
	}

	int count() {
		return this.count;
	}

	int sent() {
		return this.sent;
	}

	String draft() {
		return this.draft;
	}

	void increment() {
		this.count++;
	}

	void type(String draft) {
		this.draft = draft;
	}

	void send() {
		this.halls.at("hall").update((hall) -> hall.post(this.draft));
		this.crossroads.pass("after the room");
		this.draft = "";
		this.sent++;
	}

}
