package dev.jitney.state;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps the records of owners. One owner's record is read and written as a whole; there
 * is no transaction over two owners. Every method is lazy (nothing happens before
 * subscription), may complete on any thread, and never blocks.
 *
 * @since 0.1
 */
public interface StateManager {

	/**
	 * Takes the owner's lock, waiting in order of arrival, and loads its record (an empty
	 * one with version 0 if there is none or it has expired). Cancelling while waiting
	 * leaves the queue; a lease that arrives for a cancelled subscriber is given back.
	 * Touches the record's time to live, which never ends while the lock is held.
	 */
	Mono<OwnerLease> acquire(OwnerId owner);

	/**
	 * Reads a snapshot without the lock; an empty record if there is none. Touches the
	 * time to live.
	 */
	Mono<OwnerRecord> read(OwnerId owner);

	/** Whether there is a record, without touching it. */
	Mono<Boolean> exists(OwnerId owner);

	/**
	 * Removes the record, whether or not it is locked; a lease of it can no longer
	 * commit.
	 */
	Mono<Void> remove(OwnerId owner);

	/** Whether other processes may use the same records at the same time. */
	default boolean isShared() {
		return false;
	}

	/**
	 * Returns the owners whose records were changed through another handle of the store,
	 * which is another node's: all that are shared, and those that were
	 * {@linkplain #announce announced}. Fails with {@link ChangesMissedException} if some
	 * may have been missed: whoever listens looks at everything again, and listens again.
	 * Silent for a store that is one process's own.
	 */
	default Flux<OwnerId> changes() {
		return Flux.never();
	}

	/**
	 * Tells those who listen to {@link #changes()} through another handle that a record
	 * was changed which is not shared. Nobody may be listening.
	 */
	default Mono<Void> announce(OwnerId owner) {
		return Mono.empty();
	}

	/**
	 * Returns what is {@linkplain #publish published} through other handles of the store
	 * from now on. What comes while the connection is lost is missed. Silent for a store
	 * that is one process's own.
	 */
	default Flux<String> published() {
		return Flux.never();
	}

	/**
	 * Tells something to those who listen to {@link #published()} through another handle,
	 * now. Nothing is kept, and nobody may be listening.
	 */
	default Mono<Void> publish(String message) {
		return Mono.empty();
	}

}
