package dev.jitney.web.hostile;

import dev.jitney.state.State;

/** What a tab has to itself. */
@State
class Notebook {

	private String note = "";

	private String link = "/";

	private int count;

	String note() {
		return this.note;
	}

	String link() {
		return this.link;
	}

	int count() {
		return this.count;
	}

	void write(String value) {
		this.note = value;
	}

	void follow(String value) {
		this.link = value;
	}

	void increment() {
		this.count++;
	}

}
