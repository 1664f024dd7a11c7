package dev.jitney.html;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * A method of a state that a trigger runs; written as a method reference such as
 * {@code Todos::add}. There is one functional type per number of arguments, each in a
 * void form ({@code Action}) and one with a result ({@code Function}), so that what a
 * lambda returns is never dropped.
 *
 * @since 0.1
 */
public sealed interface Handler extends Serializable {

	/**
	 * Runs the method on the calling thread.
	 * @param state the state instance
	 * @param arguments bound arguments first, then the payload if the method takes one
	 * @return what the method returned, or null if it is void
	 * @throws ClassCastException if an argument is not of the declared type
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

	/** A void method that takes one argument. */
	@FunctionalInterface
	non-sealed interface Action1<S, A> extends Handler {

		void handle(S state, A first) throws Exception;

		@Override
		@SuppressWarnings("unchecked")
		default @Nullable Object invoke(Object state, @Nullable Object... arguments) throws Exception {
			handle((S) state, (A) arguments[0]);
			return null;
		}

	}

	/** A void method that takes two arguments. */
	@FunctionalInterface
	non-sealed interface Action2<S, A, B> extends Handler {

		void handle(S state, A first, B second) throws Exception;

		@Override
		@SuppressWarnings("unchecked")
		default @Nullable Object invoke(Object state, @Nullable Object... arguments) throws Exception {
			handle((S) state, (A) arguments[0], (B) arguments[1]);
			return null;
		}

	}

	/** A void method that takes three arguments. */
	@FunctionalInterface
	non-sealed interface Action3<S, A, B, C> extends Handler {

		void handle(S state, A first, B second, C third) throws Exception;

		@Override
		@SuppressWarnings("unchecked")
		default @Nullable Object invoke(Object state, @Nullable Object... arguments) throws Exception {
			handle((S) state, (A) arguments[0], (B) arguments[1], (C) arguments[2]);
			return null;
		}

	}

	/** A method with a result without arguments. */
	@FunctionalInterface
	non-sealed interface Function0<S, R> extends Handler {

		@Nullable R handle(S state) throws Exception;

		@Override
		@SuppressWarnings("unchecked")
		default @Nullable Object invoke(Object state, @Nullable Object... arguments) throws Exception {
			return handle((S) state);
		}

	}

	/** A method with a result that takes one argument. */
	@FunctionalInterface
	non-sealed interface Function1<S, A, R> extends Handler {

		@Nullable R handle(S state, A first) throws Exception;

		@Override
		@SuppressWarnings("unchecked")
		default @Nullable Object invoke(Object state, @Nullable Object... arguments) throws Exception {
			return handle((S) state, (A) arguments[0]);
		}

	}

	/** A method with a result that takes two arguments. */
	@FunctionalInterface
	non-sealed interface Function2<S, A, B, R> extends Handler {

		@Nullable R handle(S state, A first, B second) throws Exception;

		@Override
		@SuppressWarnings("unchecked")
		default @Nullable Object invoke(Object state, @Nullable Object... arguments) throws Exception {
			return handle((S) state, (A) arguments[0], (B) arguments[1]);
		}

	}

	/** A method with a result that takes three arguments. */
	@FunctionalInterface
	non-sealed interface Function3<S, A, B, C, R> extends Handler {

		@Nullable R handle(S state, A first, B second, C third) throws Exception;

		@Override
		@SuppressWarnings("unchecked")
		default @Nullable Object invoke(Object state, @Nullable Object... arguments) throws Exception {
			return handle((S) state, (A) arguments[0], (B) arguments[1], (C) arguments[2]);
		}

	}

}
