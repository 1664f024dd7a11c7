package dev.jitney.compile;

import java.util.Locale;

/** Which part of a DOM event travels to the server. */
public enum PayloadKind {

	/** The control's value: a string, or an array for a multiple select. */
	VALUE,
	/** Whether the control is checked. */
	CHECKED,
	/** The key and its modifiers. */
	KEY,
	/** The pointer's place, buttons and modifiers. */
	POINTER,
	/** The entries of the form. */
	FORM,
	/** Files: what they are called first, and what is in them by HTTP. */
	UPLOAD;

	/** Returns the name by which the browser runtime knows it. */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
