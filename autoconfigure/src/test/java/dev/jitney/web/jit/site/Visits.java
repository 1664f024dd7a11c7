package dev.jitney.web.jit.site;

import dev.jitney.state.State;

/** A number per browser tab. */
@State
class Visits {

	private int count;

	private String note = "";

	int count() {
		return this.count;
	}

	void increment() {
		this.count++;
	}

	String note() {
		return this.note;
	}

	void setNote(String note) {
		this.note = note;
	}

}
