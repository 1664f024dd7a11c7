package dev.jitney.benchmark.app;

import dev.jitney.state.State;

/** A number per browser tab. */
@State
class Counter {

	private int count;

	int count() {
		return this.count;
	}

	void increment() {
		this.count++;
	}

}
