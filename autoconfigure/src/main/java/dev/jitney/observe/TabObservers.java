package dev.jitney.observe;

import java.time.Duration;
import java.util.List;

import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.session.TabObserver;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.state.Scope;

/** Several observers as one. Safe for use by several threads if all of them are. */
public final class TabObservers implements TabObserver {

	private final List<TabObserver> observers;

	private TabObservers(List<TabObserver> observers) {
		this.observers = List.copyOf(observers);
	}

	/** Returns an observer that passes everything on to these, in order. */
	public static TabObserver of(List<? extends TabObserver> observers) {
		return switch (observers.size()) {
			case 0 -> TabObserver.NONE;
			case 1 -> observers.get(0);
			default -> new TabObservers(List.copyOf(observers));
		};
	}

	@Override
	public void eventEnded(String handler, Outcome outcome, Duration duration) {
		this.observers.forEach((observer) -> observer.eventEnded(handler, outcome, duration));
	}

	@Override
	public void locked(Scope scope, Duration waited) {
		this.observers.forEach((observer) -> observer.locked(scope, waited));
	}

	@Override
	public void loaded(String type, Duration duration) {
		this.observers.forEach((observer) -> observer.loaded(type, duration));
	}

	@Override
	public void stored(Scope scope, Duration duration, long bytes) {
		this.observers.forEach((observer) -> observer.stored(scope, duration, bytes));
	}

	@Override
	public void stateStored(String type, int bytes) {
		this.observers.forEach((observer) -> observer.stateStored(type, bytes));
	}

	@Override
	public void frameSent(ServerFrame frame, int bytes) {
		this.observers.forEach((observer) -> observer.frameSent(frame, bytes));
	}

	@Override
	public void refused(Refusal reason) {
		this.observers.forEach((observer) -> observer.refused(reason));
	}

	@Override
	public void refused(Refusal reason, String detail) {
		this.observers.forEach((observer) -> observer.refused(reason, detail));
	}

	@Override
	public void connected(boolean resumed) {
		this.observers.forEach((observer) -> observer.connected(resumed));
	}

}
