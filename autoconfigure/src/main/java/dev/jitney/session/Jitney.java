package dev.jitney.session;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.jitney.event.Event;
import dev.jitney.event.EventHandle;
import dev.jitney.event.EventId;
import dev.jitney.event.TabId;
import dev.jitney.event.Visitor;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.Scope;
import dev.jitney.state.StateToken;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The way in for code that no event runs: a scheduled method, a message listener, a
 * controller. A bean of this type is there to be injected. Every method acts at once,
 * whether or not somebody subscribes to what it returns, and never blocks; tabs that show
 * what was changed get their delta. Safe for any thread.
 *
 * <pre class="code">
 * &#064;Scheduled(fixedRate = 1000)
 * void tick() {
 *     this.jitney.update(StateToken.application(News.class), news -&gt; news.add(headline()));
 * }
 * </pre>
 * <p>
 * A handler has no need of it for its own state, and must not wait for what it returns: a
 * handler that holds a lock would wait for itself, until it times out. Tabs are reached
 * on whichever node they are; a state is changed wherever it is stored.
 *
 * @since 0.1
 */
public final class Jitney {

	private static final Log logger = LogFactory.getLog(Jitney.class);

	private final TabServices services;

	Jitney(TabServices services) {
		this.services = services;
	}

	/**
	 * Changes a state, in a commit of its own.
	 * @param change gets the state as it is; runs under its lock on a thread that may
	 * block
	 * @return completes when the change is stored. Fails with what the function threw,
	 * and with {@link dev.jitney.event.RefusedException} for a state of a tab that is
	 * gone; nothing has changed then, and there is a log line
	 */
	public <S> Mono<Void> update(StateToken<S> token, Consumer<? super S> change) {
		return this.<S, Object>updateAndGet(token, (state) -> {
			change.accept(state);
			return null;
		}).then();
	}

	/**
	 * Like {@link #update}, with a result.
	 * @return what the function returned, or empty for null
	 */
	@SuppressWarnings("unchecked")
	public <S, T> Mono<T> updateAndGet(StateToken<S> token, Function<? super S, ? extends @Nullable T> change) {
		Function<Object, @Nullable T> untyped = (state) -> change.apply((S) state);
		this.services.updateGuard().requireNone(token);
		Mono<T> update = ((token.scope() == Scope.TAB)
				? this.services.outsideEvents()
					.identity(new TabId(token.owner()))
					.flatMap((identity) -> this.services.tabUpdates()
						.update(this.services.outsideEvents().root(identity), identity,
								new TabUpdates.Change<>(token, untyped, this.services.generation()), List::of))
				: this.services.shared()
					.updateLater(this.services.generation().states(), outside(token), token, untyped))
			.doOnError((failure) -> logger.error("The update of " + token + " failed", failure))
			.cache();
		update.onErrorComplete().subscribe();
		return update;
	}

	/**
	 * Reads a state. What the function changes is lost.
	 * @return what the function returned, or empty for null
	 */
	@SuppressWarnings("unchecked")
	public <S, T> Mono<T> read(StateToken<S> token, Function<? super S, ? extends @Nullable T> function) {
		return this.services.manager()
			.read(token.ownerId())
			.flatMap((record) -> this.services.threads().<T>call(() -> function.apply((S) snapshot(token, record))));
	}

	private Object snapshot(StateToken<?> token, OwnerRecord record) {
		StateLoader loader = this.services.generation().states();
		StateInstances states = new StateInstances(loader, outside(token), OwnerRecord.empty(), (other, change) -> {
			throw new IllegalStateException("Nothing is changed while " + token + " is read");
		});
		return loader.load(token, loader.stored(record, token), states);
	}

	/** Returns whoever may see the state, for a piece of work that belongs to no tab. */
	private TabIdentity outside(StateToken<?> token) {
		TabId tab = (token.scope() == Scope.TAB) ? new TabId(token.owner()) : this.services.newTab();
		String session = (token.scope() == Scope.SESSION) ? token.owner() : "";
		Principal user = (token.scope() == Scope.USER) ? token::owner : null;
		return new TabIdentity(tab, session, new Visitor(user, Locale.getDefault(), null, Map.of()));
	}

	/**
	 * Dispatches an event to a tab, as if one of its handlers had returned it: it waits
	 * for those that the tab has sent, a {@link dev.jitney.event.Background} handler for
	 * nothing. What is for the browser waits for it if the tab is not connected.
	 * @return tells how it ended, and cancels it. A tab that is gone is
	 * {@link dev.jitney.event.Refusal#UNKNOWN_TAB refused}
	 */
	public EventHandle enqueue(TabId tab, Event event) {
		return this.services.outsideEvents().enqueue(tab, event, null);
	}

	/**
	 * Dispatches an event to every connected tab that belongs to an owner, on whichever
	 * node: at once on this one, and on others when they hear of it, which they do not
	 * while they have no connection to the store.
	 * @param owner a tab, all tabs of a {@link OwnerId#session session}, or all of a
	 * {@link OwnerId#user user}; for any other owner those that show one of its states
	 * @return one handle for each tab that is connected to this node
	 */
	public List<EventHandle> enqueue(OwnerId owner, Event event) {
		return (owner.scope() == Scope.TAB) ? List.of(enqueue(new TabId(owner.key()), event))
				: this.services.broadcasts().enqueue(owner, event);
	}

	/**
	 * Dispatches an event to every connected tab that shows a state, at the moment of its
	 * turn; to those of other nodes as {@link #enqueue(OwnerId, Event)} does.
	 * @return one handle for each tab that is connected to this node; a tab that has left
	 * the page is {@link dev.jitney.event.Outcome.Stale stale}
	 */
	public List<EventHandle> enqueue(StateToken<?> shown, Event event) {
		return this.services.broadcasts().enqueue(shown, event);
	}

	/** Cancels a background event that runs on this node, if it has not ended. */
	public void cancel(EventId id) {
		this.services.background().cancel(id);
	}

}
