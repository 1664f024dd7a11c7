package dev.jitney.session;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.jitney.event.RegistrationContext;
import dev.jitney.event.invoke.HandlerMethod;
import dev.jitney.html.Handler;
import dev.jitney.html.MethodReference;
import dev.jitney.html.SourceLocation;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Finds the methods that stored events name, among the states of the application and nowhere else. A name stands for one
 * method, as everywhere on a page.
 */
final class StoredHandlers {

	private final RegistrationContext registrations;

	StoredHandlers(RegistrationContext registrations) {
		this.registrations = registrations;
	}

	/**
	 * Returns a handler.
	 * @param bound how many of its arguments are known
	 * @throws IllegalArgumentException if the application has no such state or method
	 */
	HandlerMethod find(StoredEvents.StoredMethod stored, int bound) {
		Class<?> type = this.registrations.stateType(stored.state());
		Method method = Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(type))
			.filter((candidate) -> candidate.getName().equals(stored.method()) && !candidate.isSynthetic())
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"The stored event names " + type.getSimpleName() + "." + stored.method() + ", which does not exist"));
		ReflectionUtils.makeAccessible(method);
		return HandlerMethod.of(handler(method), reference(type, method), bound, this.registrations);
	}

	private static Handler handler(Method method) {
		return new Handler.Function0<Object, Object>() {

			@Override
			public @Nullable Object handle(Object state) {
				throw new IllegalStateException("Called with its arguments only");
			}

			@Override
			public @Nullable Object invoke(Object state, @Nullable Object... arguments) throws Exception {
				try {
					return method.invoke(state, arguments);
				}
				catch (InvocationTargetException ex) {
					ReflectionUtils.rethrowException(ex.getTargetException());
					throw ex;
				}
			}

		};
	}

	private static MethodReference reference(Class<?> type, Method method) {
		List<String> parameters = new ArrayList<>();
		parameters.add(type.getName());
		for (Class<?> parameter : method.getParameterTypes()) {
			parameters.add(parameter.getName());
		}
		String descriptor = MethodType.methodType(method.getReturnType(), method.getParameterTypes())
			.toMethodDescriptorString();
		String file = ClassUtils.getShortName(type) + ".java";
		return new MethodReference(type.getName(), method.getDeclaringClass().getName(), method.getName(), descriptor,
				parameters, false, List.of(), new SourceLocation(type.getName(), method.getName(), file, 0));
	}

}
