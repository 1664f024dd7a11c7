package dev.jitney.view;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

import dev.jitney.html.Row;
import org.jspecify.annotations.Nullable;

/**
 * Which states and rows the values at some place refer to. States that a {@code with}
 * binds are found from everywhere below it, also from inside memos. Used by one thread,
 * for one evaluation.
 */
final class Environment {

	private final EvaluationContext context;

	private final Map<String, StateBinding> states = new HashMap<>();

	private final IdentityHashMap<Row<?>, RowBinding> rows = new IdentityHashMap<>();

	Environment(EvaluationContext context) {
		this.context = context;
	}

	EvaluationContext context() {
		return this.context;
	}

	StateBinding state(String stateType) {
		StateBinding binding = this.states.get(stateType);
		if (binding == null) {
			binding = new StateBinding(this.context, stateType, null, true);
			this.states.put(stateType, binding);
		}
		return binding;
	}

	/** Binds a state class and returns what it was bound to, for {@link #restore}. */
	@Nullable StateBinding bind(String stateType, String instance, boolean sameInstance) {
		return this.states.put(stateType, new StateBinding(this.context, stateType, instance, sameInstance));
	}

	void restore(String stateType, @Nullable StateBinding binding) {
		if (binding != null) {
			this.states.put(stateType, binding);
		}
		else {
			this.states.remove(stateType);
		}
	}

	RowBinding row(Row<?> row) {
		RowBinding binding = this.rows.get(row);
		if (binding == null) {
			throw new IllegalArgumentException("A value of a row is used outside the each that gave the row");
		}
		return binding;
	}

	void bind(Row<?> row, RowBinding binding) {
		this.rows.put(row, binding);
	}

}
