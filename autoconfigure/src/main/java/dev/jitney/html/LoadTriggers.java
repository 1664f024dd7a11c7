package dev.jitney.html;

/**
 * What a page does before it is first painted.
 *
 * <p>
 * Allowed on the outermost element of a page. The DOM event of an image or frame is
 * {@code on("load", …)}.
 *
 * @since 0.1
 */
@SuppressWarnings("overloads")
public sealed interface LoadTriggers extends Capability permits Element {

	/** Runs a handler when the page is loaded; several run in order. */
	default <S> Element onLoad(Handler.Action0<S> handler) {
		return withLoad(load(handler));
	}

	default <S, R> Element onLoad(Handler.Function0<S, R> handler) {
		return withLoad(load(handler));
	}

	default <S, A> Element onLoad(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return withLoad(load(handler, argument));
	}

	default <S, A, R> Element onLoad(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return withLoad(load(handler, argument));
	}

	default <S, A> Element onLoad(Handler.Action1<S, A> handler, A argument) {
		return withLoad(load(handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onLoad(Handler.Function1<S, A, R> handler, A argument) {
		return withLoad(load(handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onLoad(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return withLoad(load(handler, first, second));
	}

	default <S, A, B, R> Element onLoad(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return withLoad(load(handler, first, second));
	}

	/**
	 * Runs a handler that takes the EventContext, and with it the URL, when the page is
	 * loaded.
	 */
	default <S, C> Element onLoad(Handler.Action1<S, C> handler) {
		return withLoad(load(handler));
	}

	default <S, C, R> Element onLoad(Handler.Function1<S, C, R> handler) {
		return withLoad(load(handler));
	}

	default <S, A, C> Element onLoad(Handler.Action2<S, A, C> handler, Value<? extends A> argument) {
		return withLoad(load(handler, argument));
	}

	default <S, A, C, R> Element onLoad(Handler.Function2<S, A, C, R> handler, Value<? extends A> argument) {
		return withLoad(load(handler, argument));
	}

	default <S, A, C> Element onLoad(Handler.Action2<S, A, C> handler, A argument) {
		return withLoad(load(handler, new Constant<>(argument)));
	}

	default <S, A, C, R> Element onLoad(Handler.Function2<S, A, C, R> handler, A argument) {
		return withLoad(load(handler, new Constant<>(argument)));
	}

	private static Trigger load(Handler handler, Value<?>... arguments) {
		Trigger trigger = Trigger.of("load", handler, arguments);
		if (trigger.payload() != null) {
			throw new MarkupException(
					"On-load handler " + trigger.method() + " takes a " + trigger.payload()
							+ ", but nothing is sent when a page is loaded: bind an argument, or take the EventContext",
					trigger.method().location());
		}
		return trigger;
	}

}
