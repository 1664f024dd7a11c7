package dev.jitney.benchmark.reload;

import java.util.Locale;

/** What is edited on the open page. Each has an element that shows how often it was. */
enum Edit {

	/** Other text in the code of the page. */
	LITERAL,

	/** Other elements in the code of the page. */
	MARKUP,

	/** Another computation in the code that gives the page its values. */
	LOGIC;

	/** Returns the element's id. */
	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Returns what the element shows after so many edits. */
	String shown(int number) {
		return id() + " " + number;
	}

}
