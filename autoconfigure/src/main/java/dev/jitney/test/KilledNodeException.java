package dev.jitney.test;

/** What a node finds that a test has killed. */
final class KilledNodeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	KilledNodeException() {
		super("The test has killed this node");
	}

}
