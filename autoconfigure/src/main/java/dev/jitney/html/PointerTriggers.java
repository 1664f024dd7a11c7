package dev.jitney.html;

/**
 * Mouse, pen and finger alike. A payload is a {@link PointerPress}.
 *
 * <p>
 * See {@link EventTriggers} for the forms that each trigger has.
 *
 * @since 0.1
 */
@SuppressWarnings("overloads")
public sealed interface PointerTriggers extends Capability permits Element {

	/** Runs a handler when a pointer comes over the element. */
	default <S> Element onPointerEnter(Handler.Action0<S> handler) {
		return with(Trigger.of("pointerenter", handler));
	}

	default <S, R> Element onPointerEnter(Handler.Function0<S, R> handler) {
		return with(Trigger.of("pointerenter", handler));
	}

	default <S, P> Element onPointerEnter(Handler.Action1<S, P> handler) {
		return with(Trigger.of("pointerenter", handler));
	}

	default <S, P, R> Element onPointerEnter(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("pointerenter", handler));
	}

	default <S, A> Element onPointerEnter(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("pointerenter", handler, argument));
	}

	default <S, A, R> Element onPointerEnter(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("pointerenter", handler, argument));
	}

	default <S, A, P> Element onPointerEnter(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("pointerenter", handler, argument));
	}

	default <S, A, P, R> Element onPointerEnter(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("pointerenter", handler, argument));
	}

	default <S, A> Element onPointerEnter(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("pointerenter", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onPointerEnter(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("pointerenter", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onPointerEnter(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("pointerenter", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onPointerEnter(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("pointerenter", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onPointerEnter(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("pointerenter", handler, first, second));
	}

	default <S, A, B, R> Element onPointerEnter(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("pointerenter", handler, first, second));
	}

	default <S, A, B, P> Element onPointerEnter(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("pointerenter", handler, first, second));
	}

	default <S, A, B, P, R> Element onPointerEnter(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("pointerenter", handler, first, second));
	}

	/** Runs a handler when a pointer leaves the element. */
	default <S> Element onPointerLeave(Handler.Action0<S> handler) {
		return with(Trigger.of("pointerleave", handler));
	}

	default <S, R> Element onPointerLeave(Handler.Function0<S, R> handler) {
		return with(Trigger.of("pointerleave", handler));
	}

	default <S, P> Element onPointerLeave(Handler.Action1<S, P> handler) {
		return with(Trigger.of("pointerleave", handler));
	}

	default <S, P, R> Element onPointerLeave(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("pointerleave", handler));
	}

	default <S, A> Element onPointerLeave(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("pointerleave", handler, argument));
	}

	default <S, A, R> Element onPointerLeave(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("pointerleave", handler, argument));
	}

	default <S, A, P> Element onPointerLeave(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("pointerleave", handler, argument));
	}

	default <S, A, P, R> Element onPointerLeave(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("pointerleave", handler, argument));
	}

	default <S, A> Element onPointerLeave(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("pointerleave", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onPointerLeave(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("pointerleave", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onPointerLeave(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("pointerleave", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onPointerLeave(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("pointerleave", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onPointerLeave(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("pointerleave", handler, first, second));
	}

	default <S, A, B, R> Element onPointerLeave(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("pointerleave", handler, first, second));
	}

	default <S, A, B, P> Element onPointerLeave(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("pointerleave", handler, first, second));
	}

	default <S, A, B, P, R> Element onPointerLeave(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("pointerleave", handler, first, second));
	}

	/** Runs a handler when a pointer goes down on the element. */
	default <S> Element onPointerDown(Handler.Action0<S> handler) {
		return with(Trigger.of("pointerdown", handler));
	}

	default <S, R> Element onPointerDown(Handler.Function0<S, R> handler) {
		return with(Trigger.of("pointerdown", handler));
	}

	default <S, P> Element onPointerDown(Handler.Action1<S, P> handler) {
		return with(Trigger.of("pointerdown", handler));
	}

	default <S, P, R> Element onPointerDown(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("pointerdown", handler));
	}

	default <S, A> Element onPointerDown(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("pointerdown", handler, argument));
	}

	default <S, A, R> Element onPointerDown(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("pointerdown", handler, argument));
	}

	default <S, A, P> Element onPointerDown(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("pointerdown", handler, argument));
	}

	default <S, A, P, R> Element onPointerDown(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("pointerdown", handler, argument));
	}

	default <S, A> Element onPointerDown(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("pointerdown", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onPointerDown(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("pointerdown", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onPointerDown(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("pointerdown", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onPointerDown(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("pointerdown", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onPointerDown(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("pointerdown", handler, first, second));
	}

	default <S, A, B, R> Element onPointerDown(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("pointerdown", handler, first, second));
	}

	default <S, A, B, P> Element onPointerDown(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("pointerdown", handler, first, second));
	}

	default <S, A, B, P, R> Element onPointerDown(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("pointerdown", handler, first, second));
	}

	/** Runs a handler when a pointer comes up from the element. */
	default <S> Element onPointerUp(Handler.Action0<S> handler) {
		return with(Trigger.of("pointerup", handler));
	}

	default <S, R> Element onPointerUp(Handler.Function0<S, R> handler) {
		return with(Trigger.of("pointerup", handler));
	}

	default <S, P> Element onPointerUp(Handler.Action1<S, P> handler) {
		return with(Trigger.of("pointerup", handler));
	}

	default <S, P, R> Element onPointerUp(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("pointerup", handler));
	}

	default <S, A> Element onPointerUp(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("pointerup", handler, argument));
	}

	default <S, A, R> Element onPointerUp(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("pointerup", handler, argument));
	}

	default <S, A, P> Element onPointerUp(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("pointerup", handler, argument));
	}

	default <S, A, P, R> Element onPointerUp(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("pointerup", handler, argument));
	}

	default <S, A> Element onPointerUp(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("pointerup", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onPointerUp(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("pointerup", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onPointerUp(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("pointerup", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onPointerUp(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("pointerup", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onPointerUp(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("pointerup", handler, first, second));
	}

	default <S, A, B, R> Element onPointerUp(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("pointerup", handler, first, second));
	}

	default <S, A, B, P> Element onPointerUp(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("pointerup", handler, first, second));
	}

	default <S, A, B, P, R> Element onPointerUp(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("pointerup", handler, first, second));
	}

}
