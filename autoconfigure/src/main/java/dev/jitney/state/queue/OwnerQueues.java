package dev.jitney.state.queue;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import dev.jitney.state.OwnerId;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

/**
 * Gives turns with owners, one at a time per owner and in order of arrival. Thread-safe.
 * A turn that is free comes on the caller's thread, one that is handed over on the
 * hand-over scheduler, never inside the one who ends it.
 */
public final class OwnerQueues {

	private final ConcurrentHashMap<OwnerId, OwnerQueue> queues = new ConcurrentHashMap<>();

	private final Scheduler handOver;

	private volatile boolean closed;

	/**
	 * @param handOver where one who has waited goes on; not a scheduler that runs tasks
	 * in the calling thread
	 */
	public OwnerQueues(Scheduler handOver) {
		this.handOver = handOver;
	}

	/** Asks for a turn; whoever does has to {@link #end} it, whether or not it comes. */
	public void enter(Turn turn) {
		if (this.closed) {
			turn.fail(closedException());
		}
		else if (atomically(turn.owner(), (queue) -> queue.enter(turn))) {
			turn.come();
		}
		else if (this.closed && atomically(turn.owner(), (queue) -> queue.leave(turn))) {
			turn.fail(closedException());
		}
	}

	/** Whether the turn has come and not ended. */
	public boolean isCurrent(Turn turn) {
		OwnerQueue queue = this.queues.get(turn.owner());
		return queue != null && queue.current() == turn;
	}

	/** Whether somebody has its turn with the owner. */
	public boolean isBusy(OwnerId owner) {
		return this.queues.containsKey(owner);
	}

	/**
	 * Ends a turn, and gives the next one; one that is still waited for will not come.
	 * Idempotent.
	 */
	public void end(Turn turn) {
		handOver(atomically(turn.owner(), (queue) -> queue.end(turn)));
	}

	/** Ends whatever turn there is with the owner, and gives the next one. */
	public void evict(OwnerId owner) {
		handOver(atomically(owner, OwnerQueue::passOn));
	}

	private void handOver(@Nullable Turn next) {
		if (next == null) {
			return;
		}
		try {
			this.handOver.schedule(next::come);
		}
		catch (RejectedExecutionException ex) {
			next.fail(ex);
			end(next);
		}
	}

	/** Ends all turns. Those who wait get an error, and so do those who come. */
	public void close() {
		this.closed = true;
		for (OwnerId owner : this.queues.keySet()) {
			atomically(owner, OwnerQueue::close).forEach((turn) -> turn.fail(closedException()));
		}
	}

	/** Fails if the queues are closed. */
	public void requireOpen() {
		if (this.closed) {
			throw closedException();
		}
	}

	private static IllegalStateException closedException() {
		return new IllegalStateException("The state manager is closed");
	}

	/** Takes a step on an owner's queue while nobody else does. */
	private <T extends @Nullable Object> T atomically(OwnerId owner, Function<OwnerQueue, T> step) {
		AtomicReference<T> result = new AtomicReference<>();
		this.queues.compute(owner, (key, existing) -> {
			OwnerQueue queue = (existing != null) ? existing : new OwnerQueue();
			result.setPlain(step.apply(queue));
			return (queue.current() != null) ? queue : null;
		});
		return result.getPlain();
	}

}
