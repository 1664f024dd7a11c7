package dev.jitney.state.redis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import dev.jitney.state.OwnerRecord;
import dev.jitney.state.queue.QueuedLease;
import dev.jitney.state.queue.Turn;
import reactor.core.publisher.Mono;

/**
 * A lock in Redis. Its number is what decides: whoever took the lock later has a higher
 * one, and only the highest may write.
 */
final class RedisLease extends QueuedLease {

	private final RedisStateManager manager;

	private final String token;

	private final String fence;

	private final AtomicInteger commits = new AtomicInteger();

	/**
	 * @param token tells this holder from all others
	 * @param fence number that the lock had when it was taken
	 */
	RedisLease(RedisStateManager manager, Turn turn, String token, String fence, OwnerRecord record) {
		super(turn, record);
		this.manager = manager;
		this.token = token;
		this.fence = fence;
	}

	String token() {
		return this.token;
	}

	String fence() {
		return this.fence;
	}

	/** Returns what tells the next write from all others. */
	String nextCommit() {
		return this.fence + ":" + this.commits.incrementAndGet();
	}

	@Override
	public Mono<OwnerRecord> commit(OwnerRecord next, Duration timeToLive) {
		return this.manager.commit(this, next, timeToLive, RedisStateManager.After.KEEP);
	}

	@Override
	public Mono<OwnerRecord> commitAndRelease(OwnerRecord next, Duration timeToLive) {
		return this.manager.commit(this, next, timeToLive, RedisStateManager.After.RELEASE);
	}

	@Override
	public Mono<Void> release() {
		return this.manager.release(this);
	}

	@Override
	public String toString() {
		return "Lease " + this.fence + " of " + owner();
	}

}
