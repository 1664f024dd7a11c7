package dev.jitney.html;

/**
 * Input, change and submit.
 *
 * <p>
 * A payload of input and change is the value of the control, as a string, number, boolean
 * (of a checkbox) or enum; that of submit is a record with one component per named
 * control.
 *
 * <p>
 * See {@link EventTriggers} for the forms that each trigger has.
 *
 * @since 0.1
 */
@SuppressWarnings("overloads")
public sealed interface FormTriggers extends Capability permits Element {

	/**
	 * Runs a handler on every change while the user edits; {@code debounce} makes them
	 * fewer.
	 */
	default <S> Element onInput(Handler.Action0<S> handler) {
		return with(Trigger.of("input", handler));
	}

	default <S, R> Element onInput(Handler.Function0<S, R> handler) {
		return with(Trigger.of("input", handler));
	}

	default <S, P> Element onInput(Handler.Action1<S, P> handler) {
		return with(Trigger.of("input", handler));
	}

	default <S, P, R> Element onInput(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("input", handler));
	}

	default <S, A> Element onInput(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("input", handler, argument));
	}

	default <S, A, R> Element onInput(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("input", handler, argument));
	}

	default <S, A, P> Element onInput(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("input", handler, argument));
	}

	default <S, A, P, R> Element onInput(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("input", handler, argument));
	}

	default <S, A> Element onInput(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("input", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onInput(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("input", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onInput(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("input", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onInput(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("input", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onInput(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("input", handler, first, second));
	}

	default <S, A, B, R> Element onInput(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("input", handler, first, second));
	}

	default <S, A, B, P> Element onInput(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("input", handler, first, second));
	}

	default <S, A, B, P, R> Element onInput(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("input", handler, first, second));
	}

	/** Runs a handler when the user has changed a control and is done with it. */
	default <S> Element onChange(Handler.Action0<S> handler) {
		return with(Trigger.of("change", handler));
	}

	default <S, R> Element onChange(Handler.Function0<S, R> handler) {
		return with(Trigger.of("change", handler));
	}

	default <S, P> Element onChange(Handler.Action1<S, P> handler) {
		return with(Trigger.of("change", handler));
	}

	default <S, P, R> Element onChange(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("change", handler));
	}

	default <S, A> Element onChange(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("change", handler, argument));
	}

	default <S, A, R> Element onChange(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("change", handler, argument));
	}

	default <S, A, P> Element onChange(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("change", handler, argument));
	}

	default <S, A, P, R> Element onChange(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("change", handler, argument));
	}

	default <S, A> Element onChange(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("change", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onChange(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("change", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onChange(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("change", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onChange(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("change", handler, new Constant<>(argument)));
	}

	default <S, A, B> Element onChange(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("change", handler, first, second));
	}

	default <S, A, B, R> Element onChange(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("change", handler, first, second));
	}

	default <S, A, B, P> Element onChange(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("change", handler, first, second));
	}

	default <S, A, B, P, R> Element onChange(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("change", handler, first, second));
	}

	/** Runs a handler when the form is submitted, by button or by Enter. */
	default <S> Element onSubmit(Handler.Action0<S> handler) {
		return with(Trigger.of("submit", handler));
	}

	default <S, R> Element onSubmit(Handler.Function0<S, R> handler) {
		return with(Trigger.of("submit", handler));
	}

	default <S, P> Element onSubmit(Handler.Action1<S, P> handler) {
		return with(Trigger.of("submit", handler));
	}

	default <S, P, R> Element onSubmit(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of("submit", handler));
	}

	/**
	 * Runs a handler with the submitted form and, second, what is wrong with it or the
	 * context of the event.
	 */
	default <S, P, E> Element onSubmit(Handler.Action2<S, P, E> handler) {
		return with(Trigger.of("submit", handler));
	}

	default <S, P, E, R> Element onSubmit(Handler.Function2<S, P, E, R> handler) {
		return with(Trigger.of("submit", handler));
	}

	/**
	 * Runs a handler with the submitted form, what is wrong with it, and the context of
	 * the event.
	 */
	default <S, P, E, C> Element onSubmit(Handler.Action3<S, P, E, C> handler) {
		return with(Trigger.of("submit", handler));
	}

	default <S, P, E, C, R> Element onSubmit(Handler.Function3<S, P, E, C, R> handler) {
		return with(Trigger.of("submit", handler));
	}

	default <S, A> Element onSubmit(Handler.Action1<S, A> handler, Value<? extends A> argument) {
		return with(Trigger.of("submit", handler, argument));
	}

	default <S, A, R> Element onSubmit(Handler.Function1<S, A, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("submit", handler, argument));
	}

	default <S, A, P> Element onSubmit(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of("submit", handler, argument));
	}

	default <S, A, P, R> Element onSubmit(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("submit", handler, argument));
	}

	default <S, A> Element onSubmit(Handler.Action1<S, A> handler, A argument) {
		return with(Trigger.of("submit", handler, new Constant<>(argument)));
	}

	default <S, A, R> Element onSubmit(Handler.Function1<S, A, R> handler, A argument) {
		return with(Trigger.of("submit", handler, new Constant<>(argument)));
	}

	default <S, A, P> Element onSubmit(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of("submit", handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onSubmit(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of("submit", handler, new Constant<>(argument)));
	}

	default <S, A, P, E> Element onSubmit(Handler.Action3<S, A, P, E> handler, Value<? extends A> argument) {
		return with(Trigger.of("submit", handler, argument));
	}

	default <S, A, P, E, R> Element onSubmit(Handler.Function3<S, A, P, E, R> handler, Value<? extends A> argument) {
		return with(Trigger.of("submit", handler, argument));
	}

	default <S, A, B> Element onSubmit(Handler.Action2<S, A, B> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("submit", handler, first, second));
	}

	default <S, A, B, R> Element onSubmit(Handler.Function2<S, A, B, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("submit", handler, first, second));
	}

	default <S, A, B, P> Element onSubmit(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("submit", handler, first, second));
	}

	default <S, A, B, P, R> Element onSubmit(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of("submit", handler, first, second));
	}

}
