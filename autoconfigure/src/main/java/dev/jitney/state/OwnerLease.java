package dev.jitney.state;

import java.time.Duration;

import reactor.core.publisher.Mono;

/**
 * A held lock on one owner, with the record as it is. Used by one event at a time;
 * whoever acquired it releases it, whatever happens.
 *
 * @since 0.1
 */
public interface OwnerLease {

	OwnerId owner();

	/** Returns the record as loaded, or as last committed through this lease. */
	OwnerRecord record();

	/**
	 * Writes the record in one step and keeps the lock. Fails with
	 * {@link LeaseLostException}, nothing written, if the lock is no longer held. Nothing
	 * happens before subscription.
	 * @param next the record to store; its version is set by the manager
	 * @param timeToLive how long the record lives after its last access; more than zero
	 * @return the record as stored
	 */
	Mono<OwnerRecord> commit(OwnerRecord next, Duration timeToLive);

	/**
	 * Writes the record as {@link #commit} does and gives the lock back, both in one step
	 * if the store can. To be used for the last write of an event; the lease is still
	 * released as ever. If nothing was written, the lock is kept until then.
	 * @return the record as stored
	 */
	default Mono<OwnerRecord> commitAndRelease(OwnerRecord next, Duration timeToLive) {
		return commit(next, timeToLive).flatMap((stored) -> release().thenReturn(stored));
	}

	/** Gives the lock back. Idempotent; never fails. */
	Mono<Void> release();

}
