package dev.jitney.web.preview.shop;

import dev.jitney.state.State;

@State
class Basket {

	private int pieces;

	int pieces() {
		return this.pieces;
	}

	void add() {
		this.pieces++;
	}

	void fill() {
		this.pieces = 3;
	}

}
