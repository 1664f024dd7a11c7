package dev.jitney.event.error;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.jitney.event.EventContext;
import dev.jitney.event.invoke.HandlerResult;
import dev.jitney.state.codec.InvalidStateException;

import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.util.ReflectionUtils;

/** A method that is annotated with {@link OnError}. Safe for any thread. */
public final class ErrorMethod {

	private final Method method;

	private final String name;

	private final List<Class<? extends Throwable>> exceptions;

	private ErrorMethod(Method method, String name, List<Class<? extends Throwable>> exceptions) {
		this.method = method;
		this.name = name;
		this.exceptions = exceptions;
		ReflectionUtils.makeAccessible(method);
	}

	static ErrorMethod of(Class<?> stateType, Method method, OnError annotation) {
		String name = stateType.getSimpleName() + "." + method.getName();
		Rules rules = new Rules(stateType, name);
		rules.require(!Modifier.isStatic(method.getModifiers()), "is static: it has to be a method of the instance");
		rules.requireResult(method.getReturnType());
		Arrays.stream(method.getParameterTypes()).forEach(rules::requireParameter);
		return new ErrorMethod(method, name, rules.exceptions(method, annotation));
	}

	/** Returns the exceptions that it is for. */
	List<Class<? extends Throwable>> exceptions() {
		return this.exceptions;
	}

	/**
	 * Calls it on the current thread.
	 * @param cause the exception that it is for
	 * @return what its result means
	 * @throws Exception what it threw
	 */
	public HandlerResult invoke(Object state, Throwable cause, EventFailure failure, EventContext context)
			throws Exception {
		Object[] arguments = Arrays.stream(this.method.getParameterTypes())
			.map((type) -> argument(type, cause, failure, context))
			.toArray();
		try {
			return HandlerResult.of(this.method.invoke(state, arguments), this.name);
		}
		catch (InvocationTargetException ex) {
			ReflectionUtils.rethrowException(ex.getTargetException());
			throw ex;
		}
	}

	private static Object argument(Class<?> type, Throwable cause, EventFailure failure, EventContext context) {
		if (type == EventFailure.class) {
			return failure;
		}
		return (type == EventContext.class) ? context : cause;
	}

	/** Returns class and method, such as {@code Todos.soldOut}. */
	@Override
	public String toString() {
		return this.name;
	}

	/** What such a method may look like. */
	private record Rules(Class<?> stateType, String name) {

		void require(boolean condition, String problem) {
			if (!condition) {
				throw new InvalidStateException(this.stateType,
						this.name + " is annotated with @OnError and " + problem);
			}
		}

		void requireResult(Class<?> type) {
			ReactiveAdapter adapter = ReactiveAdapterRegistry.getSharedInstance().getAdapter(type);
			require(HandlerResult.hasMeaning(type) && (adapter == null || !adapter.isMultiValue()),
					"returns " + type.getName()
							+ ", which has no meaning here: return nothing, an Event, several events, "
							+ "or a Mono or CompletionStage of them");
		}

		void requireParameter(Class<?> type) {
			require(type == EventFailure.class || type == EventContext.class || Throwable.class.isAssignableFrom(type),
					"takes a " + type.getName() + ": it can take the exception, EventFailure and EventContext");
		}

		List<Class<? extends Throwable>> exceptions(Method method, OnError annotation) {
			Optional<Class<? extends Throwable>> taken = Arrays.<Class<?>>stream(method.getParameterTypes())
				.filter(Throwable.class::isAssignableFrom)
				.<Class<? extends Throwable>>map((type) -> type.asSubclass(Throwable.class))
				.findFirst();
			List<Class<? extends Throwable>> named = List.of(annotation.value());
			require(taken.isPresent() || !named.isEmpty(),
					"says for no exception: take it as a parameter, or name its class in the annotation");
			for (Class<? extends Throwable> exception : named) {
				require(taken.isEmpty() || taken.get().isAssignableFrom(exception), "takes a "
						+ taken.map(Class::getName).orElse("") + ", which " + exception.getName() + " is not");
			}
			return named.isEmpty() ? taken.<List<Class<? extends Throwable>>>map(List::of).orElseThrow() : named;
		}

	}

}
