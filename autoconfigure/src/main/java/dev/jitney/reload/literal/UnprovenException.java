package dev.jitney.reload.literal;

/** An edit is none of literals, or it is not certain what they were compiled to. */
final class UnprovenException extends Exception {

	private static final long serialVersionUID = 1L;

	/**
	 * @param reason what is not certain, to go on after the name of the source
	 */
	UnprovenException(String reason) {
		super(reason, null, false, false);
	}

}
