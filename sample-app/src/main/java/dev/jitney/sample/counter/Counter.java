package dev.jitney.sample.counter;

import dev.jitney.state.State;

/** A number per browser tab. */
@State
class Counter {

	private int count;

	private int step = 1;

	int count() {
		return this.count;
	}

	int step() {
		return this.step;
	}

	boolean isZero() {
		return this.count == 0;
	}

	boolean isStep(int step) {
		return this.step == step;
	}

	String sign() {
		return (this.count < 0) ? "negative" : (this.count > 0) ? "positive" : "zero";
	}

	void setStep(int step) {
		this.step = step;
	}

	void increment() {
		this.count = Math.addExact(this.count, this.step);
	}

	void decrement() {
		this.count = Math.subtractExact(this.count, this.step);
	}

	void reset() {
		this.count = 0;
	}

}
