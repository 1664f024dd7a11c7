package dev.jitney.state;

/**
 * How many instances of a state there are, and who sees them.
 *
 * @since 0.1
 */
public enum Scope {

	/** One per browser tab: nothing to share, nothing to wait for. The default. */
	TAB,

	/** One per browser, shared by its tabs; gone with the browser's session. */
	SESSION,

	/** One per signed-in user, on whichever device; needs a principal. */
	USER,

	/** One for everybody: every change waits for the one before it. */
	APPLICATION,

	/** One per key that the application chooses, such as a chat room. */
	KEYED;

	/** Whether several tabs may see one instance. */
	public boolean isShared() {
		return this != TAB;
	}

}
