package dev.jitney.event;

import java.time.Duration;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Passes work's signals on until it is cancelled or takes too long; from then on the only
 * signal is {@link EventInterruptedException}. A thread inside of the handler is
 * interrupted and has a grace period to leave it; then the event goes on without it.
 *
 * @param <T> what the work yields
 */
final class Interruptible<T> extends Operators.DeferredSubscription implements CoreSubscriber<T> {

	private static final Log logger = LogFactory.getLog(Interruptible.class);

	static final Duration GRACE = Duration.ofSeconds(1);

	private final CoreSubscriber<? super T> downstream;

	private final Execution execution;

	private final Duration timeout;

	private long deadline;

	private boolean done;

	private @Nullable Outcome interruption;

	private @Nullable Thread thread;

	private boolean signalled;

	private boolean abandoned;

	private Interruptible(CoreSubscriber<? super T> downstream, Execution execution, Duration timeout) {
		this.downstream = downstream;
		this.execution = execution;
		this.timeout = timeout;
		this.deadline = execution.now() + timeout.toNanos();
	}

	/**
	 * Makes work interruptible.
	 * @param work gets a context whose open scopes can be interrupted
	 */
	static <T> Mono<T> mono(EventContext context, Execution execution, Duration timeout,
			Function<EventContext, Mono<T>> work) {
		return new Mono<>() {

			@Override
			public void subscribe(CoreSubscriber<? super T> downstream) {
				new Interruptible<T>(downstream, execution, timeout).begin(context, work);
			}

		};
	}

	private void begin(EventContext context, Function<EventContext, Mono<T>> work) {
		this.downstream.onSubscribe(this);
		Outcome cancelled = this.execution.begin(this);
		if (cancelled != null) {
			finish(cancelled);
			this.downstream.onError(new EventInterruptedException(cancelled));
			return;
		}
		try {
			work.apply(context.within(this)).subscribe(this);
		}
		catch (Throwable ex) {
			// a handler that gave up on being interrupted has nothing more to say
			if (!fail(ex) && !isInterrupted()) {
				throw ex;
			}
		}
	}

	private synchronized boolean isInterrupted() {
		return this.interruption != null;
	}

	/**
	 * Enters the handler on the current thread.
	 * @return whether {@link #exit} has to be called
	 */
	synchronized boolean enter() {
		if (this.interruption != null) {
			throw new EventInterruptedException(this.interruption);
		}
		if (this.done || this.thread != null) {
			return false;
		}
		this.thread = Thread.currentThread();
		return true;
	}

	synchronized void exit() {
		this.thread = null;
		if (this.signalled) {
			this.signalled = false;
			Thread.interrupted();
		}
	}

	/** Makes the work end, now or as soon as its thread leaves the handler. */
	void interrupt(Outcome outcome) {
		if (!signal(outcome)) {
			abandon();
		}
	}

	/**
	 * Tells the work's thread to leave the handler.
	 * @return false if the work waits for something, without a thread
	 */
	synchronized boolean signal(Outcome outcome) {
		if (this.done || this.interruption != null) {
			return true;
		}
		this.interruption = outcome;
		this.deadline = this.execution.now() + GRACE.toNanos();
		if (this.thread == null) {
			return false;
		}
		this.signalled = true;
		this.thread.interrupt();
		return true;
	}

	/** Looks at the clock; called now and then by the processor. */
	void tick(long now) {
		Thread stuck;
		synchronized (this) {
			if (this.done || this.abandoned || now - this.deadline < 0) {
				return;
			}
			this.abandoned = this.interruption != null;
			stuck = this.thread;
		}
		if (!this.abandoned) {
			interrupt(new Outcome.Failed("The event took longer than " + this.timeout.toMillis() + " ms"));
			return;
		}
		if (stuck != null) {
			logStuck(stuck);
		}
		abandon();
	}

	private void logStuck(Thread stuck) {
		IllegalStateException place = new IllegalStateException("Thread '" + stuck.getName() + "' is here");
		place.setStackTrace(stuck.getStackTrace());
		logger.warn("A handler does not react to being interrupted; its tab goes on without it and its thread is lost "
				+ "until it returns: " + this.execution, place);
	}

	private void abandon() {
		this.execution.leave();
		this.execution.execute(() -> {
			if (finish()) {
				super.cancel();
				end(() -> {
				});
			}
		});
	}

	private synchronized boolean finish() {
		if (this.done) {
			return false;
		}
		this.done = true;
		this.execution.finish(this.interruption != null);
		return true;
	}

	private synchronized void finish(Outcome outcome) {
		this.interruption = outcome;
		finish();
	}

	/** Sends the signal downstream, or the one that stands for the interruption. */
	private void end(Runnable signal) {
		Outcome outcome;
		synchronized (this) {
			outcome = this.interruption;
		}
		if (outcome != null) {
			this.downstream.onError(new EventInterruptedException(outcome));
		}
		else {
			signal.run();
		}
	}

	@Override
	public Context currentContext() {
		return this.downstream.currentContext();
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		set(subscription);
	}

	@Override
	public void onNext(T value) {
		if (finish()) {
			end(() -> {
				this.downstream.onNext(value);
				this.downstream.onComplete();
			});
		}
	}

	@Override
	public void onError(Throwable failure) {
		fail(failure);
	}

	private boolean fail(Throwable failure) {
		boolean first = finish();
		if (first) {
			end(() -> this.downstream.onError(failure));
		}
		return first;
	}

	@Override
	public void onComplete() {
		if (finish()) {
			end(this.downstream::onComplete);
		}
	}

	@Override
	public void cancel() {
		finish();
		super.cancel();
	}

}
