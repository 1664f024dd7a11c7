package dev.jitney.html;

/**
 * Two-way bindings of controls: {@code input().bind(Todos::draft, Todos::setDraft)}.
 *
 * <p>
 * The setter takes the control's value last, as a string, number or enum, or a boolean
 * for a checkbox; before it may stand bound arguments, for a control in a row:
 * {@code bind(todo.get(Todo::title), Todos::rename, todo.get(Todo::id))}. It may be void
 * or have a result. Of the modifiers, {@link Element#debounce} and
 * {@link Element#throttle} apply to a binding.
 *
 * @since 0.1
 */
@SuppressWarnings("overloads")
public sealed interface Bindings extends Capability permits Element {

	/**
	 * Binds the control; what the user types is sent with the next event, or after a
	 * moment of rest.
	 */
	default <G, S, T> Element bind(Getter<G, T> value, Handler.Action1<S, T> setter) {
		return with(ControlRules.bind(StateValue.of(value), Trigger.of("input", setter), false));
	}

	default <G, S, T, R> Element bind(Getter<G, T> value, Handler.Function1<S, T, R> setter) {
		return with(ControlRules.bind(StateValue.of(value), Trigger.of("input", setter), false));
	}

	default <G, S, A, T> Element bind(Getter<G, T> value, Handler.Action2<S, A, T> setter,
			Value<? extends A> argument) {
		return with(ControlRules.bind(StateValue.of(value), Trigger.of("input", setter, argument), false));
	}

	default <G, S, A, T, R> Element bind(Getter<G, T> value, Handler.Function2<S, A, T, R> setter,
			Value<? extends A> argument) {
		return with(ControlRules.bind(StateValue.of(value), Trigger.of("input", setter, argument), false));
	}

	default <G, S, A, T> Element bind(Getter<G, T> value, Handler.Action2<S, A, T> setter, A argument) {
		return with(
				ControlRules.bind(StateValue.of(value), Trigger.of("input", setter, new Constant<>(argument)), false));
	}

	default <G, S, A, T, R> Element bind(Getter<G, T> value, Handler.Function2<S, A, T, R> setter, A argument) {
		return with(
				ControlRules.bind(StateValue.of(value), Trigger.of("input", setter, new Constant<>(argument)), false));
	}

	default <G, S, A, B, T> Element bind(Getter<G, T> value, Handler.Action3<S, A, B, T> setter,
			Value<? extends A> first, Value<? extends B> second) {
		return with(ControlRules.bind(StateValue.of(value), Trigger.of("input", setter, first, second), false));
	}

	default <G, S, A, B, T, R> Element bind(Getter<G, T> value, Handler.Function3<S, A, B, T, R> setter,
			Value<? extends A> first, Value<? extends B> second) {
		return with(ControlRules.bind(StateValue.of(value), Trigger.of("input", setter, first, second), false));
	}

	default <S, T> Element bind(Value<T> value, Handler.Action1<S, T> setter) {
		return with(ControlRules.bind(value, Trigger.of("input", setter), false));
	}

	default <S, T, R> Element bind(Value<T> value, Handler.Function1<S, T, R> setter) {
		return with(ControlRules.bind(value, Trigger.of("input", setter), false));
	}

	default <S, A, T> Element bind(Value<T> value, Handler.Action2<S, A, T> setter, Value<? extends A> argument) {
		return with(ControlRules.bind(value, Trigger.of("input", setter, argument), false));
	}

	default <S, A, T, R> Element bind(Value<T> value, Handler.Function2<S, A, T, R> setter,
			Value<? extends A> argument) {
		return with(ControlRules.bind(value, Trigger.of("input", setter, argument), false));
	}

	default <S, A, T> Element bind(Value<T> value, Handler.Action2<S, A, T> setter, A argument) {
		return with(ControlRules.bind(value, Trigger.of("input", setter, new Constant<>(argument)), false));
	}

	default <S, A, T, R> Element bind(Value<T> value, Handler.Function2<S, A, T, R> setter, A argument) {
		return with(ControlRules.bind(value, Trigger.of("input", setter, new Constant<>(argument)), false));
	}

	default <S, A, B, T> Element bind(Value<T> value, Handler.Action3<S, A, B, T> setter, Value<? extends A> first,
			Value<? extends B> second) {
		return with(ControlRules.bind(value, Trigger.of("input", setter, first, second), false));
	}

	default <S, A, B, T, R> Element bind(Value<T> value, Handler.Function3<S, A, B, T, R> setter,
			Value<? extends A> first, Value<? extends B> second) {
		return with(ControlRules.bind(value, Trigger.of("input", setter, first, second), false));
	}

	/** Binds the control; what the user types is sent at once. */
	default <G, S, T> Element bindLive(Getter<G, T> value, Handler.Action1<S, T> setter) {
		return with(ControlRules.bind(StateValue.of(value), Trigger.of("input", setter), true));
	}

	default <G, S, T, R> Element bindLive(Getter<G, T> value, Handler.Function1<S, T, R> setter) {
		return with(ControlRules.bind(StateValue.of(value), Trigger.of("input", setter), true));
	}

	default <G, S, A, T> Element bindLive(Getter<G, T> value, Handler.Action2<S, A, T> setter,
			Value<? extends A> argument) {
		return with(ControlRules.bind(StateValue.of(value), Trigger.of("input", setter, argument), true));
	}

	default <G, S, A, T, R> Element bindLive(Getter<G, T> value, Handler.Function2<S, A, T, R> setter,
			Value<? extends A> argument) {
		return with(ControlRules.bind(StateValue.of(value), Trigger.of("input", setter, argument), true));
	}

	default <G, S, A, T> Element bindLive(Getter<G, T> value, Handler.Action2<S, A, T> setter, A argument) {
		return with(
				ControlRules.bind(StateValue.of(value), Trigger.of("input", setter, new Constant<>(argument)), true));
	}

	default <G, S, A, T, R> Element bindLive(Getter<G, T> value, Handler.Function2<S, A, T, R> setter, A argument) {
		return with(
				ControlRules.bind(StateValue.of(value), Trigger.of("input", setter, new Constant<>(argument)), true));
	}

	default <G, S, A, B, T> Element bindLive(Getter<G, T> value, Handler.Action3<S, A, B, T> setter,
			Value<? extends A> first, Value<? extends B> second) {
		return with(ControlRules.bind(StateValue.of(value), Trigger.of("input", setter, first, second), true));
	}

	default <G, S, A, B, T, R> Element bindLive(Getter<G, T> value, Handler.Function3<S, A, B, T, R> setter,
			Value<? extends A> first, Value<? extends B> second) {
		return with(ControlRules.bind(StateValue.of(value), Trigger.of("input", setter, first, second), true));
	}

	default <S, T> Element bindLive(Value<T> value, Handler.Action1<S, T> setter) {
		return with(ControlRules.bind(value, Trigger.of("input", setter), true));
	}

	default <S, T, R> Element bindLive(Value<T> value, Handler.Function1<S, T, R> setter) {
		return with(ControlRules.bind(value, Trigger.of("input", setter), true));
	}

	default <S, A, T> Element bindLive(Value<T> value, Handler.Action2<S, A, T> setter, Value<? extends A> argument) {
		return with(ControlRules.bind(value, Trigger.of("input", setter, argument), true));
	}

	default <S, A, T, R> Element bindLive(Value<T> value, Handler.Function2<S, A, T, R> setter,
			Value<? extends A> argument) {
		return with(ControlRules.bind(value, Trigger.of("input", setter, argument), true));
	}

	default <S, A, T> Element bindLive(Value<T> value, Handler.Action2<S, A, T> setter, A argument) {
		return with(ControlRules.bind(value, Trigger.of("input", setter, new Constant<>(argument)), true));
	}

	default <S, A, T, R> Element bindLive(Value<T> value, Handler.Function2<S, A, T, R> setter, A argument) {
		return with(ControlRules.bind(value, Trigger.of("input", setter, new Constant<>(argument)), true));
	}

	default <S, A, B, T> Element bindLive(Value<T> value, Handler.Action3<S, A, B, T> setter, Value<? extends A> first,
			Value<? extends B> second) {
		return with(ControlRules.bind(value, Trigger.of("input", setter, first, second), true));
	}

	default <S, A, B, T, R> Element bindLive(Value<T> value, Handler.Function3<S, A, B, T, R> setter,
			Value<? extends A> first, Value<? extends B> second) {
		return with(ControlRules.bind(value, Trigger.of("input", setter, first, second), true));
	}

}
