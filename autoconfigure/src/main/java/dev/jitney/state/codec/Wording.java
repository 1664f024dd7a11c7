package dev.jitney.state.codec;

import java.lang.reflect.Parameter;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

import org.springframework.util.ClassUtils;

/** How classes, parameters and errors are called in messages. */
final class Wording {

	private Wording() {
	}

	/** Returns the simple name, with the names of enclosing classes. */
	static String of(Class<?> type) {
		if (type.isArray()) {
			return of(type.getComponentType()) + "[]";
		}
		Class<?> enclosing = type.getEnclosingClass();
		return (enclosing != null && !type.getSimpleName().isEmpty()) ? of(enclosing) + "." + type.getSimpleName()
				: ClassUtils.getShortName(type);
	}

	/** Returns the parameter as it is written in its constructor. */
	static String of(Parameter parameter) {
		return of(parameter.getDeclaringExecutable().getDeclaringClass()) + "(" + of(parameter.getType()) + " "
				+ parameter.getName() + ")";
	}

	static String of(RuntimeException error) {
		if (error instanceof StreamConstraintsException) {
			return "is nested too deep; is there a cycle?";
		}
		if (error instanceof JacksonException parse) {
			return "cannot be read: " + parse.getOriginalMessage();
		}
		String message = error.getMessage();
		return "failed with " + error.getClass().getSimpleName() + ((message != null) ? ": " + message : "");
	}

}
