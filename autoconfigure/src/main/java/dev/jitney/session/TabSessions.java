package dev.jitney.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.jitney.event.EventProcessor;
import dev.jitney.event.HandlerThreads;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.invoke.ContextBindings;
import dev.jitney.event.invoke.HandlerArguments;
import dev.jitney.event.invoke.HandlerInvoker;
import dev.jitney.session.TabConnection.CloseReason;
import dev.jitney.state.OwnerId;
import dev.jitney.state.StateManager;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The tabs of an application: the way in for the web layer. Safe for use by several
 * threads; nothing blocks the caller.
 */
public final class TabSessions implements AutoCloseable {

	private final TabServices services;

	private final PageVisits visits;

	private final TabConnector connector;

	private final Disposable otherNodes;

	/** Creates the tabs of an application whose files have the usual limits. */
	public TabSessions(Parts parts) {
		this(parts, TransferSettings.DEFAULT);
	}

	/**
	 * Creates the tabs of an application.
	 * @param transfers how files are received and offered
	 */
	public TabSessions(Parts parts, TransferSettings transfers) {
		this.services = new TabServices(parts, transfers);
		this.visits = new PageVisits(this.services, new TabChoice(this.services), new Tickets(parts.random()));
		this.connector = new TabConnector(this.services);
		this.otherNodes = this.services.listen();
	}

	/** Returns where pages are painted. */
	public PageVisits visits() {
		return this.visits;
	}

	/** Returns where sockets say hello. */
	public TabConnector connector() {
		return this.connector;
	}

	/** Returns the way in for those who run outside of events. */
	public Jitney outside() {
		return new Jitney(this.services);
	}

	/** Returns where files arrive that tabs have announced. */
	public Uploads uploads() {
		return this.services.uploads();
	}

	/** Returns what handlers have offered to browsers. */
	public Downloads downloads() {
		return this.services.downloads();
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
	 * Closes the sockets of a browser session whose user is not the one that opened them,
	 * and cancels the background work of that user.
	 */
	public void endSession(String session) {
		Collection<LiveTab> tabs = this.services.tabs().ofSession(session);
		close(tabs, CloseReason.SESSION_ENDED);
		tabs.forEach((tab) -> this.services.background().cancel(tab.identity().tab()));
	}

	/**
	 * Lets the records of connected tabs live on, with the shared states that they show,
	 * however long nobody touches them, and closes those for good whose time is up. To be
	 * called more often than a record expires.
	 */
	public Mono<Void> keepAlive() {
		return Flux.fromIterable(this.services.tabs().all()).concatMapIterable((tab) -> {
			List<OwnerId> owners = new ArrayList<>(tab.shown());
			owners.add(tab.identity().owner());
			return owners;
		})
			.distinct()
			.concatMap((owner) -> this.services.manager().read(owner).onErrorComplete())
			.then(this.services.absent().check());
	}

	/** Hears no more of other nodes. */
	@Override
	public void close() {
		this.otherNodes.dispose();
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
