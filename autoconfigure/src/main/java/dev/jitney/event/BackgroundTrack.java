package dev.jitney.event;

/** One event that runs beside the lanes. */
final class BackgroundTrack implements Track, Runnable {

	private final EventProcessor processor;

	private final Execution execution;

	private volatile boolean terminated;

	BackgroundTrack(EventProcessor processor, EventHandle handle) {
		this.processor = processor;
		this.execution = new Execution(this, handle);
	}

	@Override
	public void run() {
		if (!this.terminated && this.execution.run()) {
			resume();
		}
	}

	@Override
	public void resume() {
		this.processor.ended(this);
	}

	void tick(long now) {
		this.execution.tick(now);
	}

	/** Ends the event at once. */
	void terminate(Outcome outcome) {
		this.terminated = true;
		this.execution.terminate(outcome);
		resume();
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
