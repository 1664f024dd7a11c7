package dev.jitney.state.codec;

/**
 * What became of a part of a state that was stored by another shape of its class.
 *
 * @since 0.1
 */
public enum MigrationChoice {

	/** It was read as it was. */
	KEPT,

	/** It was found under a former name. */
	RENAMED,

	/** It was stored as another type, and nothing was lost. */
	CONVERTED,

	/** The class's own method was handed the stored fields. */
	MIGRATED,

	/** It is new and starts at its default. */
	ADDED,

	/** The class does not know it, so it is kept for a node that does. */
	CARRIED,

	/**
	 * It does not fit any more: a field is at its default, an element is left out. As
	 * long as it is not changed, it is kept for a node that can read it.
	 */
	DEFAULTED

}
