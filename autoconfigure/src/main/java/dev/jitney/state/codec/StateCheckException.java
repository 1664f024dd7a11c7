package dev.jitney.state.codec;

/**
 * A state would not be the same after it was stored and read back: the message names the
 * path and what to do.
 *
 * @since 0.1
 */
public class StateCheckException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String path;

	StateCheckException(String path, String problem) {
		super(path + " " + problem);
		this.path = path;
	}

	/** Returns where in the state, such as {@code Cart.items[3].price}. */
	public String getPath() {
		return this.path;
	}

}
