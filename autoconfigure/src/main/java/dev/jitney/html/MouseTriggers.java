package dev.jitney.html;

/**
 * The mouse. A payload is a {@link PointerPress}.
 *
 * <p>
 * See {@link EventTriggers} for the forms that each trigger has.
 *
 * @since 0.1
 */
@SuppressWarnings("overloads")
public sealed interface MouseTriggers extends Capability permits Element {

	/** Runs a handler when the mouse comes over the element. */
	default <S> Element onMouseEnter(Handler.Action0<S> handler) {
		return with(Trigger.of("mouseenter", handler));
	}

	default <S, R> Element onMouseEnter(Handler.Function0<S, R> handler) {
		return with(Trigger.of("mouseenter", handler));
	}

	default <S, P> Element onMouseEnter(Handler.Action1<S, P> handler) {
		return with(Trigger.of("mouseenter", handler));
	}

	default <S, P, R> Element onMouseEnter(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("mouseenter", handler));
	}

	default <S, A> Element onMouseEnter(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("mouseenter", handler, argument));
	}

	default <S, A, R> Element onMouseEnter(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("mouseenter", handler, argument));
	}

	default <S, A, P> Element onMouseEnter(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("mouseenter", handler, argument));
	}

	default <S, A, P, R> Element onMouseEnter(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("mouseenter", handler, argument));
	}

	default <S, A> Element onMouseEnter(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("mouseenter", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onMouseEnter(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("mouseenter", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onMouseEnter(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("mouseenter", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onMouseEnter(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("mouseenter", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onMouseEnter(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("mouseenter", handler, first, second));
	}

	default <S, A, B, R> Element onMouseEnter(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("mouseenter", handler, first, second));
	}

	default <S, A, B, P> Element onMouseEnter(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("mouseenter", handler, first, second));
	}

	default <S, A, B, P, R> Element onMouseEnter(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("mouseenter", handler, first, second));
	}

	/** Runs a handler when the mouse leaves the element. */
	default <S> Element onMouseLeave(Handler.Action0<S> handler) {
		return with(Trigger.of("mouseleave", handler));
	}

	default <S, R> Element onMouseLeave(Handler.Function0<S, R> handler) {
		return with(Trigger.of("mouseleave", handler));
	}

	default <S, P> Element onMouseLeave(Handler.Action1<S, P> handler) {
		return with(Trigger.of("mouseleave", handler));
	}

	default <S, P, R> Element onMouseLeave(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("mouseleave", handler));
	}

	default <S, A> Element onMouseLeave(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("mouseleave", handler, argument));
	}

	default <S, A, R> Element onMouseLeave(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("mouseleave", handler, argument));
	}

	default <S, A, P> Element onMouseLeave(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("mouseleave", handler, argument));
	}

	default <S, A, P, R> Element onMouseLeave(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("mouseleave", handler, argument));
	}

	default <S, A> Element onMouseLeave(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("mouseleave", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onMouseLeave(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("mouseleave", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onMouseLeave(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("mouseleave", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onMouseLeave(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("mouseleave", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onMouseLeave(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("mouseleave", handler, first, second));
	}

	default <S, A, B, R> Element onMouseLeave(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("mouseleave", handler, first, second));
	}

	default <S, A, B, P> Element onMouseLeave(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("mouseleave", handler, first, second));
	}

	default <S, A, B, P, R> Element onMouseLeave(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("mouseleave", handler, first, second));
	}

	/** Runs a handler when a mouse button goes down over the element. */
	default <S> Element onMouseDown(Handler.Action0<S> handler) {
		return with(Trigger.of("mousedown", handler));
	}

	default <S, R> Element onMouseDown(Handler.Function0<S, R> handler) {
		return with(Trigger.of("mousedown", handler));
	}

	default <S, P> Element onMouseDown(Handler.Action1<S, P> handler) {
		return with(Trigger.of("mousedown", handler));
	}

	default <S, P, R> Element onMouseDown(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("mousedown", handler));
	}

	default <S, A> Element onMouseDown(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("mousedown", handler, argument));
	}

	default <S, A, R> Element onMouseDown(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("mousedown", handler, argument));
	}

	default <S, A, P> Element onMouseDown(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("mousedown", handler, argument));
	}

	default <S, A, P, R> Element onMouseDown(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("mousedown", handler, argument));
	}

	default <S, A> Element onMouseDown(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("mousedown", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onMouseDown(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("mousedown", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onMouseDown(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("mousedown", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onMouseDown(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("mousedown", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onMouseDown(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("mousedown", handler, first, second));
	}

	default <S, A, B, R> Element onMouseDown(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("mousedown", handler, first, second));
	}

	default <S, A, B, P> Element onMouseDown(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("mousedown", handler, first, second));
	}

	default <S, A, B, P, R> Element onMouseDown(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("mousedown", handler, first, second));
	}

	/** Runs a handler when a mouse button comes up over the element. */
	default <S> Element onMouseUp(Handler.Action0<S> handler) {
		return with(Trigger.of("mouseup", handler));
	}

	default <S, R> Element onMouseUp(Handler.Function0<S, R> handler) {
		return with(Trigger.of("mouseup", handler));
	}

	default <S, P> Element onMouseUp(Handler.Action1<S, P> handler) {
		return with(Trigger.of("mouseup", handler));
	}

	default <S, P, R> Element onMouseUp(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("mouseup", handler));
	}

	default <S, A> Element onMouseUp(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("mouseup", handler, argument));
	}

	default <S, A, R> Element onMouseUp(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("mouseup", handler, argument));
	}

	default <S, A, P> Element onMouseUp(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("mouseup", handler, argument));
	}

	default <S, A, P, R> Element onMouseUp(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("mouseup", handler, argument));
	}

	default <S, A> Element onMouseUp(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("mouseup", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onMouseUp(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("mouseup", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onMouseUp(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("mouseup", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onMouseUp(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("mouseup", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onMouseUp(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("mouseup", handler, first, second));
	}

	default <S, A, B, R> Element onMouseUp(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("mouseup", handler, first, second));
	}

	default <S, A, B, P> Element onMouseUp(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("mouseup", handler, first, second));
	}

	default <S, A, B, P, R> Element onMouseUp(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("mouseup", handler, first, second));
	}

}
