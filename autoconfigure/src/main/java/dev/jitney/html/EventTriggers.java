package dev.jitney.html;

/**
 * Triggers by the name of the DOM event, for those without a method of their own:
 * {@code on("toggle", Todos::expand)}.
 *
 * <p>
 * Every trigger takes a method of a state, void or with a result, in the same forms.
 * Bound arguments are values evaluated on the server when the handler runs (a single one
 * may be a constant), so bind identities: {@code onClick(Cart::buy, row.get(Item::id))}.
 * A handler with one parameter more than there are bound arguments gets the payload of
 * the DOM event last, converted to that parameter's type. Modifiers such as
 * {@link Element#prevent()} apply to the trigger before them.
 *
 * @since 0.1
 */
@SuppressWarnings("overloads")
public sealed interface EventTriggers extends Capability permits Element {

	/** Runs a handler on the DOM event of that name, such as {@code "toggle"}. */
	default <S> Element on(String event, Handler.Action0<S> handler) {
		return with(Trigger.of(event, handler));
	}

	default <S, R> Element on(String event, Handler.Function0<S, R> handler) {
		return with(Trigger.of(event, handler));
	}

	default <S, P> Element on(String event, Handler.Action1<S, P> handler) {
		return with(Trigger.of(event, handler));
	}

	default <S, P, R> Element on(String event, Handler.Function1<S, P, R> handler) {
		return with(Trigger.of(event, handler));
	}

	default <S, A> Element on(String event, Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of(event, handler, argument));
	}

	default <S, A, R> Element on(String event, Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of(event, handler, argument));
	}

	default <S, A, P> Element on(String event, Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of(event, handler, argument));
	}

	default <S, A, P, R> Element on(String event, Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of(event, handler, argument));
	}

	default <S, A> Element on(String event, Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of(event, handler, new Constant<>(argument)));
	}

	default <S, A, R> Element on(String event, Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of(event, handler, new Constant<>(argument)));
	}

	default <S, A, P> Element on(String event, Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of(event, handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element on(String event, Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of(event, handler, new Constant<>(argument)));
	}

	default <S, A, B> Element on(String event, Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of(event, handler, first, second));
	}

	default <S, A, B, R> Element on(String event, Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of(event, handler, first, second));
	}

	default <S, A, B, P> Element on(String event, Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of(event, handler, first, second));
	}

	default <S, A, B, P, R> Element on(String event, Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of(event, handler, first, second));
	}

}
