package dev.jitney.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/**
 * Measures the time of a test: a task runs when time is said to have passed, on the
 * thread that says so; a periodic one once in each step. Safe for use by several threads.
 */
final class TestScheduler implements Scheduler {

	private final List<Task> tasks = new ArrayList<>();

	private volatile long nanos;

	/** Lets time pass, and runs what is due then. */
	void passed(Duration step) {
		List<Task> due = new ArrayList<>();
		synchronized (this.tasks) {
			this.nanos += step.toNanos();
			this.tasks.removeIf((task) -> task.disposed);
			this.tasks.stream().filter((task) -> task.due <= this.nanos).forEach(due::add);
			due.forEach((task) -> task.due = this.nanos + task.period);
			this.tasks.removeIf((task) -> task.period == 0 && due.contains(task));
		}
		due.forEach(Task::run);
	}

	@Override
	public long now(TimeUnit unit) {
		return unit.convert(this.nanos, TimeUnit.NANOSECONDS);
	}

	@Override
	public Disposable schedule(Runnable task) {
		return schedule(task, 0, TimeUnit.NANOSECONDS);
	}

	@Override
	public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
		return add(task, unit.toNanos(delay), 0);
	}

	@Override
	public Disposable schedulePeriodically(Runnable task, long initialDelay, long period, TimeUnit unit) {
		return add(task, unit.toNanos(initialDelay), unit.toNanos(period));
	}

	private Disposable add(Runnable work, long delay, long period) {
		Task task = new Task(work, this.nanos + delay, period);
		synchronized (this.tasks) {
			this.tasks.add(task);
		}
		return task;
	}

	@Override
	public Worker createWorker() {
		throw new UnsupportedOperationException("Only time is measured here");
	}

	/** Something to be done. */
	private static final class Task implements Disposable {

		private final Runnable work;

		private final long period;

		private long due;

		private volatile boolean disposed;

		Task(Runnable work, long due, long period) {
			this.work = work;
			this.due = due;
			this.period = period;
		}

		void run() {
			if (!this.disposed) {
				this.work.run();
			}
		}

		@Override
		public void dispose() {
			this.disposed = true;
		}

		@Override
		public boolean isDisposed() {
			return this.disposed;
		}

	}

}
