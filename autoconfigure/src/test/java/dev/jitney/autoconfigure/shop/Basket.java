package dev.jitney.autoconfigure.shop;

import dev.jitney.event.Event;
import dev.jitney.state.State;

@State
class Basket {

	private int count;

	int count() {
		return this.count;
	}

	boolean isFull() {
		return this.count > 100;
	}

	void load() {
		this.count = 1;
	}

	void add() {
		this.count++;
	}

	Event addLater() {
		return Event.run(Basket::add);
	}

	void fail() {
		throw new IllegalStateException("The shop is closed");
	}

}
