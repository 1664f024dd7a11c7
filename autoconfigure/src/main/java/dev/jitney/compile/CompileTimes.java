package dev.jitney.compile;

import java.time.Duration;

/**
 * How long the phases of a compile took.
 *
 * @param describe loading the classes and running the page method and its layout's
 * constructor
 * @param translate turning what they described into a program, memos included
 * @param check looking at the program before it is used
 */
public record CompileTimes(Duration describe, Duration translate, Duration check) {

	/** Returns how long it took in all. */
	public Duration total() {
		return this.describe.plus(this.translate).plus(this.check);
	}

}
