package dev.jitney.event;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * Runs events: those of one tab strictly in order of arrival and one at a time, those of
 * different tabs independently, and background events beside them. A tab costs something
 * only while it has events. Every event that is not accepted, or was accepted and is
 * dropped when the processor stops, ends in an outcome that says so. Safe for any thread;
 * no method blocks.
 *
 * @since 0.1
 */
public final class EventProcessor {

	private static final Log logger = LogFactory.getLog(EventProcessor.class);

	private static final Duration TICK = Duration.ofMillis(100);

	/** For {@link #interruptible}: the part may take as long as it likes. */
	public static final Duration NO_TIMEOUT = Duration.ofDays(36_500);

	private static final Outcome STOPPED = new Outcome.Refused(Refusal.STOPPED, "The application is stopping");

	private static final Outcome DROPPED = new Outcome.Interrupted("The application has stopped");

	private enum Phase {

		RUNNING, DRAINING, STOPPED

	}

	private final Map<TabId, Lane> lanes = new ConcurrentHashMap<>();

	private final Set<BackgroundTrack> background = ConcurrentHashMap.newKeySet();

	private final Sinks.Empty<Void> stopped = Sinks.empty();

	private final Executor threads;

	private final Executor backgroundThreads;

	private final Scheduler clock;

	private final int capacity;

	private final Disposable ticks;

	private volatile Phase phase = Phase.RUNNING;

	/**
	 * Creates a running processor.
	 * @param threads run the jobs, which may block; not shut down by the processor
	 * @param clock measures time-outs and deadlines; its threads run no job
	 * @param capacity how many events of one tab may wait
	 */
	public EventProcessor(Executor threads, Scheduler clock, int capacity) {
		this(threads, threads, clock, capacity);
	}

	/**
	 * Creates a running processor.
	 * @param threads run the jobs, which may block; not shut down by the processor
	 * @param backgroundThreads begin background events; others than the threads, unless
	 * there are any number of those: background events wait for events in lanes
	 * @param clock measures time-outs and deadlines; its threads run no job
	 * @param capacity how many events of one tab may wait
	 */
	public EventProcessor(Executor threads, Executor backgroundThreads, Scheduler clock, int capacity) {
		if (capacity < 1) {
			throw new IllegalArgumentException("A lane must hold at least one event, not " + capacity);
		}
		this.threads = threads;
		this.backgroundThreads = backgroundThreads;
		this.clock = clock;
		this.capacity = capacity;
		this.ticks = clock.schedulePeriodically(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Enqueues an event whose id is that of its transaction. */
	public EventHandle enqueue(EventContext origin, LaneJob job) {
		return enqueue(origin, null, job);
	}

	/**
	 * Puts an event at the back of its tab's lane. It becomes part of the origin's chain
	 * unless that is a root.
	 * @param origin the context from which the event's own is forked
	 * @param id the event's name, or null for that of its transaction
	 * @param job called once, unless the returned handle has settled already because the
	 * lane is full, the chain has ended or the processor has stopped
	 */
	public EventHandle enqueue(EventContext origin, @Nullable EventId id, LaneJob job) {
		return enqueue(origin, id, job, this.capacity);
	}

	/**
	 * Like {@link #enqueue(EventContext, EventId, LaneJob)}, but never refused because
	 * the lane is full: for what a tab's record promises already, which is bounded
	 * itself.
	 */
	public EventHandle enqueueOwed(EventContext origin, @Nullable EventId id, LaneJob job) {
		return enqueue(origin, id, job, Integer.MAX_VALUE);
	}

	private EventHandle enqueue(EventContext origin, @Nullable EventId id, LaneJob job, int room) {
		EventHandle handle = new EventHandle(origin, id, job);
		Outcome refused = admit(handle, origin.handle() != null);
		if (refused == null && !offer(handle, room)) {
			refused = new Outcome.Refused(Refusal.QUEUE_FULL,
					"More than " + this.capacity + " events of this tab are waiting");
		}
		if (refused != null) {
			handle.settle(refused);
		}
		return handle;
	}

	/**
	 * Puts a job at the back of a tab's lane that brings the tab up to date, unless one
	 * waits there. It does not count against the lane's capacity.
	 * @param root the tab's root context
	 * @return the handle of the job that waits now
	 */
	public EventHandle requestRender(EventContext root, LaneJob job) {
		EventHandle handle = new EventHandle(root, null, job);
		Outcome refused = admit(handle, false);
		if (refused != null) {
			handle.settle(refused);
			return handle;
		}
		Lane lane = lane(root.tab());
		EventHandle waiting = lane.offerRender(handle);
		while (waiting == null) {
			lane = replace(lane);
			waiting = lane.offerRender(handle);
		}
		terminateIfStopped(lane);
		return waiting;
	}

	/**
	 * Starts an event beside the lanes: it waits for no event and holds none up. It
	 * becomes part of the origin's chain unless that is a root.
	 * @param origin the context from which the event's own is forked
	 * @param id the event's name, or null for that of its transaction
	 * @param job called once on a background thread, unless the returned handle has
	 * settled already because the chain has ended or the processor has stopped
	 */
	public EventHandle start(EventContext origin, @Nullable EventId id, LaneJob job) {
		EventHandle handle = new EventHandle(origin, id, job);
		Outcome refused = admit(handle, origin.handle() != null);
		if (refused != null) {
			handle.settle(refused);
			return handle;
		}
		BackgroundTrack track = new BackgroundTrack(this, handle);
		this.background.add(track);
		if (this.phase == Phase.STOPPED) {
			track.terminate(DROPPED);
			return handle;
		}
		try {
			this.backgroundThreads.execute(track);
		}
		catch (RejectedExecutionException ex) {
			logger.error("No thread for a background event: " + handle, ex);
			track.terminate(DROPPED);
		}
		return handle;
	}

	/** Returns the handle of an event that cannot be run; it has settled. */
	public EventHandle refuse(EventContext origin, Outcome outcome) {
		EventHandle handle = new EventHandle(origin, null, (context) -> Mono.just(outcome));
		handle.settle(outcome);
		return handle;
	}

	private @Nullable Outcome admit(EventHandle handle, boolean caused) {
		if (this.phase != Phase.RUNNING && !(caused && this.phase == Phase.DRAINING)) {
			return STOPPED;
		}
		return handle.join() ? null
				: new Outcome.Refused(Refusal.CHAIN_ENDED, "The chain that the event belongs to has ended");
	}

	private boolean offer(EventHandle handle, int room) {
		Lane lane = lane(handle.context().tab());
		Lane.Admission admission = lane.offer(handle, room);
		while (admission == Lane.Admission.RETIRED) {
			lane = replace(lane);
			admission = lane.offer(handle, room);
		}
		terminateIfStopped(lane);
		return admission == Lane.Admission.ACCEPTED;
	}

	private Lane lane(TabId tab) {
		return this.lanes.computeIfAbsent(tab, (key) -> new Lane(this, key));
	}

	private Lane replace(Lane retired) {
		this.lanes.remove(retired.tab(), retired);
		return lane(retired.tab());
	}

	private void terminateIfStopped(Lane lane) {
		if (this.phase == Phase.STOPPED) {
			lane.terminate(DROPPED);
		}
	}

	/**
	 * Makes a part of a running job end early when its event is cancelled or the part
	 * takes too long: with {@link EventInterruptedException}, on a handler thread. What
	 * the part was doing is cancelled, and a thread that has the part's context open is
	 * interrupted. Once it has ended, cancelling the event has no effect until the next
	 * such part.
	 * @param context the one that the job was run with
	 * @param timeout how long the part may take
	 * @param work the part; gets the context to open around calls that may block
	 */
	public <T> Mono<T> interruptible(EventContext context, Duration timeout, Function<EventContext, Mono<T>> work) {
		EventHandle handle = context.handle();
		Execution execution = (handle != null) ? handle.execution() : null;
		if (execution == null) {
			return Mono.error(() -> new IllegalStateException("Not running: " + context));
		}
		return Interruptible.mono(context, execution, timeout, work);
	}

	/**
	 * Stops, on subscription: no new event is accepted, except those that running ones
	 * cause; what waits is run in order; at the deadline, the one for everything, what is
	 * left is ended at once. May be called again to move the deadline nearer.
	 * @param deadline how long to wait; zero ends everything before this returns
	 * @return completes when every handle has settled
	 */
	public Mono<Void> stop(Duration deadline) {
		return Mono.defer(() -> {
			synchronized (this.stopped) {
				this.phase = (this.phase == Phase.RUNNING) ? Phase.DRAINING : this.phase;
			}
			if (deadline.isZero() || deadline.isNegative() || isIdle()) {
				terminate();
				return Mono.<Void>empty();
			}
			Disposable timer = this.clock.schedule(this::terminate, deadline.toMillis(), TimeUnit.MILLISECONDS);
			return this.stopped.asMono().doFinally((signal) -> timer.dispose());
		});
	}

	private boolean isIdle() {
		return this.lanes.isEmpty() && this.background.isEmpty();
	}

	private void terminate() {
		synchronized (this.stopped) {
			this.phase = Phase.STOPPED;
		}
		this.ticks.dispose();
		this.lanes.values().forEach((lane) -> lane.terminate(DROPPED));
		this.background.forEach((track) -> track.terminate(DROPPED));
		this.stopped.tryEmitEmpty();
	}

	/** Returns the number of tabs that have events running or waiting. */
	public int activeLanes() {
		return this.lanes.size();
	}

	/** Returns the number of background events that have not ended. */
	public int backgroundEvents() {
		return this.background.size();
	}

	/** Returns the number of events of all tabs that wait. */
	public int waiting() {
		return this.lanes.values().stream().mapToInt(Lane::depth).sum();
	}

	/** Returns the number of events of a tab that wait. */
	public int waiting(TabId tab) {
		Lane lane = this.lanes.get(tab);
		return (lane != null) ? lane.depth() : 0;
	}

	private void tick() {
		long now = now();
		this.lanes.values().forEach((lane) -> lane.tick(now));
		this.background.forEach((track) -> track.tick(now));
	}

	long now() {
		return this.clock.now(TimeUnit.NANOSECONDS);
	}

	void schedule(Lane lane) {
		try {
			this.threads.execute(lane);
		}
		catch (RejectedExecutionException ex) {
			logger.error("No thread for the events of tab " + lane.tab() + ": they are dropped", ex);
			lane.terminate(DROPPED);
		}
	}

	void execute(Runnable task) {
		try {
			this.threads.execute(task);
		}
		catch (RejectedExecutionException ex) {
			task.run();
		}
	}

	void retire(Lane lane) {
		this.lanes.remove(lane.tab(), lane);
		terminateIfDrained();
	}

	void ended(BackgroundTrack track) {
		this.background.remove(track);
		terminateIfDrained();
	}

	private void terminateIfDrained() {
		if (this.phase == Phase.DRAINING && isIdle()) {
			terminate();
		}
	}

}
