package dev.jitney.compile;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import dev.jitney.compile.code.LambdaBodies;
import dev.jitney.event.RegistrationContext;
import dev.jitney.html.MethodReference;

/**
 * Names lambdas by what they do, as compilers number them by their place: a lambda that
 * is put above another must not take over its name. Each class is read once. Safe for use
 * by several threads.
 */
final class LambdaNames {

	private final LambdaBodies bodies;

	private final Map<String, Map<String, String>> names = new ConcurrentHashMap<>();

	LambdaNames(RegistrationContext registrations) {
		this.bodies = new LambdaBodies(registrations::classFile);
	}

	/**
	 * Returns a name that the same code has in every program.
	 * @throws PageCompileException if the class file that holds the lambda cannot be read
	 */
	String of(MethodReference lambda) {
		String name = names(lambda).get(lambda.name() + lambda.descriptor());
		if (name == null) {
			throw unreadable(lambda,
					"it has no " + lambda.name() + lambda.descriptor() + ", so it is not the class that runs");
		}
		return name;
	}

	private Map<String, String> names(MethodReference lambda) {
		try {
			return this.names.computeIfAbsent(lambda.declaringClass(), this::read);
		}
		catch (IllegalArgumentException ex) {
			throw unreadable(lambda, String.valueOf(ex.getMessage()));
		}
	}

	private Map<String, String> read(String className) {
		return this.bodies.in(className)
			.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, (body) -> Digests.hash(body.getValue())));
	}

	private static PageCompileException unreadable(MethodReference lambda, String reason) {
		return new PageCompileException("A lambda is known by its code, but the class file of "
				+ lambda.declaringClass() + " cannot be used: " + reason + ". Make the lambda a method of "
				+ Slots.simpleName(lambda.owner()) + " and name that method", lambda.location());
	}

}
