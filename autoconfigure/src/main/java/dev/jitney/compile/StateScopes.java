package dev.jitney.compile;

import dev.jitney.html.SourceLocation;

/** What the compiler needs to know of a state class. */
@FunctionalInterface
public interface StateScopes {

	/**
	 * Returns whether the class is a state that exists once per key.
	 * @param stateType binary name of the class
	 * @param location where the page uses it
	 * @throws PageCompileException if the class is not a state
	 */
	boolean needsKey(String stateType, SourceLocation location);

}
