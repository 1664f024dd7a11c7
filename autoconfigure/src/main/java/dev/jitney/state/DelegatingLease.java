package dev.jitney.state;

import java.time.Duration;

import reactor.core.publisher.Mono;

/**
 * A lease that hands everything on to another one, and lets a subclass stand around its
 * commits. As safe for threads as that one.
 *
 * @since 0.1
 */
public abstract class DelegatingLease implements OwnerLease {

	private final OwnerLease lease;

	protected DelegatingLease(OwnerLease lease) {
		this.lease = lease;
	}

	@Override
	public OwnerId owner() {
		return this.lease.owner();
	}

	@Override
	public OwnerRecord record() {
		return this.lease.record();
	}

	@Override
	public Mono<OwnerRecord> commit(OwnerRecord next, Duration timeToLive) {
		return around(next, this.lease.commit(next, timeToLive));
	}

	@Override
	public Mono<OwnerRecord> commitAndRelease(OwnerRecord next, Duration timeToLive) {
		return around(next, this.lease.commitAndRelease(next, timeToLive));
	}

	/**
	 * Returns what is done instead of a commit; usually something before or after it.
	 * @param next the record to store
	 * @param commit stores it on subscription
	 */
	protected abstract Mono<OwnerRecord> around(OwnerRecord next, Mono<OwnerRecord> commit);

	@Override
	public Mono<Void> release() {
		return this.lease.release();
	}

	@Override
	public String toString() {
		return this.lease.toString();
	}

}
