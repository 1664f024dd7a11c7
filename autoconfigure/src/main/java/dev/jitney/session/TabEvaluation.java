package dev.jitney.session;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import dev.jitney.session.page.Addresses;
import dev.jitney.state.StateToken;
import dev.jitney.state.StoredState;
import dev.jitney.view.EvaluationContext;
import dev.jitney.view.ValueException;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a page for one tab, from the states of one piece of work. Used by one thread.
 */
final class TabEvaluation implements EvaluationContext {

	private final StateInstances states;

	private final Addresses.Target page;

	private final Map<StateToken<?>, @Nullable StoredState> before;

	private final Map<StateToken<?>, @Nullable StoredState> basis = new HashMap<>();

	private final Map<String, ValueException> refusals = new LinkedHashMap<>();

	private final Texts.Localized texts;

	TabEvaluation(StateInstances states, Addresses.Target page, LiveTab.@Nullable Shown before, Texts.Localized texts) {
		this.states = states;
		this.page = page;
		this.before = (before != null) ? before.basis() : Map.of();
		this.texts = texts;
	}

	/** Returns the stored states from which the view was made. */
	Map<StateToken<?>, @Nullable StoredState> basis() {
		return this.basis;
	}

	/** Returns what was left out of the view, once per slot. */
	Collection<ValueException> refusals() {
		return this.refusals.values();
	}

	@Override
	public void refused(ValueException refusal) {
		this.refusals.putIfAbsent(refusal.slot(), refusal);
	}

	@Override
	public Object state(String stateType, @Nullable String instance) {
		StateToken<?> token = this.states.token(stateType, instance);
		note(token);
		return this.states.get(token);
	}

	@Override
	public boolean unchanged(String stateType, @Nullable String instance) {
		StateToken<?> token = this.states.token(stateType, instance);
		StoredState now = note(token);
		return now != null && !this.states.dependsOnOthers(token) && Objects.equals(this.before.get(token), now);
	}

	private @Nullable StoredState note(StateToken<?> token) {
		if (!this.basis.containsKey(token)) {
			this.basis.put(token, this.states.current(token));
		}
		return this.basis.get(token);
	}

	@Override
	public String path() {
		return this.page.location().path();
	}

	@Override
	public @Nullable String pathVariable(String name) {
		return this.page.location().pathVariables().get(name);
	}

	@Override
	public String format(@Nullable Object value) {
		return this.texts.format(value);
	}

	@Override
	public String message(String key, @Nullable Object[] arguments) {
		return this.texts.message(key, arguments);
	}

}
