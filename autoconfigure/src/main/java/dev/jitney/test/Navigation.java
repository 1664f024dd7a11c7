package dev.jitney.test;

/** What a navigation does to the history. */
enum Navigation {

	/** Adds an entry. */
	PUSH,
	/** Replaces the current entry. */
	REPLACE,
	/** The entry is there already. */
	RESTORE

}
