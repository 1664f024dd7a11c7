package dev.jitney.session;

import java.util.function.Consumer;
import java.util.function.Function;

import dev.jitney.state.Shared;
import dev.jitney.state.StateToken;
import org.jspecify.annotations.Nullable;

/**
 * A shared state as the states of one piece of work hold it. Used by the thread of that
 * work.
 */
final class SharedHandle<S> implements Shared<S> {

	private final StateInstances states;

	private final String type;

	private final @Nullable String key;

	SharedHandle(StateInstances states, String type, @Nullable String key) {
		this.states = states;
		this.type = type;
		this.key = key;
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T extends @Nullable Object> T read(Function<? super S, ? extends T> function) {
		return function.apply((S) this.states.fresh(token()));
	}

	@Override
	@SuppressWarnings("unchecked")
	public void update(Consumer<? super S> change) {
		this.states.update(token(), (state) -> {
			change.accept((S) state);
			return null;
		});
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> @Nullable T updateAndGet(Function<? super S, ? extends T> change) {
		return (T) this.states.update(token(), (state) -> change.apply((S) state));
	}

	@Override
	public Shared<S> at(String key) {
		return new SharedHandle<>(this.states, this.type, key);
	}

	private StateToken<?> token() {
		return this.states.token(this.type, this.key);
	}

}
