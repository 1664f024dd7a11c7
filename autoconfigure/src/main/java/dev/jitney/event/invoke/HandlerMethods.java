package dev.jitney.event.invoke;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.util.ClassUtils;

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

	private static String descriptor(Method method) {
		return MethodType.methodType(method.getReturnType(), method.getParameterTypes()).toMethodDescriptorString();
	}

}
