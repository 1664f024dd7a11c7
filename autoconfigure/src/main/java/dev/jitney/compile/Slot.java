package dev.jitney.compile;

import java.util.Set;

import dev.jitney.html.Value;

/**
 * A place for a value that the server computes.
 *
 * @param key its name in the frame's view: {@code Todos.draft}
 * @param frame index of the frame that holds it
 * @param kind how the value is written
 * @param value what computes it
 * @param stateTypes binary names of the state classes it depends on
 */
public record Slot(String key, int frame, Kind kind, Value<?> value, Set<String> stateTypes) {

	/** How a value is written into the view. */
	public enum Kind {

		/** Always a string; null is the empty string. */
		TEXT,
		/** A string, true, or nothing (null and false are the same: null). */
		ATTRIBUTE,
		/** True or false; null is false. */
		FLAG,
		/** Index of the case that matched, or -1. */
		CASE,
		/** Keyed rows. */
		LIST,
		/**
		 * An attribute that holds a URL: schemes are checked, a leading slash means the
		 * base path.
		 */
		URL

	}

}
