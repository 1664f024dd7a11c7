package dev.jitney.jit;

/** How far a page is. */
public enum PageStatus {

	/** Nobody has needed it so far; nothing of it is loaded. */
	DEFERRED,

	/** It is being compiled, or waits for its turn. */
	COMPILING,

	/** It can be served. */
	COMPILED,

	/** The last attempt failed; the next visit tries again. */
	FAILED

}
