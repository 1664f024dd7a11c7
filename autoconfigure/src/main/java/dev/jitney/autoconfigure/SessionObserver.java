package dev.jitney.autoconfigure;

import java.time.Duration;

import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.session.TabObserver;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.state.Scope;
import dev.jitney.web.policy.RefusalListener;

/**
 * Lets tabs report refusals where the web layer reports its own, so that each has one
 * meter and one log line.
 */
record SessionObserver(TabObserver observers, RefusalListener refusals) implements TabObserver {

	@Override
	public void eventEnded(String handler, Outcome outcome, Duration duration) {
		this.observers.eventEnded(handler, outcome, duration);
	}

	@Override
	public void locked(Scope scope, Duration waited) {
		this.observers.locked(scope, waited);
	}

	@Override
	public void loaded(String type, Duration duration) {
		this.observers.loaded(type, duration);
	}

	@Override
	public void stored(Scope scope, Duration duration, long bytes) {
		this.observers.stored(scope, duration, bytes);
	}

	@Override
	public void frameSent(ServerFrame frame, int bytes) {
		this.observers.frameSent(frame, bytes);
	}

	@Override
	public void refused(Refusal reason) {
		refused(reason, "an event or a socket of a tab");
	}

	@Override
	public void refused(Refusal reason, String detail) {
		this.refusals.refused(reason, detail);
	}

	@Override
	public void connected(boolean resumed) {
		this.observers.connected(resumed);
	}

}
