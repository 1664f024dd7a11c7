package dev.jitney.state.codec;

import java.lang.reflect.Parameter;

import org.jspecify.annotations.Nullable;

/**
 * Says what a state's constructor is called with: beans, other states of the same owner,
 * shared states. Called by the thread that makes the instance.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ConstructorArguments {

	/**
	 * Returns an argument.
	 * @param parameter the parameter, with its generic type and annotations
	 * @param index its position
	 * @return the argument, or null if null is to be passed
	 */
	@Nullable Object resolve(Parameter parameter, int index);

}
