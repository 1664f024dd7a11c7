package dev.jitney.session;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

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
		if (event instanceof ServerEvent) {
			// each tab gets arguments of its own, just as if the event had been stored
			return enqueue(tab, this.services.generation().outbox().write(event), shown);
		}
		return enqueue(tab, origin(tab), shown, (transaction) -> {
			transaction.emit(event);
			return Mono.just(Outcome.applied());
		});
	}

	/**
	 * Does so with an event that was written, here or on another node. One that no tab
	 * can run is refused at once.
	 */
	EventHandle enqueue(TabId tab, String event, @Nullable StateToken<?> shown) {
		EventContext origin = origin(tab);
		Generation generation = this.services.generation();
		StoredEvent stored;
		try {
			stored = generation.outbox().read(event);
		}
		catch (IllegalArgumentException ex) {
			logger.error("No tab can run " + event, ex);
			return this.services.processor()
				.refuse(origin, new Outcome.Refused(Refusal.UNKNOWN_HANDLER, String.valueOf(ex.getMessage())));
		}
		TabIdentity known = known(tab);
		if (known != null && shown == null && stored instanceof StoredEvent.Run run && run.method().background() != null
				&& !this.services.background().isFull(tab)) {
			return this.services.background().start(origin, known, null, target(run, known, generation));
		}
		return enqueue(tab, origin, shown, (transaction) -> perform(transaction, event));
	}

	private EventHandle enqueue(TabId tab, EventContext origin, @Nullable StateToken<?> shown,
			Function<TabTransaction, Mono<Outcome>> work) {
		return this.services.processor()
			.enqueue(origin, (context) -> identity(tab).flatMap((identity) -> TabTransaction.run(this.services, context,
					identity, 0, (transaction) -> run(transaction, shown, work))));
	}

	private EventContext origin(TabId tab) {
		TabIdentity known = known(tab);
		return (known != null) ? root(known)
				: EventContext.root(tab, Visitor.anonymous(Locale.getDefault()), Location.of("/"));
	}

	private Mono<Outcome> run(TabTransaction transaction, @Nullable StateToken<?> shown,
			Function<TabTransaction, Mono<Outcome>> work) {
		if (transaction.stored() == null) {
			return Mono.error(gone());
		}
		if (shown != null && !shows(transaction.live(), shown)) {
			return Mono.just(new Outcome.Stale("The tab does not show " + shown + " any more"));
		}
		return this.services.serverEvents().end(transaction, Mono.defer(() -> work.apply(transaction)));
	}

	/** Reads the event again, because classes may have been replaced while it waited. */
	private Mono<Outcome> perform(TabTransaction transaction, String event) {
		Generation generation = transaction.generation();
		if (generation.outbox().read(event) instanceof StoredEvent.Run run) {
			return this.services.handlers().run(transaction, target(run, transaction.identity(), generation));
		}
		transaction.forward(event);
		return Mono.just(Outcome.applied());
	}

	private static boolean shows(@Nullable LiveTab live, StateToken<?> token) {
		LiveTab.Shown current = (live != null) ? live.current() : null;
		return current != null && current.basis().containsKey(token);
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
