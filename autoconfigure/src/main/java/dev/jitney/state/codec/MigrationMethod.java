package dev.jitney.state.codec;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

import dev.jitney.state.Migration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The method by which a state class changes fields of another shape into its own. */
final class MigrationMethod {

	private final Method method;

	private MigrationMethod(Method method) {
		method.setAccessible(true);
		this.method = method;
	}

	/**
	 * Returns the method of a class, or null if it has none.
	 * @throws InvalidStateException if it is not what {@link Migration} asks for
	 */
	static @Nullable MigrationMethod of(Class<?> type) {
		List<Method> marked = Arrays.stream(type.getDeclaredMethods())
			.filter((method) -> method.isAnnotationPresent(Migration.class))
			.toList();
		if (marked.size() > 1) {
			throw new InvalidStateException(type, Wording.of(type) + " has " + marked.size()
					+ " methods with @Migration, and nothing says which one comes first: make them one");
		}
		return marked.isEmpty() ? null : new MigrationMethod(checked(type, marked.get(0)));
	}

	private static Method checked(Class<?> type, Method method) {
		String problem = problem(method);
		if (problem != null) {
			throw new InvalidStateException(type,
					Wording.of(type) + "." + method.getName() + " is annotated with @Migration but " + problem
							+ ": write static void " + method.getName() + "(" + ObjectNode.class.getName()
							+ " fields)");
		}
		return method;
	}

	private static @Nullable String problem(Method method) {
		if (!Modifier.isStatic(method.getModifiers())) {
			return "is not static";
		}
		if (method.getReturnType() != void.class) {
			return "returns something, and the tree that it is handed is what it changes";
		}
		if (method.getParameterCount() != 1 || method.getParameterTypes()[0] != ObjectNode.class) {
			return "does not take an ObjectNode alone";
		}
		return null;
	}

	/** Hands over the fields, to be changed. */
	void migrate(ObjectNode fields) {
		try {
			this.method.invoke(null, fields);
		}
		catch (InvocationTargetException ex) {
			throw ValueException.because("was stored by another version of the class and cannot be read: " + name()
					+ " threw " + ex.getTargetException());
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(this.method + " was made accessible", ex);
		}
	}

	String name() {
		return Wording.of(this.method.getDeclaringClass()) + "." + this.method.getName();
	}

}
