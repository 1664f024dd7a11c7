package dev.jitney.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.jitney.event.EventProcessor;
import dev.jitney.event.HandlerThreads;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.error.EventErrorHandler;
import dev.jitney.event.intercept.EventInterceptors;
import dev.jitney.event.invoke.ContextBindings;
import dev.jitney.event.invoke.HandlerArguments;
import dev.jitney.event.invoke.HandlerInvoker;
import dev.jitney.session.TabConnection.CloseReason;
import dev.jitney.state.OwnerId;
import dev.jitney.state.StateManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

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
		return Flux.fromIterable(this.services.tabs().all()).concatMapIterable((tab) -> {
			List<OwnerId> owners = new ArrayList<>(tab.shown());
			owners.add(tab.identity().owner());
			return owners;
		}).distinct().concatMap((owner) -> this.services.manager().read(owner).onErrorComplete()).then();
	}

	/**
	 * Sends all tabs elsewhere, on subscription, because the node stops: a tab is told
	 * once all that it has sent is answered. From now on sockets are taken for no tab.
	 * Pages are still painted.
	 * @param deadline when all sockets are closed in any case; zero closes them at once
	 * @param clock measures the deadline; its threads run no application code
	 * @return completes when all sockets are closed
	 */
	public Mono<Void> leave(Duration deadline, Scheduler clock) {
		return new Departure(this.services, clock).by(deadline);
	}

	private static void close(Collection<LiveTab> tabs, CloseReason reason) {
		tabs.forEach((tab) -> tab.connection().close(reason));
	}

	/**
	 * What the layers below and the application provide.
	 *
	 * @param random makes tab ids and tickets
	 * @param interceptors stand around every call of a handler
	 * @param errorHandlers answer failures, in this order
	 */
	public record Parts(StateManager manager, StateLoader states, EventProcessor processor, HandlerThreads threads,
			ContextBindings bindings, HandlerInvoker invoker, HandlerArguments arguments,
			RegistrationContext registrations, Addresses addresses, Texts texts, TabSettings settings,
			TabObserver observer, SecureRandom random, EventInterceptors interceptors,
			List<EventErrorHandler> errorHandlers) {

	}

}
