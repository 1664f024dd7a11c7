package dev.jitney.state;

/**
 * States were not stored because they would take more than they may: the message names
 * the owner, the largest state class, the limit and its property. Nothing was written.
 *
 * @since 0.1
 */
public class StateBudgetException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String property;

	/**
	 * @param message what takes how much, and what to do
	 * @param property name of the property that sets the limit
	 */
	public StateBudgetException(String message, String property) {
		super(message);
		this.property = property;
	}

	/** Returns the name of the property that sets the limit. */
	public String getProperty() {
		return this.property;
	}

}
