package dev.jitney.state.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Makes instances of state classes, their stored fields at their defaults. The first
 * instance of a class is held to the rule for final fields; to compare, its constructor
 * may run twice. Thread-safe; runs the application's constructor in the calling thread.
 *
 * @since 0.1
 */
public final class StateFactory {

	private final StateTypes types;

	private final FinalFieldRule rule = new FinalFieldRule();

	public StateFactory(StateTypes types) {
		this.types = types;
	}

	/**
	 * Makes an instance.
	 * @throws InvalidStateException if the class breaks a rule
	 * @throws StateCreationException if an argument cannot be had or does not fit, or the
	 * constructor throws
	 */
	public <S> S create(Class<S> type, ConstructorArguments arguments) {
		StateShape shape = this.types.shape(type);
		@Nullable Object[] resolved = resolve(shape, arguments);
		Object instance = newInstance(shape, resolved);
		this.rule.check(shape, instance, resolved, () -> newInstance(shape, resolved));
		return type.cast(instance);
	}

	private static @Nullable Object[] resolve(StateShape shape, ConstructorArguments arguments) {
		Parameter[] parameters = shape.constructor().getParameters();
		@Nullable Object[] resolved = new Object[parameters.length];
		for (int index = 0; index < parameters.length; index++) {
			resolved[index] = resolve(shape, parameters[index], index, arguments);
		}
		return resolved;
	}

	private static @Nullable Object resolve(StateShape shape, Parameter parameter, int index,
			ConstructorArguments arguments) {
		Object argument;
		try {
			argument = arguments.resolve(parameter, index);
		}
		catch (InvalidStateException | StateCreationException ex) {
			throw ex; // another state, which says what is wrong with it
		}
		catch (RuntimeException ex) {
			throw new StateCreationException(shape.type(),
					Wording.of(parameter) + " cannot be given what it asks for: " + ex.getMessage(), ex);
		}
		if (!ClassUtils.isAssignableValue(parameter.getType(), argument)) {
			throw new StateCreationException(shape.type(), Wording.of(parameter) + " cannot be given "
					+ ((argument != null) ? "a " + Wording.of(argument.getClass()) : "null"), null);
		}
		return argument;
	}

	private static Object newInstance(StateShape shape, @Nullable Object[] arguments) {
		Constructor<?> constructor = shape.constructor();
		try {
			return constructor.newInstance(arguments);
		}
		catch (InvocationTargetException ex) {
			throw new StateCreationException(shape.type(), "The constructor of " + Wording.of(shape.type()) + " threw "
					+ ex.getTargetException() + ": it should only keep its arguments", ex.getTargetException());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(constructor + " was made accessible", ex);
		}
	}

}
