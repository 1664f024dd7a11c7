package dev.jitney.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import dev.jitney.event.EventProcessor;
import dev.jitney.event.HandlerThreads;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.invoke.ContextBindings;
import dev.jitney.event.invoke.HandlerArguments;
import dev.jitney.event.invoke.HandlerInvoker;
import dev.jitney.session.TabConnection.CloseReason;
import dev.jitney.state.OwnerId;
import dev.jitney.state.StateManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The tabs of an application: the way in for the web layer. Safe for use by several
 * threads; nothing blocks the caller.
 */
public final class TabSessions {

	private final TabServices services;

	private final PageVisits visits;

	private final TabConnector connector;

	public TabSessions(Parts parts) {
		this.services = new TabServices(parts);
		this.visits = new PageVisits(this.services, new TabChoice(this.services), new Tickets(parts.random()));
		this.connector = new TabConnector(this.services);
	}

	/** Returns where pages are painted. */
	public PageVisits visits() {
		return this.visits;
	}

	/** Returns where sockets say hello. */
	public TabConnector connector() {
		return this.connector;
	}

	/** Returns the number of connected tabs. */
	public int connected() {
		return this.services.tabs().count();
	}

	/** Whether no tab is connected, and nothing is remembered of any that was. */
	boolean isIdle() {
		return this.services.tabs().isEmpty();
	}

	/**
	 * Closes the sockets of a browser session whose user is not the one that opened them.
	 */
	public void endSession(String session) {
		close(this.services.tabs().ofSession(session), CloseReason.SESSION_ENDED);
	}

	/**
	 * Lets the records of connected tabs live on, with the shared states that they show,
	 * however long nobody touches them. To be called more often than a record expires.
	 */
	public Mono<Void> keepAlive() {
		return Flux.fromIterable(owners())
			.concatMap((owner) -> this.services.manager().read(owner).onErrorComplete())
			.then();
	}

	/** Names owners only: whoever goes through them must not hold sockets meanwhile. */
	private Set<OwnerId> owners() {
		Set<OwnerId> owners = new HashSet<>();
		for (LiveTab tab : this.services.tabs().all()) {
			owners.add(tab.identity().owner());
			owners.addAll(tab.shown());
		}
		return owners;
	}

	private static void close(Collection<LiveTab> tabs, CloseReason reason) {
		tabs.forEach((tab) -> tab.connection().close(reason));
	}

	/**
	 * What the layers below and the application provide.
	 *
	 * @param clock the one by which records expire
	 * @param random makes tab ids and tickets
	 */
	public record Parts(StateManager manager, StateLoader states, EventProcessor processor, HandlerThreads threads,
			ContextBindings bindings, HandlerInvoker invoker, HandlerArguments arguments,
			RegistrationContext registrations, Addresses addresses, Texts texts, TabSettings settings,
			TabObserver observer, Clock clock, SecureRandom random) {

	}

}
