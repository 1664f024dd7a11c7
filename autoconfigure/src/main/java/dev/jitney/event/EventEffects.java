package dev.jitney.event;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What a running event can do before it ends. The session layer supplies it to the
 * context it hands to a handler; each method fails with {@link IllegalStateException}
 * when the event has ended.
 */
public interface EventEffects {

	/**
	 * Commits what the event changed so far and sends the delta, then the events emitted
	 * since the last flush. Blocks until the commit is done.
	 */
	void flush();

	/** Notes an event for the next flush or, without one, the end of the handler. */
	void emit(Event event);

	/**
	 * Changes a state in a commit of its own and sends the delta. Blocks until that is
	 * done.
	 * @return what the change returned
	 */
	default <S, T extends @Nullable Object> T update(Class<S> type, Function<? super S, ? extends T> change) {
		throw new IllegalStateException("update(...) is for @Background handlers; any other holds the lock of its "
				+ "state already: change the fields of " + type.getSimpleName() + " themselves");
	}

	/**
	 * Changes a state in a commit of its own and sends the delta, on subscription.
	 * @return what the change returned; empty for null
	 */
	default <S, T> Mono<T> updateLater(Class<S> type, Function<? super S, ? extends @Nullable T> change) {
		return Mono.fromCallable(() -> update(type, change));
	}

	/** Cancels a background event, if it has not ended. */
	default void cancel(EventId id) {
		throw new IllegalStateException("No background events are known here");
	}

}
