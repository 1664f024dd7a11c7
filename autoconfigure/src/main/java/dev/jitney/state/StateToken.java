package dev.jitney.state;

import org.springframework.util.Assert;

/**
 * Names one instance of a state, wherever it is: what an event is sent to from outside a
 * page.
 *
 * <pre>{@code
 * StateToken<Todos> todos = StateToken.tab(Todos.class, tabId);
 * StateToken<Room> lobby = StateToken.keyed(Room.class, "lobby");
 * }</pre>
 *
 * @param <S> the state class
 * @param scope how the owner is shared
 * @param owner the owner's key, see {@link OwnerId}
 * @param type binary name of the state class
 * @param instance key of the instance, empty if the owner has only one
 * @since 0.1
 */
public record StateToken<S>(Scope scope, String owner, String type, String instance) {

	public StateToken {
		OwnerId id = new OwnerId(scope, owner);
		StateKey key = new StateKey(type, instance);
		Assert.isTrue(!type.startsWith("[") && !type.contains("/"),
				() -> "\"" + key.type() + "\" of " + id + " is not the binary name of a state class");
	}

	/**
	 * Names the only instance that an owner has.
	 * @param owner the owner's key; which kind of key follows from the class's scope
	 * @throws IllegalArgumentException if the class is not annotated with {@link State}
	 */
	public static <S> StateToken<S> of(Class<S> type, String owner) {
		return of(type, owner, "");
	}

	/**
	 * Names one of several instances that an owner has, such as a widget placed twice.
	 * @throws IllegalArgumentException if the class is not annotated with {@link State}
	 */
	public static <S> StateToken<S> of(Class<S> type, String owner, String instance) {
		State state = type.getAnnotation(State.class);
		Assert.notNull(state, () -> type.getName() + " is not a state: annotate the class with @State");
		return new StateToken<>(state.scope(), owner, type.getName(), instance);
	}

	/**
	 * Names the state of a tab.
	 * @throws IllegalArgumentException if the class is not a state of that scope
	 */
	public static <S> StateToken<S> tab(Class<S> type, String tabId) {
		return of(Scope.TAB, type, OwnerId.tab(tabId));
	}

	/**
	 * Names the state of a browser session.
	 * @throws IllegalArgumentException if the class is not a state of that scope
	 */
	public static <S> StateToken<S> session(Class<S> type, String sessionId) {
		return of(Scope.SESSION, type, OwnerId.session(sessionId));
	}

	/**
	 * Names the state of a signed-in user.
	 * @throws IllegalArgumentException if the class is not a state of that scope
	 */
	public static <S> StateToken<S> user(Class<S> type, String principalName) {
		return of(Scope.USER, type, OwnerId.user(principalName));
	}

	/**
	 * Names a state that there is once.
	 * @throws IllegalArgumentException if the class is not a state of that scope
	 */
	public static <S> StateToken<S> application(Class<S> type) {
		return of(Scope.APPLICATION, type, OwnerId.application());
	}

	/**
	 * Names the state of a key.
	 * @throws IllegalArgumentException if the class is not a state of that scope
	 */
	public static <S> StateToken<S> keyed(Class<S> type, String key) {
		return of(Scope.KEYED, type, OwnerId.keyed(key));
	}

	private static <S> StateToken<S> of(Scope scope, Class<S> type, OwnerId owner) {
		StateToken<S> token = of(type, owner.key());
		Assert.isTrue(token.scope() == scope, () -> type.getName() + " is a state with the scope " + token.scope()
				+ ", not " + scope + ": use the method of that name");
		return token;
	}

	/** Returns whose record holds the state. */
	public OwnerId ownerId() {
		return new OwnerId(this.scope, this.owner);
	}

	/** Returns where in its owner's record the state is. */
	public StateKey key() {
		return new StateKey(this.type, this.instance);
	}

	@Override
	public String toString() {
		return key() + " of " + ownerId();
	}

}
