package dev.jitney.state;

/** How many instances of a state there are, and who sees them. */
public enum Scope {

	/** One per browser tab. */
	TAB,
	/** One per browser, shared by its tabs. */
	SESSION,
	/** One per signed-in user. */
	USER,
	/** One for everybody. */
	APPLICATION,
	/** One per key that the application chooses, such as a chat room. */
	KEYED

}
