package dev.jitney.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.jitney.html.MethodReference;
import dev.jitney.state.StateToken;
import dev.jitney.state.StoredState;
import dev.jitney.view.EvaluationContext;
import dev.jitney.view.ValueException;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation in which no value may change a state. Looks at the states once for each
 * method that computes values, however many rows call it. Used by one thread.
 */
final class WatchedEvaluation implements EvaluationContext {

	private final TabEvaluation evaluation;

	private final StateInstances states;

	private final String route;

	private final Map<StateToken<?>, StoredState> before = new HashMap<>();

	private final Set<String> seen = new HashSet<>();

	WatchedEvaluation(TabEvaluation evaluation, StateInstances states, String route) {
		this.evaluation = evaluation;
		this.states = states;
		this.route = route;
	}

	@Override
	public Object state(String stateType, @Nullable String instance) {
		Object state = this.evaluation.state(stateType, instance);
		this.before.computeIfAbsent(this.states.token(stateType, instance), (token) -> encode(token));
		return state;
	}

	@Override
	public boolean unchanged(String stateType, @Nullable String instance) {
		return false;
	}

	@Override
	public void computed(String slot, MethodReference method) {
		if (!this.seen.add(method.owner() + "." + method.name())) {
			return;
		}
		this.before.forEach((token, stored) -> {
			if (!encode(token).equals(stored)) {
				throw new ValueException(slot, "on the page " + this.route + " this value changes the state "
						+ token.type() + "; a value is read only: let a handler make the change", method.location());
			}
		});
	}

	private StoredState encode(StateToken<?> token) {
		return this.states.encode(token, this.states.get(token));
	}

	@Override
	public String path() {
		return this.evaluation.path();
	}

	@Override
	public @Nullable String pathVariable(String name) {
		return this.evaluation.pathVariable(name);
	}

	@Override
	public String format(@Nullable Object value) {
		return this.evaluation.format(value);
	}

	@Override
	public String message(String key, @Nullable Object[] arguments) {
		return this.evaluation.message(key, arguments);
	}

}
