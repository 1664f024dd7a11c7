package dev.jitney.view;

import org.jspecify.annotations.Nullable;

/** What an evaluation needs of the tab it is for. Used by one thread; may block. */
public interface EvaluationContext {

	/**
	 * Returns a state instance.
	 * @param stateType binary name of the state class
	 * @param instance the key that an enclosing {@code with} gave, or null
	 */
	Object state(String stateType, @Nullable String instance);

	/**
	 * Whether the bytes of that state are those from which the previous view was made;
	 * false if that is not known. Asked instead of {@link #state} where the answer may
	 * spare the evaluation.
	 */
	boolean unchanged(String stateType, @Nullable String instance);

	/** Returns a variable of the tab's current route. */
	@Nullable String pathVariable(String name);

	/** Formats a value as text, in the tab's locale. Null is the empty string. */
	String format(@Nullable Object value);

	/** Resolves a message in the tab's locale. */
	String message(String key, @Nullable Object[] arguments);

}
