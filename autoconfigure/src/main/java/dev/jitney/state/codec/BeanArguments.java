package dev.jitney.state.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.core.MethodParameter;

/**
 * Arguments from Spring, by the same rules as a bean's own constructor: qualifiers,
 * {@code @Value}, {@code ObjectProvider}, optional and nullable parameters. Thread-safe.
 *
 * @since 0.1
 */
public final class BeanArguments implements ConstructorArguments {

	private final AutowireCapableBeanFactory beans;

	public BeanArguments(AutowireCapableBeanFactory beans) {
		this.beans = beans;
	}

	@Override
	public @Nullable Object resolve(Parameter parameter, int index) {
		Constructor<?> constructor = (Constructor<?>) parameter.getDeclaringExecutable();
		DependencyDescriptor dependency = new DependencyDescriptor(new MethodParameter(constructor, index), true);
		return this.beans.resolveDependency(dependency, constructor.getDeclaringClass().getName());
	}

}
