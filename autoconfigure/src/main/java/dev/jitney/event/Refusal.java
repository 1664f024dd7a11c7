package dev.jitney.event;

/** Why something was refused. */
public enum Refusal {

	/** The lane's queue is full. */
	QUEUE_FULL

}
