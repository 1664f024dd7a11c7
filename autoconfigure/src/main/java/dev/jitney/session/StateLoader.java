package dev.jitney.session;

import java.lang.reflect.Parameter;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import dev.jitney.event.RegistrationContext;
import dev.jitney.event.TabId;
import dev.jitney.event.Visitor;
import dev.jitney.event.error.ErrorMethods;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.Scope;
import dev.jitney.state.Shared;
import dev.jitney.state.State;
import dev.jitney.state.StateKey;
import dev.jitney.state.StateManager;
import dev.jitney.state.StateToken;
import dev.jitney.state.StoredState;
import dev.jitney.state.codec.ConstructorArguments;
import dev.jitney.state.codec.InvalidStateException;
import dev.jitney.state.codec.StateChecks;
import dev.jitney.state.codec.StateCodec;
import dev.jitney.state.codec.StateFactory;
import dev.jitney.state.codec.StateTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.unit.DataSize;

/**
 * Makes instances of states from their stored form, and back. Safe for use by several
 * threads; waits for the store when a shared state is read.
 */
public final class StateLoader {

	private final RegistrationContext registrations;

	private final StateManager manager;

	private final StateTypes types;

	private final StateCodec codec;

	private final StateFactory factory;

	private final ConstructorArguments beans;

	private final @Nullable StateChecks checks;

	private final DataSize warmSize;

	private final WarmStates warm;

	private final TabObserver observer;

	/**
	 * @param beans what a constructor is handed that is neither a state nor shared
	 * @param checks made on every state that is encoded, or null for none; with checks,
	 * every event decodes the states that it uses
	 * @param warm how many bytes of encoded states may have their instances kept from one
	 * event to the next
	 * @param observer told of every instance that is made
	 */
	public StateLoader(RegistrationContext registrations, StateManager manager, StateTypes types, StateCodec codec,
			ConstructorArguments beans, @Nullable StateChecks checks, DataSize warm, TabObserver observer) {
		this.registrations = registrations;
		this.manager = manager;
		this.types = types;
		this.codec = codec;
		this.factory = new StateFactory(types);
		this.beans = beans;
		this.checks = checks;
		this.warmSize = warm;
		this.warm = new WarmStates((checks != null) ? DataSize.ofBytes(0) : warm);
		this.observer = observer;
	}

	/** Returns the same for other classes of the states. */
	public StateLoader in(RegistrationContext registrations) {
		return new StateLoader(registrations, this.manager, this.types, this.codec, this.beans, this.checks,
				this.warmSize, this.observer);
	}

	/**
	 * Returns the token of a state as a tab sees it.
	 * @param instance the key that an enclosing {@code with} gave, or null
	 */
	StateToken<?> token(String type, @Nullable String instance, TabIdentity identity) {
		Scope scope = this.types.shape(this.registrations.stateType(type)).scope();
		String key = (instance != null) ? instance : "";
		return switch (scope) {
			case TAB -> new StateToken<>(scope, identity.tab().value(), type, key);
			case SESSION -> new StateToken<>(scope, identity.session(), type, key);
			case USER -> new StateToken<>(scope, user(type, identity), type, key);
			case APPLICATION -> new StateToken<>(scope, OwnerId.application().key(), type, key);
			case KEYED -> new StateToken<>(scope, required(type, instance), type, "");
		};
	}

	private static String user(String type, TabIdentity identity) {
		String user = identity.user();
		if (user == null) {
			throw new IllegalStateException(type + " is kept per user, and nobody is signed in:"
					+ " let Spring Security protect the page, or give the state another scope");
		}
		return user;
	}

	private static String required(String type, @Nullable String key) {
		if (key == null || key.isBlank()) {
			throw new IllegalStateException(type + " is a keyed state, and the key is missing:"
					+ " put it under with(...) on the page, or call at(key) on its Shared");
		}
		return key;
	}

	/**
	 * Checks all states of the application by making an instance of each.
	 * @throws dev.jitney.state.codec.InvalidStateException if a class breaks a rule
	 */
	public void verify() {
		verify(this.registrations.stateTypes());
	}

	/**
	 * Checks some states of the application by making an instance of each.
	 * @param stateTypes binary names of their classes
	 * @throws dev.jitney.state.codec.InvalidStateException if a class breaks a rule
	 */
	public void verify(Collection<String> stateTypes) {
		requireDistinctNames(stateTypes);
		TabId nobody = TabId.random(new SecureRandom());
		TabIdentity identity = new TabIdentity(nobody, "verification", Visitor.anonymous(Locale.ROOT));
		for (String type : new TreeSet<>(stateTypes)) {
			Scope scope = this.types.shape(this.registrations.stateType(type)).scope();
			ErrorMethods.of(this.registrations.stateType(type));
			StateInstances states = new StateInstances(this, identity, OwnerRecord.empty(), (token, change) -> null);
			create(new StateToken<>(scope, nobody.value(), type, ""), states);
			ClosedHandlers.verify(this.registrations.stateType(type));
		}
	}

	private void requireDistinctNames(Collection<String> stateTypes) {
		Map<String, Class<?>> former = new HashMap<>();
		for (String type : stateTypes) {
			Class<?> state = this.registrations.stateType(type);
			for (String name : this.types.shape(state).formerNames()) {
				Class<?> other = former.put(name, state);
				if (other != null || this.registrations.stateTypes().contains(name)) {
					throw new InvalidStateException(state,
							type + " is annotated with @Formerly(\"" + name + "\"), which "
									+ ((other != null) ? other.getName() + " is as well" : "is a state itself")
									+ ": what is stored under a name belongs to one class");
				}
			}
		}
	}

	/**
	 * Returns the stored form of a state, also if it was stored under a former name of
	 * its class, or null if there is none.
	 */
	@Nullable StoredState stored(OwnerRecord record, StateToken<?> token) {
		StoredState stored = record.states().get(token.key());
		if (stored != null || record.states().isEmpty()) {
			return stored;
		}
		return formerKeys(token.key()).stream()
			.map(record.states()::get)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Returns a record with some states replaced or added; what was stored under former
	 * names of their classes is gone.
	 */
	OwnerRecord replace(OwnerRecord record, Map<StateKey, StoredState> changed) {
		OwnerRecord next = record.withStates(changed);
		for (StateKey key : changed.keySet()) {
			for (StateKey former : formerKeys(key)) {
				next = next.withoutState(former);
			}
		}
		return next;
	}

	private List<StateKey> formerKeys(StateKey key) {
		List<String> names = this.types.shape(this.registrations.stateType(key.type())).formerNames();
		return names.isEmpty() ? List.of() : names.stream().map((name) -> new StateKey(name, key.instance())).toList();
	}

	/** Reads a snapshot of an owner. */
	OwnerRecord read(OwnerId owner) {
		return Objects.requireNonNull(Waiting.until(this.manager.read(owner)));
	}

	/**
	 * Makes an instance, with its fields as they are stored or else at their defaults.
	 */
	Object load(StateToken<?> token, @Nullable StoredState stored, StateInstances states) {
		long start = System.nanoTime();
		Object instance = create(token, states);
		if (stored != null) {
			this.codec.decode(stored, instance);
		}
		this.observer.loaded(token.type(), Duration.ofNanos(System.nanoTime() - start));
		return instance;
	}

	/**
	 * Returns the instance that an earlier event of the tab left behind if it is still
	 * what is stored, else makes one. It is the caller's until it is {@linkplain #keep
	 * given back}.
	 */
	Object resume(StateToken<?> token, @Nullable StoredState stored, StateInstances states) {
		Object instance = (stored != null && canBeWarm(token)) ? this.warm.take(token, stored) : null;
		return (instance != null) ? instance : load(token, stored, states);
	}

	/**
	 * Gives back an instance that nobody uses any more.
	 * @param stored what it is encoded as
	 */
	void keep(StateToken<?> token, StoredState stored, Object instance) {
		if (canBeWarm(token)) {
			this.warm.keep(token, stored, instance);
		}
	}

	/** One that was handed other states was handed those of a single event. */
	private boolean canBeWarm(StateToken<?> token) {
		return token.scope() == Scope.TAB && !dependsOnOthers(token.type());
	}

	private Object create(StateToken<?> token, StateInstances states) {
		Class<?> type = this.registrations.stateType(token.type());
		return this.factory.create(type, (parameter, index) -> argument(token, parameter, index, states));
	}

	private @Nullable Object argument(StateToken<?> token, Parameter parameter, int index, StateInstances states) {
		if (parameter.getType() == Shared.class) {
			Class<?> type = ResolvableType.forType(parameter.getParameterizedType()).getGeneric().toClass();
			return new SharedHandle<>(states, type.getName(), null);
		}
		State state = parameter.getType().getAnnotation(State.class);
		if (state == null) {
			return this.beans.resolve(parameter, index);
		}
		if (state.scope() != Scope.TAB || token.scope() != Scope.TAB) {
			String name = parameter.getType().getSimpleName();
			throw new IllegalStateException(name + " is not of the same tab; take a Shared<" + name + "> instead");
		}
		return states.get(states.token(parameter.getType().getName(), null));
	}

	/**
	 * Whether the constructor takes other states, so that values may change although the
	 * state's own bytes do not.
	 */
	boolean dependsOnOthers(String type) {
		return this.types.shape(this.registrations.stateType(type)).isTakingStates();
	}

	/**
	 * Encodes an instance.
	 * @param before what it was made from, or null if it is new
	 * @return {@code before} itself if nothing has changed
	 */
	StoredState encode(StateToken<?> token, Object instance, @Nullable StoredState before, StateInstances states) {
		if (this.checks != null) {
			this.checks.verify(instance, () -> create(token, states));
		}
		return this.codec.encode(instance, before);
	}

}
