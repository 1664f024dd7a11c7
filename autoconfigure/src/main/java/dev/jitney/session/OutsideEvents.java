package dev.jitney.session;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;

import dev.jitney.event.ClientEvent;
import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventHandle;
import dev.jitney.event.Location;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import dev.jitney.event.ServerEvent;
import dev.jitney.event.TabId;
import dev.jitney.event.Visitor;
import dev.jitney.event.invoke.StoredEvent;
import dev.jitney.state.OwnerId;
import dev.jitney.state.StateToken;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Runs events in tabs that no tab has sent. Safe for use by several threads.
 */
final class OutsideEvents {

	private static final Log logger = LogFactory.getLog(OutsideEvents.class);

	private final TabServices services;

	OutsideEvents(TabServices services) {
		this.services = services;
	}

	/**
	 * Puts an event at the back of a tab's lane, or starts it beside the lane if it runs
	 * in the background.
	 * @param shown what the tab has to show for the event to make sense, or null
	 */
	EventHandle enqueue(TabId tab, Event event, @Nullable StateToken<?> shown) {
		TabIdentity known = known(tab);
		EventContext origin = (known != null) ? root(known)
				: EventContext.root(tab, Visitor.anonymous(Locale.getDefault()), Location.of("/"));
		Generation generation = this.services.generation();
		StoredEvent.Run run;
		try {
			// each tab gets arguments of its own, just as if the event had been stored
			run = (event instanceof ServerEvent server) ? generation.outbox().copy(server) : null;
		}
		catch (IllegalArgumentException ex) {
			logger.error("No tab can run " + event, ex);
			return this.services.processor()
				.refuse(origin, new Outcome.Refused(Refusal.UNKNOWN_HANDLER, String.valueOf(ex.getMessage())));
		}
		if (known != null && shown == null && run != null && run.method().background() != null
				&& !this.services.background().isFull(tab)) {
			return this.services.background().start(origin, known, null, target(run, known, generation));
		}
		Event emitted = (event instanceof ClientEvent) ? event : null;
		return this.services.processor()
			.enqueue(origin, (context) -> identity(tab).flatMap((identity) -> TabTransaction.run(this.services, context,
					identity, 0, (transaction) -> run(transaction, current(transaction, event, run), emitted, shown))));
	}

	private Mono<Outcome> run(TabTransaction transaction, StoredEvent.@Nullable Run run, @Nullable Event emitted,
			@Nullable StateToken<?> shown) {
		if (TabNotes.of(transaction.journal()) == null) {
			return Mono.error(gone());
		}
		if (shown != null && !shows(transaction.live(), shown)) {
			return Mono.just(new Outcome.Stale("The tab does not show " + shown + " any more"));
		}
		return this.services.serverEvents().end(transaction, Mono.defer(() -> {
			if (emitted != null) {
				transaction.emit(emitted);
			}
			return (run != null)
					? this.services.handlers()
						.run(transaction, target(run, transaction.identity(), transaction.generation()))
					: Mono.just(Outcome.applied());
		}));
	}

	private static boolean shows(@Nullable LiveTab live, StateToken<?> token) {
		LiveTab.Shown current = (live != null) ? live.current() : null;
		return current != null && current.basis().containsKey(token);
	}

	/** Reads the event again if its classes were replaced while it waited. */
	private static StoredEvent.@Nullable Run current(TabTransaction transaction, Event event,
			StoredEvent.@Nullable Run run) {
		Generation generation = transaction.generation();
		return (run == null || generation.registrations().owns(run.method().stateType())) ? run
				: generation.outbox().copy((ServerEvent) event);
	}

	private static HandlerCalls.Target target(StoredEvent.Run run, TabIdentity identity, Generation generation) {
		StateToken<?> token = generation.states().token(run.method().stateType().getName(), null, identity);
		return new HandlerCalls.Target(token, run.method(), run.arguments(), null, generation);
	}

	/** Returns the context from which events of a tab fork. */
	EventContext root(TabIdentity identity) {
		LiveTab live = this.services.tabs().find(identity.tab());
		return (live != null) ? live.root() : identity.root(Location.of("/"));
	}

	/**
	 * Returns whose tab it is. Of one that was never connected to this node only the
	 * names are known that its record holds.
	 */
	Mono<TabIdentity> identity(TabId tab) {
		TabIdentity known = known(tab);
		if (known != null) {
			return Mono.just(known);
		}
		return this.services.manager().read(OwnerId.tab(tab.value())).map((record) -> {
			TabNotes notes = TabNotes.of(record.journal());
			if (notes == null) {
				throw gone();
			}
			String user = notes.user();
			Principal principal = (user != null) ? () -> user : null;
			return new TabIdentity(tab, notes.session(), new Visitor(principal, Locale.getDefault(), null, Map.of()));
		});
	}

	private @Nullable TabIdentity known(TabId tab) {
		LiveTab live = this.services.tabs().find(tab);
		return (live != null) ? live.identity() : this.services.absent().find(tab);
	}

	private static RefusedException gone() {
		return new RefusedException(Refusal.UNKNOWN_TAB, "The tab is gone");
	}

}
