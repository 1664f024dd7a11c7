package dev.jitney.event;

/** Where jobs run one after the other. */
interface Track {

	/** Goes on after the job that ran. */
	void resume();

	/** Returns the time in nanoseconds. */
	long now();

	/** Runs a task on a thread that may block. */
	void execute(Runnable task);

}
