package dev.jitney.state;

/**
 * The connection over which a state manager hears of changes was lost for a while.
 *
 * @since 0.1
 */
public class ChangesMissedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public ChangesMissedException() {
		super("Changes of records may have been missed while the store could not be listened to");
	}

}
