package dev.jitney.event.invoke;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

import dev.jitney.event.HandlerReference;
import dev.jitney.event.RegistrationContext;
import dev.jitney.html.Handler;
import dev.jitney.html.MethodReference;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * A handler whose classes are loaded. It lives as long as they do: it is made per place
 * of a page program and dropped with the program. Safe for any thread.
 */
public final class HandlerMethod {

	private final MethodReference reference;

	private final HandlerSignature signature;

	private final Class<?> stateType;

	private final Method method;

	private final Handler handler;

	private final @Nullable ResolvableType payload;

	private HandlerMethod(Handler handler, MethodReference reference, HandlerSignature signature, Class<?> stateType,
			Method method, @Nullable ResolvableType payload) {
		this.handler = handler;
		this.reference = reference;
		this.signature = signature;
		this.stateType = stateType;
		this.method = method;
		this.payload = payload;
	}

	/**
	 * Loads what a handler at a place of a page names.
	 * @param handler calls the method
	 * @param reference names the method
	 * @param bound how many arguments the page binds
	 * @param registrations knows the state's class
	 * @throws IllegalArgumentException if the state is not registered, or its parameters
	 * cannot be filled
	 */
	public static HandlerMethod of(Handler handler, MethodReference reference, int bound,
			RegistrationContext registrations) {
		HandlerSignature signature = HandlerSignature.of(reference, bound);
		Class<?> stateType = registrations.stateType(reference.owner());
		Method method = reference.lambda() ? lambdaBody(reference, registrations) : named(reference, stateType);
		if (!HandlerResult.hasMeaning(method.getReturnType())) {
			throw new IllegalArgumentException("Handler " + reference + " at " + reference.location() + " returns "
					+ method.getReturnType().getName() + ", which has no meaning: " + HandlerResult.MEANINGS);
		}
		return new HandlerMethod(handler, reference, signature, stateType, method,
				payload(reference, signature, stateType, method, registrations));
	}

	/** Loads what an event names; all its arguments are bound. */
	public static HandlerMethod of(HandlerReference target, int arguments, RegistrationContext registrations) {
		return of(target.handler(), target.method(), arguments, registrations);
	}

	private static Method lambdaBody(MethodReference reference, RegistrationContext registrations) {
		return named(reference, registrations.load(reference.declaringClass()));
	}

	private static Method named(MethodReference reference, Class<?> type) {
		return HandlerMethods.find(type, reference.name(), reference.descriptor())
			.orElseThrow(() -> new IllegalArgumentException("Handler " + reference + " at " + reference.location()
					+ " is not a method of " + type.getName() + ": was the class changed without its pages?"));
	}

	private static @Nullable ResolvableType payload(MethodReference reference, HandlerSignature signature,
			Class<?> stateType, Method method, RegistrationContext registrations) {
		if (signature.payload() == null) {
			return null;
		}
		ResolvableType named = ResolvableType.forClass(registrations.load(signature.payload()));
		if (reference.lambda()) {
			return named;
		}
		ResolvableType declared = ResolvableType.forMethodParameter(method, signature.bound(), stateType);
		return ClassUtils.isAssignable(named.resolve(Object.class), declared.resolve(Object.class)) ? declared : named;
	}

	/** Returns the state's class. */
	public Class<?> stateType() {
		return this.stateType;
	}

	/** Returns the method; for a lambda its body, which is no method of the state. */
	public Method method() {
		return this.method;
	}

	/** Whether the handler is a lambda of a page. */
	public boolean isLambda() {
		return this.reference.lambda();
	}

	public HandlerSignature signature() {
		return this.signature;
	}

	/** Returns the type of the payload with its generics, or null if it takes none. */
	public @Nullable ResolvableType payload() {
		return this.payload;
	}

	/** Returns the types of the first parameters, with their generics. */
	List<ResolvableType> boundTypes() {
		return Arrays.stream(this.method.getParameters())
			.limit(this.signature.bound())
			.map((parameter) -> ResolvableType.forType(parameter.getParameterizedType(),
					ResolvableType.forClass(this.stateType)))
			.toList();
	}

	@Nullable Object invoke(Object state, @Nullable Object... arguments) throws Exception {
		return this.handler.invoke(state, arguments);
	}

	/** Returns class and method, such as {@code Todos.add}; serves as metric tag too. */
	@Override
	public String toString() {
		String type = this.stateType.getSimpleName();
		return this.reference.lambda() ? type + ".(lambda)" : type + "." + this.reference.name();
	}

}
