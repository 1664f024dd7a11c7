package dev.jitney.html;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * A method of a state that a trigger runs. There is one functional type per number of
 * arguments, each in a void form ({@code Action}) and one with a result
 * ({@code Function}), so that what a lambda returns is never dropped.
 */
public sealed interface Handler extends Serializable {

	/**
	 * Runs the method.
	 * @param state the state instance
	 * @param arguments bound arguments first, then the payload if the method takes one
	 * @return what the method returned, or null if it is void
	 */
	@Nullable Object invoke(Object state, @Nullable Object... arguments) throws Exception;

	/** A void method without arguments. */
	@FunctionalInterface
	non-sealed interface Action0<S> extends Handler {

		void handle(S state) throws Exception;

		@Override
		@SuppressWarnings("unchecked")
		default @Nullable Object invoke(Object state, @Nullable Object... arguments) throws Exception {
			handle((S) state);
			return null;
		}

	}

	// Action1<S, A>, Action2<S, A, B>, Action3<S, A, B, C>, Function0<S, R>, Function1<S,
	// A, R>, ... follow in kind

}
