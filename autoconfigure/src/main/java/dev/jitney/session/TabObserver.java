package dev.jitney.session;

import java.time.Duration;

import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.state.Scope;

/**
 * Told what happens to tabs, for meters and logs. Called on the threads that do the work;
 * must be quick and must not throw.
 */
public interface TabObserver {

	/** An observer that looks away. */
	TabObserver NONE = new TabObserver() {
	};

	/** Stands for the handler of an event that named none that the page has. */
	String NO_HANDLER = "none";

	/**
	 * An event ended, and its outcome is written. An event that is repeated by the
	 * browser ends once only.
	 * @param handler {@code State.method}, or {@link #NO_HANDLER}
	 * @param duration from the event's turn in its lane to its commit
	 */
	default void eventEnded(String handler, Outcome outcome, Duration duration) {
	}

	/**
	 * The lock of an owner was taken, and its record loaded.
	 * @param waited since somebody asked for it
	 */
	default void locked(Scope scope, Duration waited) {
	}

	/**
	 * An instance of a state was made from its stored form, or for the first time.
	 * @param type name of the class
	 */
	default void loaded(String type, Duration duration) {
	}

	/**
	 * The record of an owner was written.
	 * @param bytes size of the encoded states in it
	 */
	default void stored(Scope scope, Duration duration, long bytes) {
	}

	/**
	 * A state was written that differs from what was stored.
	 * @param type name of the class
	 * @param bytes size of its encoded fields
	 */
	default void stateStored(String type, int bytes) {
	}

	/** A frame was handed to the socket. */
	default void frameSent(ServerFrame frame, int bytes) {
	}

	/** Something was refused. */
	default void refused(Refusal reason) {
	}

	/**
	 * Something was refused of which more is known.
	 * @param detail what an operator needs to judge or to correct it; may hold text of
	 * the client
	 */
	default void refused(Refusal reason, String detail) {
		refused(reason);
	}

	/** A tab connected. @param resumed whether it was known */
	default void connected(boolean resumed) {
	}

}
