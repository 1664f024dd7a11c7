package dev.jitney.state.codec;

/**
 * A state class breaks a rule that can be checked before any event: the message names the
 * class, the field or method, and what to write instead.
 *
 * @since 0.1
 */
public class InvalidStateException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String stateType;

	/**
	 * @param stateType the state class
	 * @param message names the place and the fix
	 */
	public InvalidStateException(Class<?> stateType, String message) {
		super(message);
		this.stateType = stateType.getName();
	}

	/** Returns the binary name of the state class. */
	public String getStateType() {
		return this.stateType;
	}

}
