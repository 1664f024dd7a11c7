package dev.jitney.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventEffects;
import dev.jitney.event.EventId;
import dev.jitney.state.Scope;
import dev.jitney.state.StateToken;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What a background handler can do while it runs. Safe for use by several threads. */
final class BackgroundEffects implements EventEffects {

	private final TabServices services;

	private final EventContext context;

	private final TabIdentity identity;

	private final StateToken<?> own;

	private final Generation generation;

	private List<Event> emitted = new ArrayList<>();

	BackgroundEffects(TabServices services, EventContext context, TabIdentity identity, StateToken<?> own,
			Generation generation) {
		this.services = services;
		this.context = context;
		this.identity = identity;
		this.own = own;
		this.generation = generation;
	}

	@Override
	public synchronized void emit(Event event) {
		this.emitted.add(event);
	}

	private synchronized void emit(List<Event> events) {
		this.emitted.addAll(events);
	}

	private synchronized List<Event> drain() {
		List<Event> drained = this.emitted;
		this.emitted = new ArrayList<>();
		return drained;
	}

	private synchronized boolean hasEmitted() {
		return !this.emitted.isEmpty();
	}

	@Override
	public void flush() {
		this.services.updateGuard().requireNone(this.own);
		Waiting.untilSettled(dispatch(List.of()));
	}

	/** Dispatches events, and those that were emitted before. */
	Mono<Void> dispatch(List<Event> events) {
		return Mono.defer(() -> {
			emit(events);
			return hasEmitted() ? this.services.tabUpdates().dispatch(this.context, this.identity, this::drain)
					: Mono.empty();
		});
	}

	@Override
	@SuppressWarnings({ "unchecked", "NullAway" })
	public <S, T extends @Nullable Object> T update(Class<S> type, Function<? super S, ? extends T> change) {
		StateToken<?> token = token(type);
		if (token.scope().isShared()) {
			return (T) this.services.shared()
				.update(this.generation.states(), this.identity, token, (state) -> change.apply((S) state));
		}
		return (T) Waiting.untilSettled(this.<S, Object>updateLater(type, change));
	}

	@Override
	@SuppressWarnings("unchecked")
	public <S, T> Mono<T> updateLater(Class<S> type, Function<? super S, ? extends @Nullable T> change) {
		return Mono.defer(() -> {
			StateToken<?> token = token(type);
			Function<Object, @Nullable T> untyped = (state) -> change.apply((S) state);
			return token.scope().isShared()
					? this.services.shared().updateLater(this.generation.states(), this.identity, token, untyped)
					: this.services.tabUpdates()
						.update(this.context, this.identity, new TabUpdates.Change<>(token, untyped, this.generation),
								this::drain);
		});
	}

	private StateToken<?> token(Class<?> type) {
		if (type.getName().equals(this.own.type())) {
			return this.own;
		}
		StateToken<?> token = this.generation.states().token(type.getName(), null, this.identity);
		if (token.scope() != Scope.TAB) {
			throw new IllegalStateException(type.getSimpleName() + " has the scope " + token.scope()
					+ ": take a Shared<" + type.getSimpleName() + "> by the constructor and call update on that");
		}
		return token;
	}

	@Override
	public void cancel(EventId id) {
		this.services.background().cancel(id);
	}

}
