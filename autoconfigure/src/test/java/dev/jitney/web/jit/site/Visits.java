package dev.jitney.web.jit.site;

import dev.jitney.state.State;

/** A number and a note per browser tab; also of the application that is edited. */
@State
public class Visits {

	private int count;

	private String note = "";

	public int count() {
		return this.count;
	}

	public void increment() {
		this.count++;
	}

	public String note() {
		return this.note;
	}

	public void setNote(String note) {
		this.note = note;
	}

}
