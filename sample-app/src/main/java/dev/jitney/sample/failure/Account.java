package dev.jitney.sample.failure;

import dev.jitney.state.State;

/** A handler that fails leaves no trace: all that it changed is taken back. */
@State
class Account {

	private int balance = 100;

	int balance() {
		return this.balance;
	}

	boolean isSpent() {
		return this.balance <= 0;
	}

	void withdraw(int amount) {
		this.balance -= amount;
	}

	void withdrawAndFail(int amount) {
		this.balance -= amount;
		throw new IllegalStateException("The machine is out of notes");
	}

	void fail() {
		throw new IllegalStateException("This page always fails");
	}

}
