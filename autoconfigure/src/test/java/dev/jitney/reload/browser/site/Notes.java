package dev.jitney.reload.browser.site;

import dev.jitney.state.State;

@State
class Notes {

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
