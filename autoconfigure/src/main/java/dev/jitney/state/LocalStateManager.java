package dev.jitney.state;

/**
 * A state manager all of whose records are within reach of this process, so that they can
 * be counted and looked through.
 *
 * @since 0.1
 */
public interface LocalStateManager extends StateManager {

	/** Returns what is held now, expired records that were not yet swept included. */
	StateUsage usage();

	/** Returns {@link StateUsage#bytes()} alone, at once. */
	default long bytes() {
		return usage().bytes();
	}

	/**
	 * Drops the records whose time to live has ended; never one whose lock is held. May
	 * block.
	 * @return how many were dropped
	 */
	int sweep();

}
