package dev.jitney.autoconfigure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/** The names of the classes that an application's beans are of. */
final class BeanClasses implements Supplier<Collection<String>> {

	private final ConfigurableListableBeanFactory beans;

	private @Nullable Set<String> ofBeans;

	BeanClasses(ConfigurableListableBeanFactory beans) {
		this.beans = beans;
	}

	@Override
	public synchronized Collection<String> get() {
		if (this.ofBeans == null) {
			this.ofBeans = read();
		}
		return this.ofBeans;
	}

	private Set<String> read() {
		Set<String> names = new LinkedHashSet<>();
		for (String name : this.beans.getBeanDefinitionNames()) {
			BeanDefinition definition = this.beans.getMergedBeanDefinition(name);
			add(definition.getBeanClassName(), names);
			Class<?> type = this.beans.getType(name, false);
			add((type != null) ? ClassUtils.getUserClass(type).getName() : null, names);
		}
		return names;
	}

	private static void add(@Nullable String name, Set<String> names) {
		if (name != null) {
			names.add(name);
		}
	}

}
