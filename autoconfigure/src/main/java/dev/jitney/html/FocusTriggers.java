package dev.jitney.html;

/**
 * Focus and its loss.
 *
 * <p>
 * See {@link EventTriggers} for the forms that each trigger has.
 *
 * @since 0.1
 */
@SuppressWarnings("overloads")
public sealed interface FocusTriggers extends Capability permits Element {

	/** Runs a handler when the element gains the focus. */
	default <S> Element onFocus(Handler.Action0<S> handler) {
		return with(Trigger.of("focus", handler));
	}

	default <S, R> Element onFocus(Handler.Function0<S, R> handler) {
		return with(Trigger.of("focus", handler));
	}

	default <S, P> Element onFocus(Handler.Action1<S, P> handler) {
		return with(Trigger.of("focus", handler));
	}

	default <S, P, R> Element onFocus(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("focus", handler));
	}

	default <S, A> Element onFocus(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("focus", handler, argument));
	}

	default <S, A, R> Element onFocus(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("focus", handler, argument));
	}

	default <S, A, P> Element onFocus(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("focus", handler, argument));
	}

	default <S, A, P, R> Element onFocus(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("focus", handler, argument));
	}

	default <S, A> Element onFocus(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("focus", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onFocus(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("focus", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onFocus(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("focus", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onFocus(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("focus", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onFocus(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("focus", handler, first, second));
	}

	default <S, A, B, R> Element onFocus(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("focus", handler, first, second));
	}

	default <S, A, B, P> Element onFocus(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("focus", handler, first, second));
	}

	default <S, A, B, P, R> Element onFocus(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("focus", handler, first, second));
	}

	/** Runs a handler when the element loses the focus. */
	default <S> Element onBlur(Handler.Action0<S> handler) {
		return with(Trigger.of("blur", handler));
	}

	default <S, R> Element onBlur(Handler.Function0<S, R> handler) {
		return with(Trigger.of("blur", handler));
	}

	default <S, P> Element onBlur(Handler.Action1<S, P> handler) {
		return with(Trigger.of("blur", handler));
	}

	default <S, P, R> Element onBlur(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("blur", handler));
	}

	default <S, A> Element onBlur(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("blur", handler, argument));
	}

	default <S, A, R> Element onBlur(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("blur", handler, argument));
	}

	default <S, A, P> Element onBlur(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("blur", handler, argument));
	}

	default <S, A, P, R> Element onBlur(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("blur", handler, argument));
	}

	default <S, A> Element onBlur(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("blur", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onBlur(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("blur", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onBlur(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("blur", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onBlur(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("blur", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onBlur(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("blur", handler, first, second));
	}

	default <S, A, B, R> Element onBlur(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("blur", handler, first, second));
	}

	default <S, A, B, P> Element onBlur(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("blur", handler, first, second));
	}

	default <S, A, B, P, R> Element onBlur(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("blur", handler, first, second));
	}

}
