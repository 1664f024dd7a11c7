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
		return withLoad(Trigger.of("load", handler));
	}

	default <S, R> Element onLoad(Handler.Function0<S, R> handler) {
		return withLoad(Trigger.of("load", handler));
	}

	default <S, A> Element onLoad(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return withLoad(Trigger.of("load", handler, argument));
	}

	default <S, A, R> Element onLoad(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return withLoad(Trigger.of("load", handler, argument));
	}

	default <S, A> Element onLoad(Handler.Action1<S, A> handler, A argument) {
		return withLoad(Trigger.of("load", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onLoad(Handler.Function1<S, A, R> handler, A argument) {
		return withLoad(Trigger.of("load", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onLoad(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return withLoad(Trigger.of("load", handler, first, second));
	}

	default <S, A, B, R> Element onLoad(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return withLoad(Trigger.of("load", handler, first, second));
	}

}
