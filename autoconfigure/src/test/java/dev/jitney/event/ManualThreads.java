package dev.jitney.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Handler threads of a test: tasks wait until the test runs them, in order. */
final class ManualThreads implements Executor {

	private final Deque<Runnable> tasks = new ArrayDeque<>();

	private int hops;

	@Override
	public void execute(Runnable task) {
		this.hops++;
		this.tasks.add(task);
	}

	/** Runs what waits and what that causes. */
	void run() {
		while (runOne()) {
			continue;
		}
	}

	boolean runOne() {
		Runnable task = this.tasks.poll();
		if (task != null) {
			task.run();
		}
		return task != null;
	}

	/** Returns how many tasks there have been. */
	int hops() {
		return this.hops;
	}

}
