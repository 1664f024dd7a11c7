package dev.jitney.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The events of one tab that have not ended, in order. It exists only while there are
 * any. One turn runs jobs until one does not end at once, none is left, or others should
 * have the thread.
 */
final class Lane implements Track, Runnable {

	private static final int JOBS_PER_TURN = 16;

	/** What became of an offer. */
	enum Admission {

		ACCEPTED, FULL, RETIRED

	}

	private final EventProcessor processor;

	private final TabId tab;

	private final Deque<EventHandle> waiting = new ArrayDeque<>(3);

	private @Nullable Execution running;

	private @Nullable EventHandle render;

	private boolean started;

	private boolean retired;

	Lane(EventProcessor processor, TabId tab) {
		this.processor = processor;
		this.tab = tab;
	}

	TabId tab() {
		return this.tab;
	}

	/** Adds an event at the back. */
	Admission offer(EventHandle handle, int capacity) {
		boolean start;
		synchronized (this) {
			if (this.retired) {
				return Admission.RETIRED;
			}
			if (depth() >= capacity) {
				return Admission.FULL;
			}
			start = add(handle);
		}
		if (start) {
			resume();
		}
		return Admission.ACCEPTED;
	}

	/**
	 * Adds a render job at the back unless one waits.
	 * @return the one that waits now, or null if this lane has retired
	 */
	@Nullable EventHandle offerRender(EventHandle handle) {
		boolean start;
		synchronized (this) {
			if (this.retired) {
				return null;
			}
			if (this.render != null) {
				return this.render;
			}
			this.render = handle;
			start = add(handle);
		}
		if (start) {
			resume();
		}
		return handle;
	}

	private boolean add(EventHandle handle) {
		this.waiting.add(handle);
		boolean start = !this.started;
		this.started = true;
		return start;
	}

	/** Returns the number of events that wait, the render job not counted. */
	synchronized int depth() {
		return this.waiting.size() - ((this.render != null) ? 1 : 0);
	}

	/** Takes the next turn on a handler thread. */
	@Override
	public void resume() {
		this.processor.schedule(this);
	}

	@Override
	public void run() {
		for (int i = 0; i < JOBS_PER_TURN; i++) {
			Execution next = next();
			if (next == null) {
				this.processor.retire(this);
				return;
			}
			if (!next.run()) {
				return;
			}
		}
		resume();
	}

	private synchronized @Nullable Execution next() {
		EventHandle handle = this.waiting.poll();
		if (handle != null && handle == this.render) {
			this.render = null;
		}
		this.running = (handle != null) ? new Execution(this, handle) : null;
		this.retired = (handle == null);
		return this.running;
	}

	void tick(long now) {
		Execution execution;
		synchronized (this) {
			execution = this.running;
		}
		if (execution != null) {
			execution.tick(now);
		}
	}

	/** Ends everything at once. */
	void terminate(Outcome outcome) {
		Execution execution;
		List<EventHandle> dropped;
		synchronized (this) {
			this.retired = true;
			execution = this.running;
			this.running = null;
			dropped = List.copyOf(this.waiting);
			this.waiting.clear();
			this.render = null;
		}
		if (execution != null) {
			execution.terminate(outcome);
		}
		dropped.forEach((handle) -> handle.settle(outcome));
		this.processor.retire(this);
	}

	@Override
	public long now() {
		return this.processor.now();
	}

	@Override
	public void execute(Runnable task) {
		this.processor.execute(task);
	}

}
