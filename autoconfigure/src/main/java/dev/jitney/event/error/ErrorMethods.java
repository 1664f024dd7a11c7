package dev.jitney.event.error;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.jitney.state.codec.InvalidStateException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ExceptionDepthComparator;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;

/** The {@link OnError} methods of a state's class. Immutable. */
public final class ErrorMethods {

	private final Map<Class<? extends Throwable>, ErrorMethod> methods;

	private ErrorMethods(Map<Class<? extends Throwable>, ErrorMethod> methods) {
		this.methods = methods;
	}

	/**
	 * Finds the methods, inherited ones too.
	 * @throws InvalidStateException if one of them could never be called, or two are for
	 * the same exception
	 */
	public static ErrorMethods of(Class<?> stateType) {
		Map<Class<? extends Throwable>, ErrorMethod> methods = new LinkedHashMap<>();
		for (Method method : sorted(ReflectionUtils.getUniqueDeclaredMethods(stateType))) {
			OnError annotation = AnnotatedElementUtils.findMergedAnnotation(method, OnError.class);
			if (annotation != null && !method.isBridge()) {
				ErrorMethod found = ErrorMethod.of(stateType, method, annotation);
				found.exceptions().forEach((exception) -> put(methods, stateType, exception, found));
			}
		}
		return new ErrorMethods(methods);
	}

	/** Reflection gives no order; messages name the methods in one. */
	private static List<Method> sorted(Method[] methods) {
		return Arrays.stream(methods).sorted(Comparator.comparing(Method::getName)).toList();
	}

	private static void put(Map<Class<? extends Throwable>, ErrorMethod> methods, Class<?> stateType,
			Class<? extends Throwable> exception, ErrorMethod method) {
		ErrorMethod other = methods.putIfAbsent(exception, method);
		if (other != null) {
			throw new InvalidStateException(stateType, other + " and " + method
					+ " are both annotated with @OnError for " + exception.getName() + ": let one method answer it");
		}
	}

	/**
	 * Returns the method for what was thrown, or else for the nearest cause that has one.
	 */
	public Optional<Answering> find(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = next(cause)) {
			ErrorMethod method = closest(cause);
			if (method != null) {
				return Optional.of(new Answering(method, cause));
			}
		}
		return Optional.empty();
	}

	private static @Nullable Throwable next(Throwable cause) {
		return (cause.getCause() != cause) ? cause.getCause() : null;
	}

	private @Nullable ErrorMethod closest(Throwable cause) {
		return this.methods.keySet()
			.stream()
			.filter((exception) -> exception.isInstance(cause))
			.min(new ExceptionDepthComparator(cause))
			.map(this.methods::get)
			.orElse(null);
	}

	/**
	 * A method and what it answers.
	 *
	 * @param cause what was thrown, or one of its causes
	 */
	public record Answering(ErrorMethod method, Throwable cause) {

	}

}
