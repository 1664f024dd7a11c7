package dev.jitney.session;

import dev.jitney.event.RegistrationContext;
import dev.jitney.event.invoke.EventCodec;
import dev.jitney.session.page.Addresses;
import tools.jackson.databind.json.JsonMapper;

/**
 * The application's classes as one piece of work on a tab sees them, from its begin to
 * its end: while the application is being developed others may take their place at any
 * moment, and two of one name must not meet. States go from one generation to the next in
 * their stored form. Safe for use by several threads.
 */
final class Generation {

	private final RegistrationContext registrations;

	private final StateLoader states;

	private final Addresses addresses;

	private final Outbox outbox;

	private final ClosedHandlers closed;

	/**
	 * @param addresses those of the same classes, which stay as they are
	 */
	Generation(RegistrationContext registrations, StateLoader states, Addresses addresses) {
		this.registrations = registrations;
		this.states = states;
		this.addresses = addresses;
		this.outbox = new Outbox(new EventCodec(JsonMapper.builder().build(), registrations), this);
		this.closed = new ClosedHandlers(registrations);
	}

	/** Returns the generation that comes after this one. */
	Generation next(RegistrationContext registrations, Addresses addresses) {
		return new Generation(registrations, this.states.in(registrations), addresses);
	}

	RegistrationContext registrations() {
		return this.registrations;
	}

	StateLoader states() {
		return this.states;
	}

	Addresses addresses() {
		return this.addresses;
	}

	Outbox outbox() {
		return this.outbox;
	}

	ClosedHandlers closed() {
		return this.closed;
	}

}
