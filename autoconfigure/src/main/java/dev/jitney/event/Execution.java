package dev.jitney.event;

import java.util.concurrent.atomic.AtomicReference;

import dev.jitney.state.StoreUnavailableException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.util.context.Context;

/**
 * One job while it runs: subscribes to its work, settles its handle and tells its track
 * when it may go on.
 */
final class Execution implements CoreSubscriber<Outcome> {

	private static final Log logger = LogFactory.getLog(Execution.class);

	private enum Phase {

		/** The lane's turn has not come back from subscribing. */
		STARTED,
		/** The work ended before that: the lane's turn goes on itself. */
		ENDED_IN_TURN,
		/** The lane's turn is over: the end of the work starts the next. */
		LEFT,
		/** Nothing more will happen. */
		ENDED

	}

	private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.STARTED);

	private final Track track;

	private final EventHandle handle;

	private volatile @Nullable Subscription subscription;

	private volatile @Nullable Interruptible<?> work;

	private volatile boolean delivered;

	private @Nullable Outcome result;

	Execution(Track track, EventHandle handle) {
		this.track = track;
		this.handle = handle;
	}

	/**
	 * Runs the job.
	 * @return whether it has ended, so that the lane's turn can go on
	 */
	boolean run() {
		try {
			this.handle.start(this).subscribe(this);
		}
		catch (Throwable ex) {
			onError(ex);
		}
		return !leave() && this.phase.compareAndSet(Phase.ENDED_IN_TURN, Phase.ENDED);
	}

	/** Lets the end of the work, rather than the current turn, start the next turn. */
	boolean leave() {
		return this.phase.compareAndSet(Phase.STARTED, Phase.LEFT);
	}

	@Override
	public Context currentContext() {
		return Context.of(EventContext.class, this.handle.context());
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		this.subscription = subscription;
		if (this.phase.get() == Phase.ENDED) {
			subscription.cancel();
		}
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(Outcome outcome) {
		this.result = outcome;
	}

	@Override
	public void onError(Throwable failure) {
		end(outcomeOf(failure));
	}

	@Override
	public void onComplete() {
		end((this.result != null) ? this.result
				: outcomeOf(new IllegalStateException("The job ended without an outcome")));
	}

	private Outcome outcomeOf(Throwable failure) {
		if (failure instanceof EventInterruptedException interrupted) {
			return interrupted.outcome();
		}
		if (failure instanceof RefusedException refused) {
			return refused.outcome();
		}
		if (StoreUnavailableException.isCauseOf(failure)) {
			logger.warn("There was no store for " + this.handle + ": " + failure.getMessage());
		}
		else {
			logger.error("Failed: " + this.handle, failure);
		}
		return new Outcome.Failed("The event failed");
	}

	private void end(Outcome outcome) {
		settle(outcome);
		if (!this.phase.compareAndSet(Phase.STARTED, Phase.ENDED_IN_TURN)
				&& this.phase.compareAndSet(Phase.LEFT, Phase.ENDED)) {
			this.track.resume();
		}
	}

	private void settle(Outcome outcome) {
		try {
			this.handle.settle(outcome);
		}
		catch (Throwable ex) {
			logger.error("A subscriber to the outcome failed: " + this.handle, ex);
		}
	}

	/**
	 * Notes that interruptible work begins.
	 * @return what the event has to end in if it was cancelled already, else null
	 */
	@Nullable Outcome begin(Interruptible<?> work) {
		this.work = work;
		return this.delivered ? null : this.handle.interruption();
	}

	/**
	 * Notes that interruptible work ends.
	 * @param interrupted whether the work ends for being interrupted
	 */
	void finish(boolean interrupted) {
		this.work = null;
		if (interrupted) {
			this.delivered = true;
		}
	}

	/** Makes interruptible work end, if there is any; else that which begins next. */
	void interrupt(Outcome outcome) {
		Interruptible<?> current = this.work;
		if (current != null) {
			current.interrupt(outcome);
		}
	}

	void tick(long now) {
		Interruptible<?> current = this.work;
		if (current != null) {
			current.tick(now);
		}
	}

	/** Ends the job at once, whatever it does; the lane does not go on. */
	void terminate(Outcome outcome) {
		this.phase.set(Phase.ENDED);
		Interruptible<?> current = this.work;
		Subscription running = this.subscription;
		if (current != null) {
			current.signal(outcome);
		}
		if (running != null) {
			running.cancel();
		}
		settle(outcome);
	}

	long now() {
		return this.track.now();
	}

	void execute(Runnable task) {
		this.track.execute(task);
	}

	@Override
	public String toString() {
		return this.handle.toString();
	}

}
