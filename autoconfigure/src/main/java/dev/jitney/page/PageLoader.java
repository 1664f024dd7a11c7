package dev.jitney.page;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.function.Supplier;

import dev.jitney.html.Component;
import dev.jitney.html.Layout;
import dev.jitney.html.SourceLocation;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Loads the classes of pages and calls their methods, each time it is asked, so that a
 * page whose class was replaced is described anew. Safe for use by several threads; runs
 * application code.
 */
public final class PageLoader {

	private final Supplier<@Nullable ClassLoader> classLoader;

	/**
	 * Creates a loader.
	 * @param classLoader gives the class loader that has the application's classes now
	 */
	public PageLoader(Supplier<@Nullable ClassLoader> classLoader) {
		this.classLoader = classLoader;
	}

	/**
	 * Returns how a page describes itself. Nothing is loaded before the source is asked.
	 */
	public PageSource load(PageDefinition page) {
		return new PageSource(page, () -> describe(page), layout(page));
	}

	private @Nullable Supplier<Layout> layout(PageDefinition page) {
		String className = page.layoutClassName();
		return (className != null) ? () -> instantiate(page, className) : null;
	}

	private Component describe(PageDefinition page) {
		Method method = method(page);
		Object component = invoke(page, method);
		if (component instanceof Component described) {
			return described;
		}
		throw new InvalidPageException(page.method(), "returned null",
				"Return a component; fragment() is the empty one");
	}

	private Method method(PageDefinition page) {
		Class<?> type = type(page, page.className());
		Method method = ReflectionUtils.findMethod(type, page.methodName());
		if (method == null) {
			throw new InvalidPageException(page.method(), "is gone", "Restart the application");
		}
		ReflectionUtils.makeAccessible(method);
		return method;
	}

	private @Nullable Object invoke(PageDefinition page, Method method) {
		try {
			return method.invoke(Modifier.isStatic(method.getModifiers()) ? null : instance(page, method));
		}
		catch (InvocationTargetException ex) {
			throw failed(page, page.className(), ex.getTargetException());
		}
		catch (IllegalAccessException ex) {
			throw failed(page, page.className(), ex);
		}
		catch (LinkageError ex) {
			Throwable cause = ex.getCause();
			throw failed(page, page.className(), (cause != null) ? cause : ex);
		}
	}

	/** A preview may be a method of an instance. */
	private static Object instance(PageDefinition page, Method method) {
		Class<?> type = method.getDeclaringClass();
		try {
			return BeanUtils.instantiateClass(type);
		}
		catch (BeanInstantiationException ex) {
			Throwable cause = ex.getCause();
			if (cause != null && !(cause instanceof ReflectiveOperationException)) {
				throw failed(page, type.getName(), cause);
			}
			throw new InvalidPageException(page.method(), "needs an instance of its class, which cannot be created",
					"Make it static, or give its class a constructor without arguments", ex);
		}
	}

	private Layout instantiate(PageDefinition page, String className) {
		Class<?> type = type(page, className);
		try {
			return (Layout) BeanUtils.instantiateClass(type);
		}
		catch (BeanInstantiationException ex) {
			Throwable cause = ex.getCause();
			if (cause != null && !(cause instanceof ReflectiveOperationException)) {
				throw failed(page, className, cause);
			}
			throw new InvalidPageException(page.method(), "has the layout " + className + ", which cannot be created",
					"Make it a class, not nested in an instance, with a constructor without arguments", ex);
		}
	}

	private Class<?> type(PageDefinition page, String className) {
		try {
			return ClassUtils.forName(className, this.classLoader.get());
		}
		catch (ClassNotFoundException | LinkageError ex) {
			throw new PageMethodException(page, page.location(), ex);
		}
	}

	private static PageMethodException failed(PageDefinition page, String className, Throwable thrown) {
		return new PageMethodException(page, place(page, className, thrown), thrown);
	}

	private static SourceLocation place(PageDefinition page, String className, Throwable thrown) {
		return Arrays.stream(thrown.getStackTrace())
			.filter((frame) -> frame.getClassName().equals(className))
			.findFirst()
			.map(SourceLocation::of)
			.orElse(page.location());
	}

}
