package dev.jitney.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * An event that was enqueued: tells how it and all that it caused ended, and cancels
 * both. Every handle settles, also when the processor stops. Safe for any thread;
 * subscribers are called by the thread that settles the event and must not block it.
 *
 * @since 0.1
 */
public final class EventHandle {

	// The monitor of the chain's first handle guards the mutable fields of all its
	// handles.
	// A handle that has settled and that nobody observes hands its children to its
	// parent,
	// so that an event that chains itself for ever does not grow a list of ancestors.

	private static final Outcome CANCELLED = new Outcome.Interrupted("The event was cancelled");

	private final EventContext context;

	private final LaneJob job;

	private final EventHandle first;

	private @Nullable EventHandle parent;

	private @Nullable Set<EventHandle> children;

	private @Nullable Outcome outcome;

	private @Nullable Execution execution;

	private boolean cancelled;

	private boolean ended;

	private boolean observed;

	private boolean handedOver;

	private Sinks.@Nullable One<Outcome> outcomeSink;

	private Sinks.@Nullable Empty<Void> chainSink;

	EventHandle(EventContext origin, @Nullable EventId id, LaneJob job) {
		this.parent = origin.handle();
		this.first = (this.parent != null) ? this.parent.first : this;
		this.context = origin.fork(id, this);
		this.job = job;
	}

	/** Returns the event that began the chain. */
	EventHandle first() {
		return this.first;
	}

	/** Returns the context in which the event runs. */
	public EventContext context() {
		return this.context;
	}

	/**
	 * Returns how the event ended, as soon as it has. Cancelling it leaves the event
	 * alone.
	 */
	public Mono<Outcome> outcome() {
		synchronized (this.first) {
			if (this.outcome != null) {
				return Mono.just(this.outcome);
			}
			if (this.outcomeSink == null) {
				this.outcomeSink = Sinks.unsafe().one();
			}
			return this.outcomeSink.asMono();
		}
	}

	/**
	 * Completes when the event and all that it caused, directly or not, have ended; how
	 * they ended does not matter. Cancelling it leaves the chain alone.
	 */
	public Mono<Void> chain() {
		List<EventHandle> heirs;
		synchronized (this.first) {
			if (this.ended) {
				return Mono.empty();
			}
			if (!this.handedOver) {
				return observe();
			}
			heirs = heirs();
		}
		return Mono.when(heirs.stream().map(EventHandle::chain).toList());
	}

	/** Returns those whose chains together are that of this handed over one. */
	private List<EventHandle> heirs() {
		List<EventHandle> heirs = new ArrayList<>();
		visit(this, (descendant) -> {
			if (!descendant.handedOver && !descendant.ended) {
				heirs.add(descendant);
			}
		});
		return heirs;
	}

	private Mono<Void> observe() {
		this.observed = true;
		if (this.chainSink == null) {
			this.chainSink = Sinks.unsafe().empty();
		}
		return this.chainSink.asMono();
	}

	/** Whether the event has an outcome. */
	public boolean isSettled() {
		synchronized (this.first) {
			return this.outcome != null;
		}
	}

	/**
	 * Cancels the event and everything that it caused and that has not ended. An event
	 * that waits never runs its handler; one that runs is interrupted, unless it is
	 * committing already.
	 */
	public void cancel() {
		List<Execution> running = new ArrayList<>();
		synchronized (this.first) {
			visit(this, (handle) -> {
				if (handle.cancelled() && handle.execution != null) {
					running.add(handle.execution);
				}
			});
		}
		running.forEach((execution) -> execution.interrupt(CANCELLED));
	}

	/**
	 * Marks this handle, and with it what its event will cause.
	 * @return whether its own event can still be cancelled
	 */
	private boolean cancelled() {
		this.cancelled = true;
		return this.outcome == null;
	}

	/** Returns what the event has to end in if it was cancelled, else null. */
	@Nullable Outcome interruption() {
		synchronized (this.first) {
			return this.cancelled ? CANCELLED : null;
		}
	}

	@Nullable Execution execution() {
		synchronized (this.first) {
			return this.execution;
		}
	}

	/**
	 * Joins the chain of the event that caused this one.
	 * @return false if that chain has ended
	 */
	boolean join() {
		synchronized (this.first) {
			EventHandle cause = this.parent;
			if (cause == null) {
				return true;
			}
			this.cancelled = cause.cancelled;
			if (cause.handedOver && cause.heirs().isEmpty()) {
				return false;
			}
			while (cause.handedOver && cause.parent != null) {
				cause.adopt(this);
				cause = cause.parent;
			}
			this.parent = cause;
			if (!cause.ended) {
				cause.adopt(this);
			}
			return !cause.ended;
		}
	}

	private void adopt(EventHandle child) {
		if (this.children == null) {
			this.children = new HashSet<>(4);
		}
		this.children.add(child);
	}

	/** Starts the job and returns the work to wait for. */
	Mono<Outcome> start(Execution execution) {
		Outcome skipped;
		synchronized (this.first) {
			this.execution = execution;
			skipped = interruption();
		}
		return (skipped != null) ? this.job.skip(this.context, skipped) : this.job.run(this.context);
	}

	/** Notes how the event ended; only the first call counts. */
	void settle(Outcome outcome) {
		Sinks.One<Outcome> settled;
		List<Sinks.Empty<Void>> completed;
		synchronized (this.first) {
			if (this.outcome != null) {
				return;
			}
			this.outcome = outcome;
			settled = this.outcomeSink;
			completed = end();
			if (!this.ended && !this.observed && this.parent != null) {
				handOver(this.parent);
			}
		}
		if (settled != null) {
			settled.tryEmitValue(outcome);
		}
		completed.forEach(Sinks.Empty::tryEmitEmpty);
	}

	private List<Sinks.Empty<Void>> end() {
		List<Sinks.Empty<Void>> completed = List.of();
		EventHandle handle = this;
		while (handle != null && handle.hasEnded()) {
			handle.ended = true;
			if (handle.chainSink != null) {
				completed = completed.isEmpty() ? new ArrayList<>() : completed;
				completed.add(handle.chainSink);
			}
			if (handle.parent != null && handle.parent.children != null) {
				handle.parent.children.remove(handle);
			}
			handle = handle.parent;
		}
		return completed;
	}

	private boolean hasEnded() {
		return !this.ended && this.outcome != null && (this.children == null || this.children.isEmpty());
	}

	private void handOver(EventHandle heir) {
		this.handedOver = true;
		if (heir.children != null) {
			heir.children.remove(this);
		}
		if (this.children != null) {
			this.children.forEach((child) -> {
				child.parent = heir;
				heir.adopt(child);
			});
		}
	}

	private static void visit(EventHandle top, Consumer<EventHandle> visitor) {
		Deque<EventHandle> pending = new ArrayDeque<>();
		pending.add(top);
		while (!pending.isEmpty()) {
			EventHandle handle = pending.poll();
			visitor.accept(handle);
			if (handle.children != null) {
				pending.addAll(handle.children);
			}
		}
	}

	@Override
	public String toString() {
		return this.context.toString();
	}

}
