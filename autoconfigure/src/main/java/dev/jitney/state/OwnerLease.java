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

	/** Gives the lock back. Idempotent; never fails. */
	Mono<Void> release();

}
