package dev.jitney.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.jitney.event.EventProcessor;
import dev.jitney.event.HandlerThreads;
import dev.jitney.event.Outcome;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.error.EventErrorHandler;
import dev.jitney.event.intercept.EventInterceptors;
import dev.jitney.event.invoke.ContextBindings;
import dev.jitney.event.invoke.HandlerArguments;
import dev.jitney.event.invoke.HandlerInvoker;
import dev.jitney.session.frame.TabConnection.CloseReason;
import dev.jitney.session.page.Addresses;
import dev.jitney.state.OwnerId;
import dev.jitney.state.StateManager;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * The tabs of an application: the way in for the web layer. Safe for use by several
 * threads; nothing blocks the caller.
 */
public final class TabSessions implements AutoCloseable {

	private final TabServices services;

	private final PageVisits visits;

	private final TabConnector connector;

	private final Disposable otherNodes;

	private final TabInspection inspection;

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
		this.inspection = new TabInspection(parts, this.services);
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

	/** Returns what tests may see. */
	public TabInspection inspection() {
		return this.inspection;
	}

	/**
	 * Lets other classes of the application serve from now on, as they are replaced while
	 * it is being developed. What has begun ends with the classes that it began with; all
	 * tabs are brought up to date, each at its next event or sooner.
	 * @param addresses the pages of the same classes, which stay as they are
	 * @return what became of each connected tab, once it is up to date
	 */
	public List<Mono<Outcome>> replace(RegistrationContext registrations, Addresses addresses) {
		this.services.replace(registrations, addresses);
		return this.services.tabs()
			.all()
			.stream()
			.map((tab) -> this.services.renders().request(tab).outcome())
			.toList();
	}

	/** Returns the routes of the pages that connected tabs show. */
	public Set<String> shownRoutes() {
		Set<String> routes = new TreeSet<>();
		for (LiveTab tab : this.services.tabs().all()) {
			LiveTab.Shown shown = tab.current();
			if (shown != null) {
				routes.add(shown.page().program().route());
			}
		}
		return routes;
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
		return Flux.fromIterable(owners())
			.concatMap((owner) -> this.services.manager().read(owner).onErrorComplete())
			.then(this.services.absent().check());
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

	/** Hears no more of other nodes. */
	@Override
	public void close() {
		this.otherNodes.dispose();
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
	 * @param clock the one by which records expire
	 * @param random makes tab ids and tickets
	 * @param interceptors stand around every call of a handler
	 * @param errorHandlers answer failures, in this order
	 */
	public record Parts(StateManager manager, StateLoader states, EventProcessor processor, HandlerThreads threads,
			ContextBindings bindings, HandlerInvoker invoker, HandlerArguments arguments,
			RegistrationContext registrations, Addresses addresses, Texts texts, TabSettings settings,
			TabObserver observer, Clock clock, SecureRandom random, EventInterceptors interceptors,
			List<EventErrorHandler> errorHandlers) {

		/** Returns what another node of the same application has. */
		Parts withNode(StateManager manager, EventProcessor processor) {
			return new Parts(manager, this.states, processor, this.threads, this.bindings, this.invoker, this.arguments,
					this.registrations, this.addresses, this.texts, this.settings, this.observer, this.clock,
					this.random, this.interceptors, this.errorHandlers);
		}

	}

}
