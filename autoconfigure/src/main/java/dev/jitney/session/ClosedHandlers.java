package dev.jitney.session;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.jitney.event.Background;
import dev.jitney.event.EventContext;
import dev.jitney.event.OnTabClosed;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.invoke.HandlerMethod;
import dev.jitney.state.Scope;
import dev.jitney.state.State;
import dev.jitney.state.codec.InvalidStateException;

/**
 * The {@link OnTabClosed} methods of an application's states. Safe for use by several
 * threads.
 */
final class ClosedHandlers {

	private final RegistrationContext registrations;

	private final Map<String, List<HandlerMethod>> handlers = new ConcurrentHashMap<>();

	ClosedHandlers(RegistrationContext registrations) {
		this.registrations = registrations;
	}

	/** Whether any state has such a method. */
	boolean isEmpty() {
		return this.registrations.stateTypes().stream().allMatch((type) -> of(type).isEmpty());
	}

	/** Returns those of a state; none if the application does not have the state. */
	List<HandlerMethod> of(String type) {
		return this.registrations.stateTypes().contains(type) ? this.handlers.computeIfAbsent(type, this::find)
				: List.of();
	}

	private List<HandlerMethod> find(String type) {
		return methods(this.registrations.stateType(type)).stream()
			.map((method) -> HandlerMethod.find(type, method, this.registrations))
			.toList();
	}

	private static List<Method> methods(Class<?> type) {
		List<Method> methods = new ArrayList<>();
		for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
			Arrays.stream(declaring.getDeclaredMethods())
				.filter((method) -> method.isAnnotationPresent(OnTabClosed.class))
				.forEach(methods::add);
		}
		return methods;
	}

	/**
	 * Checks the methods of a state.
	 * @throws InvalidStateException if one of them could not be called
	 */
	static void verify(Class<?> type) {
		for (Method method : methods(type)) {
			State state = type.getAnnotation(State.class);
			Class<?>[] parameters = method.getParameterTypes();
			if (state != null && state.scope() != Scope.TAB) {
				throw invalid(type, method, "is in a state with the scope " + state.scope()
						+ "; move it to a TAB state that takes a Shared<" + type.getSimpleName() + ">");
			}
			if (Modifier.isStatic(method.getModifiers()) || method.isAnnotationPresent(Background.class)) {
				throw invalid(type, method, "is static or @Background; make it an ordinary method");
			}
			if (parameters.length > 1 || (parameters.length == 1 && parameters[0] != EventContext.class)) {
				throw invalid(type, method, "takes " + Arrays.toString(parameters)
						+ "; there is no browser any more that could send anything: take nothing or the EventContext");
			}
		}
	}

	private static InvalidStateException invalid(Class<?> type, Method method, String problem) {
		return new InvalidStateException(type,
				"@OnTabClosed method " + type.getName() + "." + method.getName() + " " + problem);
	}

}
