package dev.jitney.state.codec;

/**
 * A state could not be turned into bytes or back: the message names the path.
 *
 * @since 0.1
 */
public class StateCodecException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String path;

	StateCodecException(Class<?> stateType, RuntimeException cause) {
		this(Wording.of(stateType) + (cause instanceof ValueException at ? at.path() : ""),
				cause instanceof ValueException at ? at.reason() : Wording.of(cause), cause);
	}

	StateCodecException(String path, String problem, Throwable cause) {
		super(path + " " + problem, cause);
		this.path = path;
	}

	/** Returns where in the state, such as {@code Cart.items[3].price}. */
	public String getPath() {
		return this.path;
	}

}
