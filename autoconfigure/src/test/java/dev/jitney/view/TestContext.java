package dev.jitney.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * States by hand. Everything counts as changed until {@link #unchanged} says otherwise.
 */
class TestContext implements EvaluationContext {

	private final Map<String, Object> states = new HashMap<>();

	private final Map<String, String> variables = new HashMap<>();

	private final Set<String> unchanged = new HashSet<>();

	final List<String> loaded = new ArrayList<>();

	final List<String> refusals = new ArrayList<>();

	TestContext with(Object state) {
		return with(state, null);
	}

	TestContext with(Object state, @Nullable String instance) {
		this.states.put(key(state.getClass().getName(), instance), state);
		return this;
	}

	TestContext variable(String name, String value) {
		this.variables.put(name, value);
		return this;
	}

	TestContext unchanged(Class<?>... types) {
		for (Class<?> type : types) {
			this.unchanged.add(key(type.getName(), null));
		}
		return this;
	}

	TestContext unchanged(Class<?> type, String instance) {
		this.unchanged.add(key(type.getName(), instance));
		return this;
	}

	TestContext allChanged() {
		this.unchanged.clear();
		return this;
	}

	private static String key(String type, @Nullable String instance) {
		return (instance != null) ? type + "@" + instance : type;
	}

	@Override
	public Object state(String stateType, @Nullable String instance) {
		String key = key(stateType, instance);
		this.loaded.add(key.replaceAll(".*[.$]", ""));
		Object state = this.states.get(key);
		if (state == null) {
			throw new IllegalStateException("No state " + key);
		}
		return state;
	}

	@Override
	public boolean unchanged(String stateType, @Nullable String instance) {
		return this.unchanged.contains(key(stateType, instance));
	}

	@Override
	public void refused(ValueException refusal) {
		this.refusals.add(refusal.getMessage());
	}

	@Override
	public String path() {
		return "/todos/7";
	}

	@Override
	public @Nullable String pathVariable(String name) {
		return this.variables.get(name);
	}

	@Override
	public String format(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	@Override
	public String message(String key, @Nullable Object[] arguments) {
		return key + List.of(arguments);
	}

}
