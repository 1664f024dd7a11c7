package dev.jitney.state.codec;

import java.util.function.Predicate;

/**
 * Reads state classes and remembers what it read for as long as the class lives. One per
 * application; thread-safe; holds no class.
 *
 * @since 0.1
 */
public final class StateTypes {

	private final ClassValue<StateShape> shapes;

	/**
	 * @param isBean tells whether the application has a Spring bean of a type: a field of
	 * such a type must not be stored
	 */
	public StateTypes(Predicate<Class<?>> isBean) {
		this.shapes = new ClassValue<>() {

			@Override
			protected StateShape computeValue(Class<?> type) {
				return new ShapeReader(type, isBean).read();
			}

		};
	}

	/**
	 * Returns the shape of a state class.
	 * @throws InvalidStateException if the class breaks a rule
	 */
	public StateShape shape(Class<?> type) {
		return this.shapes.get(type);
	}

}
