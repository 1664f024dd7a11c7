package dev.jitney.event.invoke;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

import dev.jitney.event.Background;
import dev.jitney.event.HandlerReference;
import dev.jitney.event.RegistrationContext;
import dev.jitney.html.Handler;
import dev.jitney.html.MethodReference;
import org.jspecify.annotations.Nullable;

import org.springframework.core.GenericTypeResolver;
import org.springframework.core.ResolvableType;

/**
 * A handler whose classes are loaded. It lives as long as they do: it is made per place
 * of a page program and dropped with the program. Safe for any thread.
 */
public final class HandlerMethod {

	private final String name;

	private final Class<?> stateType;

	private final Method method;

	private final HandlerSignature signature;

	private final @Nullable ResolvableType payload;

	private final Invocation invocation;

	private final boolean lambda;

	private HandlerMethod(Class<?> stateType, Method method, HandlerSignature signature,
			@Nullable ResolvableType payload, Invocation invocation, boolean lambda) {
		this.name = stateType.getSimpleName() + "." + (lambda ? "(lambda)" : method.getName());
		this.stateType = stateType;
		this.method = method;
		this.signature = signature;
		this.payload = payload;
		this.invocation = invocation;
		this.lambda = lambda;
	}

	/**
	 * Loads what a handler at a place of a page names.
	 * @param handler calls the method
	 * @param reference names the method
	 * @param bound how many arguments the page binds
	 * @param registrations knows the state's class
	 * @throws IllegalArgumentException if the state is not registered, its parameters
	 * cannot be filled, or its result has no meaning
	 */
	public static HandlerMethod of(Handler handler, MethodReference reference, int bound,
			RegistrationContext registrations) {
		HandlerSignature signature = HandlerSignature.of(reference, bound);
		Class<?> stateType = registrations.stateType(reference.owner());
		boolean lambda = reference.lambda();
		Class<?> declaring = lambda ? registrations.load(reference.declaringClass()) : stateType;
		Method method = HandlerMethods.find(declaring, reference.name(), reference.descriptor())
			.orElseThrow(() -> new IllegalArgumentException("Handler " + reference + " is not a method of "
					+ declaring.getName() + ": was the class changed without its pages?"));
		requireMeaning(method, reference.toString());
		ResolvableType payload = (signature.payload() != null)
				? HandlerMethods.payload(method, lambda, signature, stateType, registrations) : null;
		return new HandlerMethod(stateType, method, signature, payload, handler::invoke, lambda);
	}

	/** Loads what an event names; all its arguments are bound. */
	public static HandlerMethod of(HandlerReference target, int arguments, RegistrationContext registrations) {
		return of(target.handler(), target.method(), arguments, registrations);
	}

	/**
	 * Returns a method of a state that takes nothing, or the context.
	 * @param stateType binary name of the state class
	 */
	public static HandlerMethod find(String stateType, Method method, RegistrationContext registrations) {
		return find(stateType, method.getName(), HandlerMethods.descriptor(method), 0, registrations);
	}

	/**
	 * Finds a method of a state by its name, without the page or event that named it.
	 * @param stateType binary name of the state class
	 * @param bound how many arguments there will be besides the payload
	 * @throws IllegalArgumentException as above, and if there is no such method any more
	 */
	static HandlerMethod find(String stateType, String name, String descriptor, int bound,
			RegistrationContext registrations) {
		Class<?> type = registrations.stateType(stateType);
		Method method = HandlerMethods.find(type, name, descriptor)
			.orElseThrow(() -> new IllegalArgumentException(
					"There is no method " + name + descriptor + " of state " + stateType + " any more"));
		requireMeaning(method, stateType + "." + name);
		List<String> types = Arrays.stream(method.getParameterTypes()).map(Class::getName).toList();
		HandlerSignature signature = HandlerSignature.of(stateType + "." + name, types, bound);
		ResolvableType payload = (signature.payload() != null) ? ResolvableType.forMethodParameter(method, bound, type)
				: null;
		return new HandlerMethod(type, method, signature, payload, HandlerMethods.reflective(method), false);
	}

	private static void requireMeaning(Method method, String handler) {
		if (!HandlerResult.hasMeaning(method.getReturnType())) {
			throw new IllegalArgumentException("Handler " + handler + " returns " + method.getReturnType().getName()
					+ ", which has no meaning: " + HandlerResult.MEANINGS);
		}
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
		return this.lambda;
	}

	public HandlerSignature signature() {
		return this.signature;
	}

	/**
	 * Returns how the handler runs beside the events of its tab, or null if it does not.
	 */
	public @Nullable Background background() {
		return this.method.getAnnotation(Background.class);
	}

	/** Returns the type of the payload with its generics, or null if it takes none. */
	public @Nullable ResolvableType payload() {
		return this.payload;
	}

	/** Returns the types of the bound arguments, with their generics. */
	List<Type> boundTypes() {
		return Arrays.stream(this.method.getGenericParameterTypes())
			.limit(this.signature.bound())
			.map((type) -> GenericTypeResolver.resolveType(type, this.stateType))
			.toList();
	}

	@Nullable Object invoke(Object state, @Nullable Object... arguments) throws Exception {
		return this.invocation.invoke(state, arguments);
	}

	/** Returns class and method, such as {@code Todos.add}; serves as metric tag too. */
	@Override
	public String toString() {
		return this.name;
	}

	/** Calls the method. */
	@FunctionalInterface
	interface Invocation {

		@Nullable Object invoke(Object state, @Nullable Object... arguments) throws Exception;

	}

}
