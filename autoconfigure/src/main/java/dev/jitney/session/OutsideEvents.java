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
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Runs events in tabs that no tab has sent. Safe for use by several threads.
 */
final class OutsideEvents {

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
		if (known != null && shown == null && event instanceof ServerEvent run) {
			HandlerCalls.Target target = target(run, known);
			if (target.handler().background() != null && !this.services.background().isFull(tab)) {
				return this.services.background().start(root(known), known, null, target);
			}
		}
		EventContext origin = (known != null) ? root(known)
				: EventContext.root(tab, Visitor.anonymous(Locale.getDefault()), Location.of("/"));
		return this.services.processor()
			.enqueue(origin,
					(context) -> identity(tab).flatMap((identity) -> TabTransaction.run(this.services, context,
							identity, 0, (transaction) -> run(transaction, event, shown))));
	}

	private Mono<Outcome> run(TabTransaction transaction, Event event, @Nullable StateToken<?> shown) {
		if (TabNotes.of(transaction.journal()) == null) {
			return Mono.error(gone());
		}
		if (shown != null && !shows(transaction.live(), shown)) {
			return Mono.just(new Outcome.Stale("The tab does not show " + shown + " any more"));
		}
		return this.services.serverEvents().end(transaction, Mono.defer(() -> perform(transaction, event)));
	}

	private static boolean shows(@Nullable LiveTab live, StateToken<?> token) {
		LiveTab.Shown current = (live != null) ? live.current() : null;
		return current != null && current.basis().containsKey(token);
	}

	private Mono<Outcome> perform(TabTransaction transaction, Event event) {
		if (event instanceof ServerEvent run) {
			return this.services.handlers().run(transaction, target(run, transaction.identity()));
		}
		if (event instanceof ClientEvent) {
			transaction.emit(event);
		}
		return Mono.just(Outcome.applied());
	}

	private HandlerCalls.Target target(ServerEvent event, TabIdentity identity) {
		// each tab gets arguments of its own, just as if the event had been stored
		StoredEvent.Run stored = this.services.outbox().copy(event);
		StateToken<?> token = this.services.states()
			.token(stored.method().stateType().getName(), null, identity);
		return new HandlerCalls.Target(token, stored.method(), stored.arguments(), null);
	}

	/** Returns the context from which events of a tab fork. */
	EventContext root(TabIdentity identity) {
		LiveTab live = this.services.tabs().find(identity.tab());
		return (live != null) ? live.root() : identity.root(Location.of("/"));
	}

	/**
	 * Returns whose tab it is. Of one that was never connected to this node only the names
	 * are known that its record holds.
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
			return new TabIdentity(tab, notes.session(),
					new Visitor(principal, Locale.getDefault(), null, Map.of()));
		});
	}

	private @Nullable TabIdentity known(TabId tab) {
		LiveTab live = this.services.tabs().find(tab);
		return (live != null) ? live.identity() : this.services.departures().find(tab);
	}

	private static RefusedException gone() {
		return new RefusedException(Refusal.UNKNOWN_TAB, "The tab is gone");
	}

}
