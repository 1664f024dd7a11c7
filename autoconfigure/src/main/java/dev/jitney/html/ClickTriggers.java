package dev.jitney.html;

/**
 * Clicks.
 *
 * <p>
 * See {@link EventTriggers} for the forms that each trigger has.
 *
 * @since 0.1
 */
@SuppressWarnings("overloads")
public sealed interface ClickTriggers extends Capability permits Element {

	/**
	 * Runs a handler when the element is clicked, or activated by keyboard if it is a
	 * button or link.
	 */
	default <S> Element onClick(Handler.Action0<S> handler) {
		return with(Trigger.of("click", handler));
	}

	default <S, R> Element onClick(Handler.Function0<S, R> handler) {
		return with(Trigger.of("click", handler));
	}

	default <S, P> Element onClick(Handler.Action1<S, P> handler) {
		return with(Trigger.of("click", handler));
	}

	default <S, P, R> Element onClick(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("click", handler));
	}

	default <S, A> Element onClick(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("click", handler, argument));
	}

	default <S, A, R> Element onClick(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("click", handler, argument));
	}

	default <S, A, P> Element onClick(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("click", handler, argument));
	}

	default <S, A, P, R> Element onClick(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("click", handler, argument));
	}

	default <S, A> Element onClick(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("click", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onClick(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("click", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onClick(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("click", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onClick(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("click", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onClick(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("click", handler, first, second));
	}

	default <S, A, B, R> Element onClick(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("click", handler, first, second));
	}

	default <S, A, B, P> Element onClick(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("click", handler, first, second));
	}

	default <S, A, B, P, R> Element onClick(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("click", handler, first, second));
	}

	/** Runs a handler when the element is clicked twice. */
	default <S> Element onDoubleClick(Handler.Action0<S> handler) {
		return with(Trigger.of("dblclick", handler));
	}

	default <S, R> Element onDoubleClick(Handler.Function0<S, R> handler) {
		return with(Trigger.of("dblclick", handler));
	}

	default <S, P> Element onDoubleClick(Handler.Action1<S, P> handler) {
		return with(Trigger.of("dblclick", handler));
	}

	default <S, P, R> Element onDoubleClick(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("dblclick", handler));
	}

	default <S, A> Element onDoubleClick(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("dblclick", handler, argument));
	}

	default <S, A, R> Element onDoubleClick(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("dblclick", handler, argument));
	}

	default <S, A, P> Element onDoubleClick(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("dblclick", handler, argument));
	}

	default <S, A, P, R> Element onDoubleClick(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("dblclick", handler, argument));
	}

	default <S, A> Element onDoubleClick(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("dblclick", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onDoubleClick(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("dblclick", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onDoubleClick(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("dblclick", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onDoubleClick(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("dblclick", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onDoubleClick(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("dblclick", handler, first, second));
	}

	default <S, A, B, R> Element onDoubleClick(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("dblclick", handler, first, second));
	}

	default <S, A, B, P> Element onDoubleClick(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("dblclick", handler, first, second));
	}

	default <S, A, B, P, R> Element onDoubleClick(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("dblclick", handler, first, second));
	}

	/**
	 * Runs a handler when a context menu is asked for; with {@code prevent()} the browser
	 * shows none.
	 */
	default <S> Element onContextMenu(Handler.Action0<S> handler) {
		return with(Trigger.of("contextmenu", handler));
	}

	default <S, R> Element onContextMenu(Handler.Function0<S, R> handler) {
		return with(Trigger.of("contextmenu", handler));
	}

	default <S, P> Element onContextMenu(Handler.Action1<S, P> handler) {
		return with(Trigger.of("contextmenu", handler));
	}

	default <S, P, R> Element onContextMenu(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("contextmenu", handler));
	}

	default <S, A> Element onContextMenu(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("contextmenu", handler, argument));
	}

	default <S, A, R> Element onContextMenu(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("contextmenu", handler, argument));
	}

	default <S, A, P> Element onContextMenu(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("contextmenu", handler, argument));
	}

	default <S, A, P, R> Element onContextMenu(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("contextmenu", handler, argument));
	}

	default <S, A> Element onContextMenu(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("contextmenu", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onContextMenu(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("contextmenu", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onContextMenu(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("contextmenu", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onContextMenu(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("contextmenu", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onContextMenu(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("contextmenu", handler, first, second));
	}

	default <S, A, B, R> Element onContextMenu(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("contextmenu", handler, first, second));
	}

	default <S, A, B, P> Element onContextMenu(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("contextmenu", handler, first, second));
	}

	default <S, A, B, P, R> Element onContextMenu(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("contextmenu", handler, first, second));
	}

}
