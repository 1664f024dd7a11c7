package dev.jitney.event.invoke;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import dev.jitney.event.RegistrationContext;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Finds methods by what a serialized method reference says of them. */
final class HandlerMethods {

	private HandlerMethods() {
	}

	static Optional<Method> find(Class<?> type, String name, String descriptor) {
		return lineage(type).flatMap((declaring) -> Arrays.stream(declaring.getDeclaredMethods()))
			.filter((method) -> method.getName().equals(name) && descriptor(method).equals(descriptor))
			.findFirst();
	}

	private static Stream<Class<?>> lineage(Class<?> type) {
		Stream<Class<?>> classes = Stream.iterate(type, (next) -> next != null, Class::getSuperclass);
		return Stream.concat(classes, ClassUtils.getAllInterfacesForClassAsSet(type).stream());
	}

	static String descriptor(Method method) {
		return MethodType.methodType(method.getReturnType(), method.getParameterTypes()).toMethodDescriptorString();
	}

	/**
	 * Returns the type of the payload: with its generics if the method declares it, else
	 * as the functional type has it.
	 */
	static ResolvableType payload(Method method, boolean lambda, HandlerSignature signature, Class<?> stateType,
			RegistrationContext registrations) {
		ResolvableType named = ResolvableType.forClass(registrations.load(String.valueOf(signature.payload())));
		if (lambda) {
			return named;
		}
		ResolvableType declared = ResolvableType.forMethodParameter(method, signature.bound(), stateType);
		boolean same = ClassUtils.isAssignable(declared.resolve(Object.class), named.resolve(Object.class));
		return (same && declared.resolve() != null) ? declared : named;
	}

	static HandlerMethod.Invocation reflective(Method method) {
		ReflectionUtils.makeAccessible(method);
		return method::invoke;
	}

}
