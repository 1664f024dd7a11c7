package dev.jitney.event.payload;

import java.lang.reflect.Method;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.method.ParameterValidationResult;

/**
 * Checks the arguments of a handler against the rules that its parameters declare.
 * Implementations are safe for any thread and may block.
 */
@FunctionalInterface
public interface ArgumentValidator {

	/** Lets everything pass. */
	ArgumentValidator NONE = (state, method, arguments) -> List.of();

	/**
	 * Returns what is wrong, for each parameter that broke a rule.
	 * @param state the instance that the method is called on
	 * @param arguments all of them, in order
	 */
	List<ParameterValidationResult> validate(Object state, Method method, @Nullable Object[] arguments);

}
