package dev.jitney.state.codec;

import org.jspecify.annotations.Nullable;

/**
 * No instance of a state could be made: the message names the class and the parameter.
 *
 * @since 0.1
 */
public class StateCreationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String stateType;

	public StateCreationException(Class<?> stateType, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.stateType = stateType.getName();
	}

	/** Returns the binary name of the state class. */
	public String getStateType() {
		return this.stateType;
	}

}
