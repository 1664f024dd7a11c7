package dev.jitney.state.codec;

/**
 * Told what became of states that were stored by another shape of their class. Called on
 * the threads that load states; must be quick and must not throw.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface MigrationListener {

	/** A listener that looks away. */
	MigrationListener NONE = (stateType, choice) -> {
	};

	/**
	 * A part of one record was dealt with; parts of the same place in lists and maps
	 * count once.
	 * @param stateType the state class
	 */
	void chosen(Class<?> stateType, MigrationChoice choice);

}
