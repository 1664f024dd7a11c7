package dev.jitney.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * A {@code jitney.*} property has a value that makes no sense. Thrown at start.
 *
 * @since 0.1
 */
public final class InvalidJitneyPropertyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String property;

	private final String action;

	InvalidJitneyPropertyException(String property, @Nullable Object value, String problem, String action) {
		super("The property %s is %s, %s".formatted(property, value, problem));
		this.property = property;
		this.action = action;
	}

	/** Returns the name of the property. */
	public String property() {
		return this.property;
	}

	/** Returns what to write instead. */
	public String action() {
		return this.action;
	}

}
