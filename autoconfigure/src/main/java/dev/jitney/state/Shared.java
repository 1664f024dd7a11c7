package dev.jitney.state;

import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A state that other tabs see too, as another state or a handler holds it: taken by the
 * constructor, kept in a final field. Each call works on a fresh instance that must not
 * be kept after it, and may block; it is made by the thread that runs the handler or
 * value.
 *
 * <pre>{@code
 * void send() {
 *     this.room.at(this.roomId).update(room -> room.post(this.draft));
 *     this.draft = "";
 * }
 * }</pre>
 *
 * @param <S> the state class
 * @since 0.1
 */
public interface Shared<S> {

	/**
	 * Reads a snapshot. What the function changes is lost.
	 * @return what the function returned
	 */
	<T extends @Nullable Object> T read(Function<? super S, ? extends T> function);

	/**
	 * Changes the state under its owner's lock, in a commit of its own: when this
	 * returns, the change is stored and other tabs will see it, even if the handler then
	 * fails. A replay of the handler skips it. An update inside an update is refused.
	 */
	void update(Consumer<? super S> change);

	/**
	 * Like {@link #update}, with a result.
	 * @return what the function returned; null if a replay skipped it
	 */
	<T> @Nullable T updateAndGet(Function<? super S, ? extends T> change);

	/**
	 * Returns the instance of a key. A state with the scope {@link Scope#KEYED KEYED} has
	 * no instance without one, a state of any other scope has no keys.
	 */
	Shared<S> at(String key);

}
