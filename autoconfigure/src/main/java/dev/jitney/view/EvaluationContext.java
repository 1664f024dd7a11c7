package dev.jitney.view;

import dev.jitney.html.MethodReference;
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

	/**
	 * Told each time a method of the application has computed something.
	 * @param slot what it was computed for
	 * @throws ValueException if that is not to be
	 */
	default void computed(String slot, MethodReference method) {
	}

	/**
	 * Told that a value is left out, because it is a URL that a page may not show.
	 * @param refusal names slot, problem and place, and nothing else of the value
	 */
	default void refused(ValueException refusal) {
	}

	/** Returns the path that the tab shows, below the base path and without query. */
	String path();

	/** Returns a variable of the tab's current route. */
	@Nullable String pathVariable(String name);

	/** Formats a value as text, in the tab's locale. Null is the empty string. */
	String format(@Nullable Object value);

	/** Resolves a message in the tab's locale. */
	String message(String key, @Nullable Object[] arguments);

}
