package dev.jitney.autoconfigure;

import org.springframework.context.SmartLifecycle;

/**
 * Lets the state store give back its locks once no event runs any more, and before the
 * connections that it uses are closed.
 */
final class StateStoreLifecycle implements SmartLifecycle {

	/** Connection factories have the phase 0, and those with higher ones stop before. */
	private static final int PHASE = 1;

	private final Runnable close;

	private volatile boolean running;

	StateStoreLifecycle(Runnable close) {
		this.close = close;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.close.run();
	}

	/**
	 * A store that was closed stays so: a test's context that waits for its next use is
	 * left alone.
	 */
	@Override
	public boolean isPauseable() {
		return false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
