package dev.jitney.html;

/**
 * Keys. A payload is a {@link KeyPress}; {@code key("Enter")} lets only some keys pass.
 *
 * <p>
 * See {@link EventTriggers} for the forms that each trigger has.
 *
 * @since 0.1
 */
@SuppressWarnings("overloads")
public sealed interface KeyTriggers extends Capability permits Element {

	/** Runs a handler when a key goes down, and again while it repeats. */
	default <S> Element onKeyDown(Handler.Action0<S> handler) {
		return with(Trigger.of("keydown", handler));
	}

	default <S, R> Element onKeyDown(Handler.Function0<S, R> handler) {
		return with(Trigger.of("keydown", handler));
	}

	default <S, P> Element onKeyDown(Handler.Action1<S, P> handler) {
		return with(Trigger.of("keydown", handler));
	}

	default <S, P, R> Element onKeyDown(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("keydown", handler));
	}

	default <S, A> Element onKeyDown(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("keydown", handler, argument));
	}

	default <S, A, R> Element onKeyDown(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("keydown", handler, argument));
	}

	default <S, A, P> Element onKeyDown(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("keydown", handler, argument));
	}

	default <S, A, P, R> Element onKeyDown(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("keydown", handler, argument));
	}

	default <S, A> Element onKeyDown(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("keydown", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onKeyDown(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("keydown", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onKeyDown(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("keydown", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onKeyDown(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("keydown", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onKeyDown(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("keydown", handler, first, second));
	}

	default <S, A, B, R> Element onKeyDown(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("keydown", handler, first, second));
	}

	default <S, A, B, P> Element onKeyDown(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("keydown", handler, first, second));
	}

	default <S, A, B, P, R> Element onKeyDown(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("keydown", handler, first, second));
	}

	/** Runs a handler when a key comes up. */
	default <S> Element onKeyUp(Handler.Action0<S> handler) {
		return with(Trigger.of("keyup", handler));
	}

	default <S, R> Element onKeyUp(Handler.Function0<S, R> handler) {
		return with(Trigger.of("keyup", handler));
	}

	default <S, P> Element onKeyUp(Handler.Action1<S, P> handler) {
		return with(Trigger.of("keyup", handler));
	}

	default <S, P, R> Element onKeyUp(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("keyup", handler));
	}

	default <S, A> Element onKeyUp(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("keyup", handler, argument));
	}

	default <S, A, R> Element onKeyUp(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("keyup", handler, argument));
	}

	default <S, A, P> Element onKeyUp(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("keyup", handler, argument));
	}

	default <S, A, P, R> Element onKeyUp(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("keyup", handler, argument));
	}

	default <S, A> Element onKeyUp(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("keyup", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onKeyUp(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("keyup", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onKeyUp(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("keyup", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onKeyUp(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("keyup", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onKeyUp(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("keyup", handler, first, second));
	}

	default <S, A, B, R> Element onKeyUp(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("keyup", handler, first, second));
	}

	default <S, A, B, P> Element onKeyUp(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("keyup", handler, first, second));
	}

	default <S, A, B, P, R> Element onKeyUp(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("keyup", handler, first, second));
	}

}
